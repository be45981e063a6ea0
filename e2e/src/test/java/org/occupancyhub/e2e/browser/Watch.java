package org.occupancyhub.e2e.browser;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.OptionalLong;

/**
 * Notes in the page when which number stands there and where the solid line ends, by the clock of this machine. It
 * hears changes of the text and paintings of the chart, so it costs the page nothing in between.
 */
public final class Watch {

    private static final String START =
            """
            () => {
              const seen = (window.seen = { number: [], line: [] });
              const note = (list, value) => {
                if (!list.length || list[list.length - 1][1] !== value) list.push([Date.now(), value]);
              };
              const figure = document.querySelector('.oh-lead-figure');
              const number = () => note(seen.number, Number(figure.textContent.replace(/\\D/g, '')));
              new MutationObserver(number).observe(figure, { childList: true, characterData: true, subtree: true });
              const chart = echarts.getInstanceByDom(document.querySelector('oh-chart'));
              chart.on('rendered', () => {
                const line = chart.getOption().series.find((series) => series.id === 'actual');
                const points = line.data.filter((point) => typeof point[1] === 'number');
                if (points.length) note(seen.line, points[points.length - 1][1]);
              });
            }""";

    private final Page page;

    private Watch(Page page) {
        this.page = page;
    }

    /** The chart must be drawn already. */
    public static Watch on(Live live) {
        live.drawn();
        live.page().evaluate(START);
        return new Watch(live.page());
    }

    /** Waits until both have reached a count. */
    public void waitFor(int count) {
        page.waitForFunction(
                "count => [seen.number, seen.line].every((list) => list.some((entry) => entry[1] === count))", count);
    }

    public Seen number() {
        return seen("number");
    }

    public Seen line() {
        return seen("line");
    }

    /** False once the page was loaded again. */
    public boolean isStillTheSamePage() {
        return (Boolean) page.evaluate("() => 'seen' in window");
    }

    @SuppressWarnings("unchecked") // numbers in lists, as the script above writes them
    private Seen seen(String what) {
        return new Seen((List<List<Number>>) page.evaluate("what => seen[what]", what));
    }

    /** Moments (milliseconds since 1970) and counts, in order. */
    public record Seen(List<List<Number>> entries) {

        /** When a count, or a higher one, stood there first. */
        public OptionalLong firstAtLeast(int count) {
            return entries.stream()
                    .filter(entry -> entry.get(1).doubleValue() >= count)
                    .mapToLong(entry -> entry.get(0).longValue())
                    .findFirst();
        }

        public OptionalLong first(int count) {
            return entries.stream()
                    .filter(entry -> entry.get(1).doubleValue() == count)
                    .mapToLong(entry -> entry.get(0).longValue())
                    .findFirst();
        }
    }
}
