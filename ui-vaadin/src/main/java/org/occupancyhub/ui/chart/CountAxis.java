package org.occupancyhub.ui.chart;

import static org.occupancyhub.ui.chart.Spec.call;

import org.occupancyhub.words.day.CountScale;

/** The axis of people as a chart has it. */
public final class CountAxis {

    private CountAxis() {}

    /** With no label at a top that is not round. */
    public static Spec of(CountScale scale) {
        return Spec.of("type", "value")
                .with("min", 0)
                .with("max", scale.top())
                .with("interval", scale.step())
                .with(
                        "axisLabel",
                        Spec.of("fontSize", Series.SMALL_TEXT)
                                .with("formatter", call("people"))
                                .with("showMaxLabel", scale.even() ? null : false));
    }
}
