package org.occupancyhub.ui.pattern;

import static org.occupancyhub.ui.chart.Spec.call;
import static org.occupancyhub.ui.chart.Spec.role;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.occupancyhub.ui.chart.Ruler;
import org.occupancyhub.ui.chart.Series;
import org.occupancyhub.ui.chart.Spec;
import org.occupancyhub.words.Words;
import org.occupancyhub.words.day.CountScale;

/** Two usual days as lines, and their difference below as bars. An hour stands at its middle. */
final class CompareChart {

    private static final int TEXT = 12;
    private static final int LEFT = 44;
    private static final int RULER = 86;
    private static final int NO_RULER = 18;
    private static final int SMALLEST_WITH_RULER = 340;
    private static final double WHOLE = 100;
    private static final double[] ROUND = {1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10};

    private final Words words;
    private final PatternWords names;
    private final Comparison comparison;
    private final CountScale scale;
    private final int first;
    private final int last;

    private CompareChart(Words words, Comparison comparison) {
        this.words = words;
        this.names = new PatternWords(words);
        this.comparison = comparison;
        this.scale = comparison.shares()
                ? CountScale.of((int) WHOLE, comparison.highest())
                : CountScale.of(
                        comparison.sameSite() ? comparison.one().site().capacity() : null, comparison.highest());
        List<Integer> seen = IntStream.range(0, UsualDay.HOURS)
                .filter(hour -> comparison.one().people().get(hour) != null
                        || comparison.other().people().get(hour) != null)
                .boxed()
                .toList();
        this.first = seen.get(0);
        this.last = seen.get(seen.size() - 1) + 1;
    }

    /** @param comparison not empty */
    static Spec of(Words words, PatternPage page, Comparison comparison) {
        return new CompareChart(words, comparison).specification(page);
    }

    private Spec specification(PatternPage page) {
        return Spec.of("axis", HeatCells.axis(words, page))
                .with("option", option())
                .with("narrow", Spec.of("grid", List.of(Spec.of("right", NO_RULER), Spec.of("right", NO_RULER))))
                .with("narrowBelow", SMALLEST_WITH_RULER)
                .with("ruler", ruled() ? Ruler.of(words, comparison.one().site().thresholds(), WHOLE, scale) : null);
    }

    /** Two sites may call the same share by different words. */
    private boolean ruled() {
        return comparison.shares()
                && comparison
                        .one()
                        .site()
                        .thresholds()
                        .equals(comparison.other().site().thresholds());
    }

    private Spec option() {
        int right = ruled() ? RULER : NO_RULER;
        return Spec.of(
                        "grid",
                        List.of(
                                Spec.of("left", LEFT)
                                        .with("right", right)
                                        .with("top", 12)
                                        .with("height", "55%")
                                        .with("containLabel", false),
                                Spec.of("left", LEFT)
                                        .with("right", right)
                                        .with("bottom", 24)
                                        .with("height", "20%")
                                        .with("containLabel", false)))
                .with(
                        "title",
                        Spec.of(
                                        "text",
                                        words.say(
                                                comparison.shares()
                                                        ? "patterns.difference.share"
                                                        : "patterns.difference.people"))
                                .with("left", 0)
                                .with("top", "67%")
                                .with("padding", 0)
                                .with(
                                        "textStyle",
                                        Spec.of("fontSize", TEXT)
                                                .with("fontWeight", 400)
                                                .with("color", role("ink2"))))
                .with(
                        "tooltip",
                        Spec.of("trigger", "axis").with("confine", true).with("formatter", call("tip")))
                .with(
                        "xAxis",
                        List.of(
                                hours(0).with("axisLine", Series.baseLine()),
                                hours(1).with("axisLine", Spec.of("show", false).with("onZero", false))))
                .with("yAxis", List.of(values(), differences()))
                .with("series", List.of(line("other", comparison.other()), line("one", comparison.one()), bars()));
    }

    private Spec hours(int grid) {
        return Spec.of("type", "value")
                .with("gridIndex", grid)
                .with("min", first)
                .with("max", last)
                .with("interval", 1)
                .with("splitLine", Spec.of("show", false))
                .with("axisTick", Spec.of("show", false))
                .with(
                        "axisLabel",
                        Spec.of("fontSize", TEXT)
                                .with("showMinLabel", true)
                                .with("showMaxLabel", true)
                                .with("formatter", call("roundHours")));
    }

    private Spec values() {
        return Spec.of("type", "value")
                .with("min", 0)
                .with("max", scale.top())
                .with("interval", scale.step())
                .with(
                        "axisLabel",
                        Spec.of("fontSize", TEXT).with("formatter", call(comparison.shares() ? "percent" : "people")));
    }

    private Spec differences() {
        double[] all =
                comparison.both().stream().mapToDouble(comparison::difference).toArray();
        double step = round(Arrays.stream(all).map(Math::abs).max().orElse(1) / 2);
        return Spec.of("type", "value")
                .with("gridIndex", 1)
                .with(
                        "min",
                        -step * Math.ceil(Math.max(0, -Arrays.stream(all).min().orElse(0)) / step))
                .with(
                        "max",
                        step * Math.ceil(Math.max(step, Arrays.stream(all).max().orElse(0)) / step))
                .with("interval", step)
                .with("axisLabel", Spec.of("fontSize", TEXT).with("formatter", call("change")));
    }

    private Spec line(String id, UsualDay day) {
        boolean main = id.equals("one");
        List<Spec> points = new ArrayList<>();
        for (int hour = first; hour < last; hour++) {
            Double value = comparison.value(day, hour);
            points.add(Spec.of("value", List.of(hour + 0.5, value == null ? "-" : (Object) rounded(value)))
                    .with("tip", value == null ? null : tip(hour, names.line(comparison, day), said(value))));
        }
        return Spec.of("id", id)
                .with("type", "line")
                .with("name", names.line(comparison, day))
                .with("showSymbol", false)
                .with("smooth", 0.3)
                .with("smoothMonotone", "x")
                .with("color", role(main ? "actual" : "compare"))
                .with(
                        "lineStyle",
                        main
                                ? Spec.of("color", role("actual")).with("width", 2.6)
                                : Spec.of("color", role("compare"))
                                        .with("width", 2.2)
                                        .with("type", List.of(7, 4)))
                .with("data", points);
    }

    private Spec bars() {
        List<Spec> bars = comparison.both().stream()
                .map(hour -> Spec.of("value", List.of(hour + 0.5, rounded(comparison.difference(hour))))
                        .with(
                                "itemStyle",
                                Spec.of("color", role(comparison.difference(hour) < 0 ? "compare" : "actual"))
                                        .with("borderRadius", 2))
                        .with(
                                "tip",
                                tip(
                                        hour,
                                        words.say("patterns.difference"),
                                        words.change(Math.round(comparison.difference(hour))))))
                .toList();
        return Spec.of("id", "difference")
                .with("type", "bar")
                .with("color", role("ink3"))
                .with("xAxisIndex", 1)
                .with("yAxisIndex", 1)
                .with("barWidth", 8)
                .with(
                        "markLine",
                        Spec.of("silent", true)
                                .with("symbol", "none")
                                .with("label", Spec.of("show", false))
                                .with("data", List.of(Spec.of("yAxis", 0).with("lineStyle", Series.style("axis", 1)))))
                .with("data", bars);
    }

    private List<String> tip(int hour, String name, String value) {
        return List.of(names.hours(hour), name, value);
    }

    private String said(double value) {
        return comparison.shares() ? words.percent(value / WHOLE) : words.count(value);
    }

    private static double rounded(double value) {
        return Math.round(value * 10) / 10.0;
    }

    /** The next round number of whole people or points. */
    private static double round(double step) {
        double power = Math.pow(10, Math.floor(Math.log10(Math.max(1, step))));
        return Arrays.stream(ROUND)
                .map(round -> round * power)
                .filter(candidate -> candidate >= step && candidate == Math.rint(candidate))
                .findFirst()
                .orElse(10 * power);
    }
}
