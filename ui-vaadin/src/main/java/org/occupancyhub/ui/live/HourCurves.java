package org.occupancyhub.ui.live;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Lines through hourly means: each hour speaks for the middle of its open part. */
public final class HourCurves {

    private HourCurves() {}

    /** The middle of the part of an hour that lies within the window; NaN where none does. */
    static double middle(DayWindow window, double hourStart) {
        double from = Math.max(hourStart, window.start());
        double to = Math.min(hourStart + 60, window.end());
        return to > from ? (from + to) / 2 : Double.NaN;
    }

    /** One curve for each run of hours without a hole. Doors begin and end the day with nobody. */
    public static <T> List<Curve> runs(
            DayWindow window, List<T> hours, ToDoubleFunction<T> start, ToDoubleFunction<T> people) {
        List<Curve> curves = new ArrayList<>();
        List<double[]> run = new ArrayList<>();
        double previous = Double.NaN;
        for (T hour : hours) {
            double hourStart = start.applyAsDouble(hour);
            double x = middle(window, hourStart);
            if (Double.isNaN(x)) {
                continue;
            }
            if (!run.isEmpty() && hourStart - previous > 60) {
                curves.add(curve(run));
                run.clear();
            }
            if (run.isEmpty() && hourStart <= window.start()) {
                run.add(new double[] {window.start(), window.doors() ? 0 : people.applyAsDouble(hour)});
            }
            run.add(new double[] {x, people.applyAsDouble(hour)});
            if (hourStart + 60 >= window.end()) {
                run.add(new double[] {window.end(), window.doors() ? 0 : people.applyAsDouble(hour)});
            }
            previous = hourStart;
        }
        if (!run.isEmpty()) {
            curves.add(curve(run));
        }
        return curves;
    }

    static Curve curve(List<double[]> points) {
        return new Curve(
                points.stream().mapToDouble(point -> point[0]).toArray(),
                points.stream().mapToDouble(point -> point[1]).toArray());
    }
}
