package org.occupancyhub.ui.forecast;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.occupancyhub.forecast.HourForecast;
import org.occupancyhub.models.history.SiteReading;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.words.day.Curve;
import org.occupancyhub.words.day.HourCurves;

/**
 * The lines of the week as they are drawn: x in minutes since the first local midnight, y in people.
 *
 * @param actual today so far; null people break the line
 * @param expected with the central 80 %; null where the line breaks
 * @param midnights x of the start of each day, and of the end of the last one
 */
record WeekLines(List<Point> actual, List<Expected> expected, List<Double> midnights, double now) {

    private static final int STEP = 20;

    /** People at a moment; null people = nothing known here. */
    record Point(double x, Double people) {}

    /** People expected at a moment. */
    record Expected(double x, double people, double lower, double upper) {}

    static WeekLines of(Site site, List<ForecastDay> days, List<SiteReading> today, Instant now) {
        Instant start = days.get(0).window().midnight().toInstant();
        List<Expected> expected = new ArrayList<>();
        for (ForecastDay day : days) {
            double offset = minutes(start, day.window().midnight().toInstant());
            double from = Math.max(0, day.window().minutes(now));
            List<Expected> line = line(day, offset, from);
            boolean breaks =
                    !expected.isEmpty() && !line.isEmpty() && day.window().doors();
            if (breaks) {
                expected.add(null);
            }
            expected.addAll(line);
        }
        List<Double> midnights = Stream.concat(
                        days.stream().map(day -> day.window().midnight()),
                        Stream.of(days.get(days.size() - 1)
                                .window()
                                .midnight()
                                .toLocalDate()
                                .plusDays(1)
                                .atStartOfDay(site.timeZone())))
                .map(at -> minutes(start, at.toInstant()))
                .toList();
        return new WeekLines(actual(site, start, today), expected, midnights, minutes(start, now));
    }

    double end() {
        return midnights.get(midnights.size() - 1);
    }

    double highest() {
        return Stream.concat(
                        actual.stream().map(Point::people),
                        expected.stream().filter(Objects::nonNull).map(Expected::upper))
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
    }

    private static List<Expected> line(ForecastDay day, double offset, double from) {
        List<Curve> middle = curves(day, HourForecast::predicted);
        List<Curve> lower = curves(day, HourForecast::lower);
        List<Curve> upper = curves(day, HourForecast::upper);
        List<Expected> line = new ArrayList<>();
        for (int i = 0; i < middle.size(); i++) {
            double end = middle.get(i).end();
            for (double x = Math.max(from, middle.get(i).start()); x < end + STEP; x += STEP) {
                double at = Math.min(x, end);
                double people = middle.get(i).at(at);
                line.add(new Expected(
                        offset + at,
                        people,
                        Math.min(people, lower.get(i).at(at)),
                        Math.max(people, upper.get(i).at(at))));
            }
        }
        return line;
    }

    private static List<Curve> curves(ForecastDay day, java.util.function.ToDoubleFunction<HourForecast> people) {
        return HourCurves.runs(day.window(), day.hours(), hour -> day.window().minutes(hour.hour()), people);
    }

    private static List<Point> actual(Site site, Instant start, List<SiteReading> today) {
        double longest = Math.max(
                site.staleAfter().toMinutes(), 2.0 * ForecastReader.step(site).toMinutes());
        List<Point> points = new ArrayList<>();
        double before = Double.NaN;
        for (SiteReading reading : today) {
            double x = minutes(start, reading.ts());
            if (x - before > longest) {
                points.add(new Point((x + before) / 2, null));
            }
            points.add(new Point(x, reading.count()));
            before = x;
        }
        return points;
    }

    private static double minutes(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 60_000.0;
    }
}
