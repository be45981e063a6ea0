package org.occupancyhub.ui.chart;

import static org.occupancyhub.ui.chart.Spec.call;
import static org.occupancyhub.ui.chart.Spec.role;

import java.util.List;

/** What pictures of people over time are drawn of. */
public final class Series {

    public static final int SMALL_TEXT = 12;

    private Series() {}

    public static Spec line(String id, String name, String colour, double width, int layer) {
        return Spec.of("id", id)
                .with("name", name)
                .with("type", "line")
                .with("symbol", "none")
                .with("itemStyle", Spec.of("color", role(colour)))
                .with("lineStyle", style(colour, width))
                .with("z", layer);
    }

    public static Spec style(String colour, double width) {
        return Spec.of("color", role(colour)).with("width", width);
    }

    /** On a value axis, which has none by the theme: people stand on 0. */
    public static Spec baseLine() {
        return Spec.of("show", true).with("onZero", false).with("lineStyle", style("axis", 1));
    }

    /**
     * Both edges of the 80 %: the browser's {@code band} draws the area between them.
     *
     * @param rows x and the edges, or {@code "-"} where it breaks
     */
    public static Spec band(List<?> rows) {
        return Spec.of("id", "band")
                .with("type", "custom")
                .with("renderItem", call("band"))
                .with("data", rows)
                .with("encode", Spec.of("x", 0).with("y", List.of(1, 2)))
                .with("silent", true)
                .with("clip", true)
                .with("z", 1);
    }

    /** People in a picture: finer is not seen, and longer to send. */
    public static double round(double people) {
        return Math.round(people * 100) / 100.0;
    }
}
