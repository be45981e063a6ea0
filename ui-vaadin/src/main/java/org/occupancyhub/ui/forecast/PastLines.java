package org.occupancyhub.ui.forecast;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.occupancyhub.models.accuracy.PastHour;

/**
 * Hours as a line: each stands in its middle, and where hours follow each other the line runs on to the edges of the first
 * and the last, so that a single hour is seen too.
 *
 * @param points in order; one without an hour breaks the line
 */
record PastLines(List<Point> points) {

    private static final long HOUR = Duration.ofHours(1).toMillis();

    /**
     * A point of a line.
     *
     * @param x milliseconds since the start of the picture
     * @param hour null where the line breaks
     */
    record Point(long x, PastHour hour) {}

    /** @param value what the line shows of an hour, null where nothing is known of it */
    static PastLines of(List<PastHour> hours, Instant start, Function<PastHour, ?> value) {
        List<Point> points = new ArrayList<>();
        PastHour before = null;
        for (PastHour hour : hours) {
            if (hour.closed() || value.apply(hour) == null) {
                continue;
            }
            long from = x(start, hour);
            boolean follows = before != null && x(start, before) + HOUR == from;
            if (!follows) {
                end(points, before, start);
                points.add(new Point(from, hour));
            }
            points.add(new Point(from + HOUR / 2, hour));
            before = hour;
        }
        end(points, before, start);
        return new PastLines(points);
    }

    private static void end(List<Point> points, PastHour last, Instant start) {
        if (last != null) {
            long until = x(start, last) + HOUR;
            points.add(new Point(until, last));
            points.add(new Point(until, null));
        }
    }

    static long middle(Instant start, PastHour hour) {
        return x(start, hour) + HOUR / 2;
    }

    private static long x(Instant start, PastHour hour) {
        return Duration.between(start, hour.hour()).toMillis();
    }
}
