package org.occupancyhub.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.occupancyhub.e2e.browser.Journey;
import org.occupancyhub.e2e.browser.Live;
import org.occupancyhub.e2e.browser.Screen;
import org.occupancyhub.e2e.browser.Visitor;
import org.occupancyhub.e2e.hub.Hubs;
import org.occupancyhub.e2e.hub.Town;

/** The peak in words stands at its point and covers no hour, however far the band reaches. */
@Journey
class PeakLabelJourney {

    /** Draws a peak with this band in all of the picture; answers with how far its words stand from it, and from the axis. */
    private static final String DRAWN =
            """
            async ([peak, low, high]) => {
              const element = document.querySelector('oh-chart');
              const spec = structuredClone(element.spec);
              const { min, max } = spec.option.xAxis;
              spec.option.yAxis.max = 40;
              spec.option.series.find((line) => line.id === 'band').data =
                Array.from({ length: 33 }, (_, i) => [min + (i * (max - min)) / 32, low, high]);
              spec.callout = { x: (min + max) / 2, y: peak, after: min, strong: 'about 23', plain: 'at 18:30' };
              element.spec = spec;
              await element.draw();
              const pixel = (x, y) => element.chart.convertToPixel({ xAxisIndex: 0, yAxisIndex: 0 }, [x, y]);
              const words = element.chart.getOption().graphic[0].elements.filter((part) => part.type === 'text').slice(-2);
              const [x, y] = pixel(spec.callout.x, peak);
              return [words[0].style.text === 'about 23',
                Math.hypot(words[0].x - x, (words[0].y + words[1].y) / 2 - y),
                pixel(min, 0)[1] - words[1].y - 6];
            }""";

    @Test
    void thePeakInWordsStandsAtItsPointAndNotOverTheHours(Hubs hubs, Visitor visitor) {
        for (Screen screen : List.of(Screen.DESK, Screen.PHONE)) {
            Live live =
                    visitor.opens(screen, hubs.open().uri("/?site=" + Town.GYM)).drawn();
            for (List<Integer> picture : List.of(List.of(23, 2, 39), List.of(38, 1, 40), List.of(2, 0, 40))) {
                List<?> drawn = (List<?>) live.page().evaluate(DRAWN, picture);

                assertThat(drawn.get(0)).as("it is there").isEqualTo(true);
                assertThat(((Number) drawn.get(1)).doubleValue())
                        .as("pixels from the point")
                        .isLessThan(60);
                assertThat(((Number) drawn.get(2)).doubleValue())
                        .as("pixels above the axis")
                        .isPositive();
            }
        }
    }
}
