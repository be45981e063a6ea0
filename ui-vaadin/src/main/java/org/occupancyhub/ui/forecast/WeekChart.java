package org.occupancyhub.ui.forecast;

import static org.occupancyhub.ui.chart.Series.SMALL_TEXT;
import static org.occupancyhub.ui.chart.Series.line;
import static org.occupancyhub.ui.chart.Series.round;
import static org.occupancyhub.ui.chart.Series.style;
import static org.occupancyhub.ui.chart.Spec.call;
import static org.occupancyhub.ui.chart.Spec.role;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.ui.chart.CountAxis;
import org.occupancyhub.ui.chart.Ruler;
import org.occupancyhub.ui.chart.Series;
import org.occupancyhub.ui.chart.Spec;
import org.occupancyhub.ui.chart.TimeAxis;
import org.occupancyhub.words.Words;
import org.occupancyhub.words.day.CountScale;

/** The picture of seven days, as the specification that the chart component draws. Colours are named by role only. */
final class WeekChart {

    private static final long MINUTE = 60_000;
    private static final long HALF_DAY = 12 * 60 * MINUTE;

    /** The heads of the days stand above the plot, between the same edges: see forecast.css. */
    private static final int LEFT = 44;

    private static final int RIGHT = 96;
    private static final int EDGE = 12;

    private final Words words;
    private final Site site;
    private final WeekLines lines;
    private final CountScale scale;

    private WeekChart(Words words, Site site, WeekLines lines) {
        this.words = words;
        this.site = site;
        this.lines = lines;
        this.scale = CountScale.of(site.capacity(), lines.highest());
    }

    static Spec of(Words words, Site site, Instant midnight, WeekLines lines) {
        return new WeekChart(words, site, lines).specification(midnight);
    }

    private Spec specification(Instant midnight) {
        return Spec.of("axis", TimeAxis.of(words, midnight, site.timeZone()))
                .with("words", Spec.of("about", words.say("chart.about-word")))
                .with("option", option())
                .with("narrow", narrow())
                .with(
                        "ruler",
                        site.capacity() == null ? null : Ruler.of(words, site.thresholds(), site.capacity(), scale));
    }

    private Spec option() {
        return Spec.of("grid", grid())
                .with(
                        "tooltip",
                        Spec.of("trigger", "axis").with("confine", true).with("formatter", call("week")))
                .with(
                        "xAxis",
                        Spec.of("type", "value")
                                .with("min", 0)
                                .with("max", x(lines.end()))
                                .with("interval", HALF_DAY)
                                .with("splitLine", Spec.of("show", false))
                                .with("axisTick", Spec.of("show", false))
                                .with("axisLine", Series.baseLine())
                                .with("axisLabel", Spec.of("show", false)))
                .with("yAxis", CountAxis.of(scale))
                .with("series", List.of(band(), forecast(), actual()));
    }

    private static Spec grid() {
        return Spec.of("left", LEFT)
                .with("right", RIGHT)
                .with("top", 8)
                .with("bottom", 8)
                .with("containLabel", false);
    }

    /** A phone: the names of the days below, as their heads stand in a list. */
    private Spec narrow() {
        return Spec.of("grid", Spec.of("left", 34).with("right", EDGE).with("bottom", 24))
                .with(
                        "xAxis",
                        Spec.of(
                                "axisLabel",
                                Spec.of("show", true)
                                        .with("fontSize", SMALL_TEXT)
                                        .with("showMinLabel", false)
                                        .with("showMaxLabel", false)
                                        .with("hideOverlap", false)
                                        .with("formatter", call("weekdayAtNoon"))));
    }

    private Spec band() {
        return Series.band(rows(point -> List.of(round(point.lower()), round(point.upper()))));
    }

    private Spec forecast() {
        return line("forecast", words.say("chart.forecast"), "forecast", 2.2, 3)
                .with("data", rows(point -> List.of(round(point.people()), round(point.lower()), round(point.upper()))))
                .with("lineStyle", style("forecast", 2.2).with("type", List.of(7, 4)));
    }

    /** x and the values of each point; where the line breaks, at doors, a row without values ends it behind the last one. */
    private List<List<Object>> rows(Function<WeekLines.Expected, List<Double>> values) {
        List<List<Object>> rows = new ArrayList<>();
        double last = 0;
        for (WeekLines.Expected point : lines.expected()) {
            if (point == null) {
                rows.add(List.of(x(last + 1), "-", "-"));
                continue;
            }
            List<Object> row = new ArrayList<>(List.of(x(point.x())));
            row.addAll(values.apply(point));
            rows.add(row);
            last = point.x();
        }
        return rows;
    }

    private Spec actual() {
        List<List<Object>> data = new ArrayList<>();
        lines.actual()
                .forEach(point ->
                        data.add(List.of(x(point.x()), point.people() == null ? "-" : (Object) round(point.people()))));
        List<Spec> marks = new ArrayList<>();
        marks.add(Spec.of("xAxis", x(lines.now()))
                .with("lineStyle", style("ink3", 1).with("type", "solid")));
        lines.midnights().stream()
                .skip(1)
                .map(at -> Spec.of("xAxis", x(at))
                        .with("lineStyle", style("line", 1).with("type", "solid")))
                .forEach(marks::add);
        if (site.capacity() != null) {
            marks.add(Spec.of("yAxis", site.capacity())
                    .with("lineStyle", style("ink3", 1).with("type", List.of(4, 3))));
        }
        return line("actual", words.say("forecast.today-so-far"), "actual", 2.6, 4)
                .with("data", data)
                .with("areaStyle", Spec.of("color", role("actual")).with("opacity", 0.06))
                .with(
                        "markLine",
                        Spec.of("silent", true)
                                .with("symbol", "none")
                                .with("label", Spec.of("show", false))
                                .with("data", marks));
    }

    private static long x(double minutes) {
        return Math.round(minutes * MINUTE);
    }
}
