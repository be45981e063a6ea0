package org.occupancyhub.forecast.times;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.occupancyhub.forecast.HourForecast;

/** The hours of a forecast, asked for stretches of time. */
final class HoursAhead {

    private static final Duration HOUR = Duration.ofHours(1);

    private final List<HourForecast> hours;

    /** @param hours one after the other, without gaps; not empty */
    HoursAhead(List<HourForecast> hours) {
        this.hours = hours;
    }

    Instant begin() {
        return hours.get(0).hour();
    }

    Instant end() {
        return hours.get(hours.size() - 1).hour().plus(HOUR);
    }

    /** People in the mean over a stretch, each hour as much as it has of it. */
    double people(Instant start, Instant end) {
        double sum = 0;
        for (HourForecast hour : touched(start, end)) {
            Instant from = later(hour.hour(), start);
            Instant until = earlier(hour.hour().plus(HOUR), end);
            sum += hour.predicted() * Duration.between(from, until).toMillis();
        }
        return sum / Duration.between(start, end).toMillis();
    }

    /**
     * The probability that it stays under so many people all through a stretch. Hours next to each other are nearly always
     * too full or too empty together (what a forecast misses by, it misses by for hours), so the stretch is taken to be
     * under the limit when its worst hour is. That is the upper bound of the truth: independent hours, multiplied, would
     * be far below it.
     */
    double probabilityBelow(Instant start, Instant end, double people) {
        return touched(start, end).stream()
                .mapToDouble(hour -> hour.expected().probabilityBelow(people))
                .min()
                .orElse(0);
    }

    /** The fullest hour among those that touch a stretch. */
    HourForecast fullest(Instant start, Instant end) {
        HourForecast fullest = null;
        for (HourForecast hour : touched(start, end)) {
            fullest = fullest == null || hour.predicted() > fullest.predicted() ? hour : fullest;
        }
        return fullest;
    }

    private List<HourForecast> touched(Instant start, Instant end) {
        int first = index(start);
        int last = index(end.minusNanos(1));
        return hours.subList(first, last + 1);
    }

    private int index(Instant at) {
        long index = Math.floorDiv(Duration.between(begin(), at).toSeconds(), HOUR.toSeconds());
        return (int) Math.max(0, Math.min(index, hours.size() - 1L));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
