package org.occupancyhub.ui.live;

import static org.occupancyhub.ui.chart.Series.SMALL_TEXT;
import static org.occupancyhub.ui.chart.Series.round;
import static org.occupancyhub.ui.chart.Spec.call;

import java.util.Objects;
import java.util.stream.Stream;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.ui.chart.CountAxis;
import org.occupancyhub.ui.chart.Ruler;
import org.occupancyhub.ui.chart.Spec;
import org.occupancyhub.ui.chart.TimeAxis;
import org.occupancyhub.words.Words;
import org.occupancyhub.words.day.CountScale;
import org.occupancyhub.words.day.DayLines;
import org.occupancyhub.words.day.SiteDay;

/** The picture of a day, as the specification that the chart component draws. Colours are named by role only. */
final class DayChart {

    static final long HOUR = 3_600_000;

    private final Words words;
    private final DayLines lines;
    private final Site site;
    private final CountScale scale;
    private final DaySeries series;

    private DayChart(Words words, SiteDay day, DayLines lines) {
        this.words = words;
        this.lines = lines;
        this.site = day.now().site();
        this.scale = CountScale.of(site.capacity(), highest(lines));
        this.series = new DaySeries(words, day, lines);
    }

    static Spec of(Words words, SiteDay day, DayLines lines) {
        return new DayChart(words, day, lines).specification();
    }

    /** Milliseconds since the start of the local day: the unit of the chart's time axis. */
    static long x(double minutes) {
        return Math.round(minutes * HOUR / 60);
    }

    private Spec specification() {
        return Spec.of("axis", TimeAxis.of(words, lines.window().midnight().toInstant(), site.timeZone()))
                .with("words", Spec.of("about", words.say("chart.about-word")))
                .with("option", option())
                .with("narrow", narrow())
                .with("callout", lines.peakToLabel().map(this::callout).orElse(null))
                .with(
                        "ruler",
                        site.capacity() == null ? null : Ruler.of(words, site.thresholds(), site.capacity(), scale));
    }

    private Spec option() {
        return Spec.of("useUTC", true)
                .with("grid", grid())
                .with(
                        "tooltip",
                        Spec.of("trigger", "axis").with("confine", true).with("formatter", call("day")))
                .with("xAxis", xAxis())
                .with("yAxis", CountAxis.of(scale))
                .with("series", series.all());
    }

    private Spec grid() {
        return Spec.of("left", 4)
                .with("right", site.capacity() == null ? 12 : 96) // room for the ruler's words
                .with("top", 28)
                .with("bottom", 0)
                .with("containLabel", true);
    }

    /** A phone: no ruler, fewer hours, and no label on the capacity line. */
    private Spec narrow() {
        Spec axisLabel = Spec.of("formatter", call("fewHours"));
        return Spec.of("grid", Spec.of("right", 12))
                .with(
                        "xAxis",
                        Spec.of("minInterval", 4 * HOUR).with("splitNumber", 4).with("axisLabel", axisLabel))
                .with("series", series.narrow());
    }

    private Spec xAxis() {
        return Spec.of("type", "time")
                .with("min", x(lines.window().start()))
                .with("max", x(lines.window().end()))
                .with("minInterval", HOUR)
                .with("splitNumber", 16)
                .with("axisPointer", Spec.of("snap", true))
                .with("axisLabel", Spec.of("fontSize", SMALL_TEXT).with("formatter", call("hours")));
    }

    private Spec callout(DayLines.Expected peak) {
        return Spec.of("x", x(peak.x()))
                .with("y", round(peak.people()))
                .with("after", x(Math.max(lines.nowX(), lines.window().start())))
                .with("strong", words.say("chart.about", words.count(peak.people())))
                .with("plain", words.say("chart.at", words.clock(lines.window().at(peak.x()), site.timeZone())));
    }

    private static double highest(DayLines lines) {
        return Stream.of(
                        lines.readings().stream().map(DayLines.Point::people),
                        lines.usual().stream().map(DayLines.Point::people).filter(Objects::nonNull),
                        lines.forecast().stream().map(DayLines.Expected::upper))
                .flatMap(values -> values)
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
    }
}
