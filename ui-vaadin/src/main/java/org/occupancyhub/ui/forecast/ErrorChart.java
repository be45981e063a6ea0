package org.occupancyhub.ui.forecast;

import static org.occupancyhub.ui.chart.Spec.call;
import static org.occupancyhub.ui.chart.Spec.role;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.occupancyhub.models.accuracy.AccuracyTotal;
import org.occupancyhub.ui.chart.Spec;
import org.occupancyhub.ui.chart.TimeAxis;
import org.occupancyhub.words.Words;
import org.occupancyhub.words.day.CountScale;

/** The error by how far ahead was forecast, beside that of the naive forecast on the same hours. */
final class ErrorChart {

    private static final int SMALL_TEXT = 12;

    private ErrorChart() {}

    static Spec of(Words words, List<String> names, List<AccuracyTotal> steps) {
        double highest = steps.stream()
                .flatMapToDouble(step -> DoubleStream.of(own(step), step.naiveMae()))
                .filter(Double::isFinite)
                .max()
                .orElse(0);
        CountScale scale = CountScale.of(null, highest);
        Spec axisText = Spec.of("fontSize", SMALL_TEXT);
        return Spec.of("axis", TimeAxis.of(words, Instant.EPOCH, ZoneId.of("UTC")))
                .with(
                        "option",
                        Spec.of(
                                        "grid",
                                        Spec.of("left", 4)
                                                .with("right", 56)
                                                .with("top", 10)
                                                .with("bottom", 6)
                                                .with("containLabel", true))
                                .with("tooltip", Spec.of("trigger", "axis").with("confine", true))
                                .with(
                                        "xAxis",
                                        Spec.of("type", "category")
                                                .with("data", names)
                                                .with("boundaryGap", true)
                                                .with("axisTick", Spec.of("show", false))
                                                .with("axisLabel", axisText))
                                .with(
                                        "yAxis",
                                        Spec.of("type", "value")
                                                .with("min", 0)
                                                .with("max", scale.top())
                                                .with("interval", scale.step() * 2)
                                                .with(
                                                        "axisLabel",
                                                        Spec.of("fontSize", SMALL_TEXT)
                                                                .with("formatter", call("people"))))
                                .with(
                                        "series",
                                        List.of(
                                                line(
                                                                "naive",
                                                                words.say("accuracy.naive"),
                                                                "typical",
                                                                steps,
                                                                AccuracyTotal::naiveMae)
                                                        .with("symbol", "rect")
                                                        .with(
                                                                "lineStyle",
                                                                Spec.of("color", role("typical"))
                                                                        .with("width", 1.5)
                                                                        .with("type", List.of(2, 4))),
                                                line(
                                                                "model",
                                                                words.say("accuracy.model"),
                                                                "forecast",
                                                                steps,
                                                                ErrorChart::own)
                                                        .with("symbol", "circle")
                                                        .with(
                                                                "lineStyle",
                                                                Spec.of("color", role("forecast"))
                                                                        .with("width", 2.2)))));
    }

    /** On the same hours as the naive error, where there are any. */
    static double own(AccuracyTotal step) {
        return Double.isNaN(step.comparedMae()) ? step.mae() : step.comparedMae();
    }

    private static Spec line(
            String id, String name, String colour, List<AccuracyTotal> steps, ToDoubleFunction<AccuracyTotal> value) {
        List<Object> data = new ArrayList<>();
        for (AccuracyTotal step : steps) {
            double people = value.applyAsDouble(step);
            data.add(Double.isNaN(people) ? "-" : (Object) (Math.round(people * 10) / 10.0));
        }
        return Spec.of("id", id)
                .with("name", name)
                .with("type", "line")
                .with("symbolSize", 6)
                .with("itemStyle", Spec.of("color", role(colour)))
                .with(
                        "endLabel",
                        Spec.of("show", true)
                                .with("formatter", "{a}")
                                .with("fontSize", SMALL_TEXT)
                                .with("color", role("ink2")))
                .with("data", data);
    }
}
