package org.occupancyhub.words.day;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.occupancyhub.forecast.HourForecast;
import org.occupancyhub.models.history.SiteReading;
import org.occupancyhub.models.occupancy.State;

/**
 * The lines of one day as they are drawn, told and tabled: x in minutes since the local midnight, y in people.
 *
 * @param actual what happened; a null value breaks the line
 * @param usual what is usual; a null value breaks the line
 * @param forecast from the last reading, or now, to the end of the day; empty where nothing is expected
 */
public record DayLines(DayWindow window, Instant now, List<Point> actual, List<Point> usual, List<Expected> forecast) {

    public static final int STEP = 10;

    /** People at a moment; null people = nothing known here. */
    public record Point(double x, Double people) {}

    /** People expected at a moment, with the central 80 %. */
    public record Expected(double x, double people, double lower, double upper) {}

    public static DayLines of(SiteDay day, Instant now) {
        DayWindow window = day.window();
        List<Point> actual = actual(day, now);
        List<Curve> usual =
                HourCurves.runs(window, day.usual(), hour -> window.minutes(hour.hour()), hour -> hour.count());
        return new DayLines(window, now, actual, sampled(usual), forecast(day, now));
    }

    public double nowX() {
        return window.minutes(now);
    }

    /** Readings without the breaks between them. */
    public List<Point> readings() {
        return actual.stream().filter(point -> point.people() != null).toList();
    }

    /** What is usual at a moment; empty where that is not known. */
    public Optional<Double> usualAt(double x) {
        for (int i = 1; i < usual.size(); i++) {
            Point left = usual.get(i - 1);
            Point right = usual.get(i);
            if (left.x() <= x && x <= right.x() && left.people() != null && right.people() != null) {
                double share = right.x() == left.x() ? 0 : (x - left.x()) / (right.x() - left.x());
                return Optional.of(left.people() + share * (right.people() - left.people()));
            }
        }
        return Optional.empty();
    }

    public Optional<Point> pastPeak() {
        return readings().stream().max(Comparator.comparingDouble(Point::people));
    }

    /** The highest point that is still to come. */
    public Optional<Expected> peakAhead() {
        return forecast.stream().skip(1).max(Comparator.comparingDouble(Expected::people));
    }

    /** The peak worth a label: not where the line leaves the present. */
    public Optional<Expected> peakToLabel() {
        return peakAhead().filter(peak -> peak.x() >= forecast.get(0).x() + 3 * STEP);
    }

    private static List<Point> actual(SiteDay day, Instant now) {
        DayWindow window = day.window();
        List<SiteReading> course = new ArrayList<>(day.course());
        var occupancy = day.now().occupancy();
        boolean current = occupancy != null
                && occupancy.count() != null
                && occupancy.asOf() != null
                && occupancy.state() != State.CLOSED
                && window.contains(occupancy.asOf());
        if (current) {
            // The newest step may lack devices that have not spoken in it yet; the count has all of them.
            if (!course.isEmpty()) {
                course.remove(course.size() - 1);
            }
            course.removeIf(reading -> !reading.ts().isBefore(occupancy.asOf()));
            course.add(new SiteReading(occupancy.asOf(), occupancy.count()));
        }
        double longest = day.now().site().staleAfter().toMillis() / 60_000.0;
        List<Point> points = new ArrayList<>();
        for (SiteReading reading : course) {
            if (!window.contains(reading.ts()) || reading.ts().isAfter(now)) {
                continue;
            }
            double x = window.minutes(reading.ts());
            if (!points.isEmpty()) {
                double before = points.get(points.size() - 1).x();
                if (x - before > Math.max(longest, 2.0 * STEP)) {
                    points.add(new Point((x + before) / 2, null));
                }
            }
            points.add(new Point(x, reading.count()));
        }
        return points;
    }

    private static List<Expected> forecast(SiteDay day, Instant now) {
        DayWindow window = day.window();
        if (!now.isBefore(window.to()) || day.forecast().isEmpty() || day.now().failed()) {
            return List.of();
        }
        double start = Math.max(window.start(), window.minutes(now));
        List<double[]> points = new ArrayList<>();
        var occupancy = day.now().occupancy();
        if (day.now().state(now) == State.LIVE && window.contains(occupancy.asOf())) {
            start = Math.min(start, window.minutes(occupancy.asOf()));
            points.add(new double[] {start, occupancy.count(), occupancy.count(), occupancy.count()});
        } else if (window.doors() && now.isBefore(window.from())) {
            points.add(new double[] {window.start(), 0, 0, 0});
        }
        for (HourForecast hour : day.forecast()) {
            double x = HourCurves.middle(window, window.minutes(hour.hour()));
            if (!Double.isNaN(x) && (points.isEmpty() || x >= points.get(points.size() - 1)[0] + 2 * STEP)) {
                points.add(new double[] {x, hour.predicted(), hour.lower(), hour.upper()});
            }
        }
        if (points.isEmpty()) {
            return List.of();
        }
        double[] last = points.get(points.size() - 1);
        if (last[0] < window.end() && last[0] > window.end() - 60) {
            points.add(
                    window.doors()
                            ? new double[] {window.end(), 0, 0, 0}
                            : new double[] {window.end(), last[1], last[2], last[3]});
        }
        Curve middle = column(points, 1);
        Curve lower = column(points, 2);
        Curve upper = column(points, 3);
        return grid(start, middle.end())
                .mapToObj(x -> new Expected(
                        x, middle.at(x), Math.min(lower.at(x), middle.at(x)), Math.max(upper.at(x), middle.at(x))))
                .toList();
    }

    private static Curve column(List<double[]> points, int column) {
        return HourCurves.curve(points.stream()
                .map(point -> new double[] {point[0], point[column]})
                .toList());
    }

    private static List<Point> sampled(List<Curve> curves) {
        List<Point> points = new ArrayList<>();
        for (Curve curve : curves) {
            if (!points.isEmpty()) {
                points.add(new Point((points.get(points.size() - 1).x() + curve.start()) / 2, null));
            }
            grid(curve.start(), curve.end()).forEach(x -> points.add(new Point(x, curve.at(x))));
        }
        return points;
    }

    /** The two ends and every full step between them. */
    private static DoubleStream grid(double from, double to) {
        double first = (Math.floor(from / STEP) + 1) * STEP;
        return DoubleStream.concat(
                DoubleStream.concat(DoubleStream.of(from), DoubleStream.iterate(first, x -> x < to, x -> x + STEP)),
                to > from ? DoubleStream.of(to) : DoubleStream.empty());
    }
}
