package org.occupancyhub.routes.page;

import java.time.LocalDate;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.occupancyhub.words.Words;

/** One small picture of numbers by week, as inline SVG; a week without a number is a gap. */
final class WeekChart {

    static final int WEEKS = 12;

    private static final int WIDTH = 360;
    private static final int HEIGHT = 210;
    private static final int LEFT = 44;
    private static final int RIGHT = 350;
    private static final int TOP = 14;
    private static final int BOTTOM = 176;
    private static final int LABEL_GAP = 16;
    private static final double[] STEPS = {1, 2, 2.5, 5, 10};

    private final Words words;
    private final LocalDate last;
    private final double top;
    private final String unit;
    private final Markup svg = new Markup();

    /** @param most the largest number that must find room */
    WeekChart(Words words, LocalDate last, double most, String unit) {
        this.words = words;
        this.last = last;
        this.unit = unit;
        this.top = 2 * step(most);
        svg.raw("<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-hidden=\"true\">", WIDTH, HEIGHT);
        for (int line = 0; line <= 2; line++) {
            double value = top * line / 2;
            svg.raw(
                    "<line class=\"%s\" x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\"/>"
                            + "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s</text>",
                    line == 0 ? "axis" : "grid", LEFT, RIGHT, y(value), y(value), LEFT - 8, y(value) + 5, tick(value));
        }
        for (int week : new int[] {0, WEEKS - 1}) {
            svg.raw(
                    "<text x=\"%.1f\" y=\"%d\" text-anchor=\"%s\">%s</text>",
                    week == 0 ? LEFT : (double) RIGHT,
                    HEIGHT - 12,
                    week == 0 ? "start" : "end",
                    words.dayOf(last.minusWeeks(WEEKS - 1L - week), last));
        }
    }

    /** A dashed line all along. */
    WeekChart target(double value) {
        svg.raw(
                "<line class=\"target\" x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\"/>",
                LEFT, RIGHT, y(value), y(value));
        return this;
    }

    /** Dots, joined where weeks follow on each other. */
    WeekChart forecast(List<Week> weeks, ToDoubleFunction<Week> value) {
        line("forecast", weeks, value);
        for (Week week : known(weeks, value)) {
            svg.raw("<circle class=\"dot\" cx=\"%.1f\" cy=\"%.1f\" r=\"4\"/>", x(week), y(value.applyAsDouble(week)));
        }
        return this;
    }

    /** Squares, joined by points. */
    WeekChart naive(List<Week> weeks, ToDoubleFunction<Week> value) {
        line("naive", weeks, value);
        for (Week week : known(weeks, value)) {
            svg.raw(
                    "<rect class=\"square\" x=\"%.1f\" y=\"%.1f\" width=\"7\" height=\"7\"/>",
                    x(week) - 3.5, y(value.applyAsDouble(week)) - 3.5);
        }
        return this;
    }

    String drawn() {
        return svg + "</svg>";
    }

    private void line(String kind, List<Week> weeks, ToDoubleFunction<Week> value) {
        StringBuilder path = new StringBuilder();
        LocalDate before = null;
        for (Week week : known(weeks, value)) {
            boolean joined = before != null && before.plusWeeks(1).equals(week.monday());
            path.append(joined ? " L " : " M ").append(Math.round(x(week))).append(' ');
            path.append(Math.round(y(value.applyAsDouble(week))));
            before = week.monday();
        }
        svg.raw("<path class=\"" + kind + "\" d=\"" + path.toString().strip() + "\"/>");
    }

    private List<Week> known(List<Week> weeks, ToDoubleFunction<Week> value) {
        LocalDate first = last.minusWeeks(WEEKS - 1L);
        return weeks.stream()
                .filter(week -> !week.monday().isBefore(first) && !Double.isNaN(value.applyAsDouble(week)))
                .toList();
    }

    private double x(Week week) {
        long back = (last.toEpochDay() - week.monday().toEpochDay()) / 7;
        return RIGHT - LABEL_GAP - (double) back * (RIGHT - LEFT - 2 * LABEL_GAP) / (WEEKS - 1);
    }

    private double y(double value) {
        return BOTTOM - value / top * (BOTTOM - TOP);
    }

    private String tick(double value) {
        return (value == Math.rint(value) ? words.count(value) : words.tenths(value)) + unit;
    }

    /** Half the height: a round number. */
    private static double step(double most) {
        double half = Math.max(most, 1) / 2;
        double power = Math.pow(10, Math.floor(Math.log10(half)));
        for (double step : STEPS) {
            if (step * power >= half) {
                return step * power;
            }
        }
        return 10 * power;
    }
}
