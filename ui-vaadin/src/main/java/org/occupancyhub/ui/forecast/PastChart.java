package org.occupancyhub.ui.forecast;

import static org.occupancyhub.ui.chart.Series.SMALL_TEXT;
import static org.occupancyhub.ui.chart.Series.line;
import static org.occupancyhub.ui.chart.Series.round;
import static org.occupancyhub.ui.chart.Series.style;
import static org.occupancyhub.ui.chart.Spec.call;
import static org.occupancyhub.ui.chart.Spec.role;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.occupancyhub.models.accuracy.PastHour;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.ui.chart.CountAxis;
import org.occupancyhub.ui.chart.Series;
import org.occupancyhub.ui.chart.Spec;
import org.occupancyhub.ui.chart.TimeAxis;
import org.occupancyhub.ui.forecast.ForecastPage.Past;
import org.occupancyhub.words.Words;
import org.occupancyhub.words.day.CountScale;

/** The picture of past forecasts, as they were issued, against what came. Colours are named by role only. */
final class PastChart {

    private static final long HALF_DAY = Duration.ofHours(12).toMillis();
    private static final int WEEK = 7;

    private final Words words;
    private final Site site;
    private final Past past;
    private final Instant start;

    private PastChart(Words words, Site site, Past past) {
        this.words = words;
        this.site = site;
        this.past = past;
        this.start = past.from();
    }

    static Spec of(Words words, Site site, Past past) {
        return new PastChart(words, site, past).specification();
    }

    private Spec specification() {
        return Spec.of("axis", TimeAxis.of(words, start, site.timeZone()))
                .with("words", Spec.of("about", words.say("chart.about-word")))
                .with("option", option());
    }

    private Spec option() {
        CountScale scale = CountScale.of(site.capacity(), highest());
        return Spec.of(
                        "grid",
                        Spec.of("left", 34)
                                .with("right", 8)
                                .with("top", 8)
                                .with("bottom", 24)
                                .with("containLabel", false))
                .with(
                        "tooltip",
                        Spec.of("trigger", "axis").with("confine", true).with("formatter", call("hourOfDay")))
                .with(
                        "xAxis",
                        Spec.of("type", "value")
                                .with("min", 0)
                                .with("max", midnight(past.choice().days()))
                                .with("interval", HALF_DAY)
                                .with("splitLine", Spec.of("show", false))
                                .with("axisTick", Spec.of("show", false))
                                .with("axisLine", Series.baseLine())
                                .with(
                                        "axisLabel",
                                        Spec.of("fontSize", SMALL_TEXT)
                                                .with("hideOverlap", false)
                                                .with("showMinLabel", false)
                                                .with("showMaxLabel", false)
                                                .with("formatter", call(isLong() ? "mondayAtNoon" : "weekdayAtNoon"))))
                .with("yAxis", CountAxis.of(scale))
                .with("series", List.of(band(), forecast(), actual(), outside()));
    }

    private boolean isLong() {
        return past.choice().days() > WEEK;
    }

    private double highest() {
        return past.hours().stream()
                .filter(hour -> !hour.closed())
                .flatMapToDouble(hour -> DoubleStream.of(
                        hour.said() == null ? 0 : hour.said().upper(), hour.counted() == null ? 0 : hour.counted()))
                .max()
                .orElse(0);
    }

    /** Midnights are not a day apart where the clocks change. */
    private long midnight(int day) {
        LocalDate first = start.atZone(site.timeZone()).toLocalDate();
        return Duration.between(
                        start, first.plusDays(day).atStartOfDay(site.timeZone()).toInstant())
                .toMillis();
    }

    private Spec band() {
        return Series.band(points(
                PastHour::said,
                hour -> List.of(round(hour.said().lower()), round(hour.said().upper()))));
    }

    private Spec forecast() {
        return line("forecast", words.say("chart.forecast"), "forecast", 1.6, 3)
                .with(
                        "data",
                        points(
                                PastHour::said,
                                hour -> List.of(
                                        round(hour.said().predicted()),
                                        round(hour.said().lower()),
                                        round(hour.said().upper()))))
                .with("lineStyle", style("forecast", 1.6).with("type", List.of(5, 3)));
    }

    private Spec actual() {
        List<Spec> midnights = IntStream.range(1, past.choice().days())
                .filter(day -> !isLong() || day % WEEK == 0)
                .mapToObj(day -> Spec.of("xAxis", midnight(day))
                        .with("lineStyle", Spec.of("color", role("line")).with("type", "solid")))
                .toList();
        return line("actual", words.say("past.came"), "actual", isLong() ? 1.2 : 1.8, 4)
                .with("data", points(PastHour::counted, hour -> List.of(round(hour.counted()))))
                .with(
                        "markLine",
                        Spec.of("silent", true)
                                .with("symbol", "none")
                                .with("label", Spec.of("show", false))
                                .with("data", midnights));
    }

    /** Said by shape too: a diamond on the line. */
    private Spec outside() {
        return Spec.of("id", "outside")
                .with("type", "scatter")
                .with("symbol", "diamond")
                .with("symbolSize", isLong() ? 6 : 8)
                .with(
                        "itemStyle",
                        Spec.of("color", role("surface"))
                                .with("borderColor", role("actual"))
                                .with("borderWidth", 1.5))
                .with("silent", true)
                .with("tooltip", Spec.of("show", false))
                .with("z", 5)
                .with(
                        "data",
                        past.hours().stream()
                                .filter(hour -> !hour.closed() && hour.isCompared() && hour.beyond() > 0)
                                .map(hour -> List.of(PastLines.middle(start, hour), round(hour.counted())))
                                .toList());
    }

    /** Of each point x and the values; {@code "-"} where the line breaks. */
    private List<List<Object>> points(Function<PastHour, ?> known, Function<PastHour, List<Double>> values) {
        List<List<Object>> rows = new ArrayList<>();
        for (PastLines.Point point : PastLines.of(past.hours(), start, known).points()) {
            List<Object> row = new ArrayList<>();
            row.add(point.x());
            if (point.hour() == null) {
                row.add("-");
            } else {
                row.addAll(values.apply(point.hour()));
            }
            rows.add(row);
        }
        return rows;
    }
}
