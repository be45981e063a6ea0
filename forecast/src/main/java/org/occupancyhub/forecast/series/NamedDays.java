package org.occupancyhub.forecast.series;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.occupancyhub.models.site.SpecialTime;
import org.occupancyhub.models.site.SpecialTime.Kind;

/**
 * Special days from events and seasons that people named. An hour belongs to whatever touches it; where several of a kind
 * do, to the one that began last, because that is the more particular one. Immutable; a question costs a binary search.
 */
public final class NamedDays implements SpecialDays {

    private final Stretches events;
    private final Stretches seasons;

    private NamedDays(Stretches events, Stretches seasons) {
        this.events = events;
        this.seasons = seasons;
    }

    /** @param times on the site's own clocks, in any order, overlapping or not */
    public static SpecialDays of(Collection<SpecialTime> times) {
        return times.isEmpty()
                ? NONE
                : new NamedDays(Stretches.of(times, Kind.EVENT), Stretches.of(times, Kind.SEASON));
    }

    @Override
    public String event(int hour) {
        return events.name(hour);
    }

    @Override
    public String season(int hour) {
        return seasons.name(hour);
    }

    /**
     * From each of these local hours on, until the next, a name or null.
     *
     * @param from ascending
     */
    private record Stretches(int[] from, String[] names) {

        static Stretches of(Collection<SpecialTime> times, Kind kind) {
            List<SpecialTime> inOrder = times.stream()
                    .filter(time -> time.kind() == kind)
                    .sorted(Comparator.comparing(SpecialTime::from)
                            .thenComparing(SpecialTime::until, Comparator.reverseOrder()))
                    .toList();
            int[] from = inOrder.stream()
                    .flatMapToInt(time -> IntStream.of(begin(time), end(time)))
                    .sorted()
                    .distinct()
                    .toArray();
            String[] names = new String[from.length];
            for (SpecialTime time : inOrder) {
                Arrays.fill(names, indexOf(from, begin(time)), indexOf(from, end(time)), time.name());
            }
            return new Stretches(from, names);
        }

        String name(int hour) {
            int at = Arrays.binarySearch(from, hour);
            int index = at < 0 ? -at - 2 : at;
            return index < 0 ? null : names[index];
        }

        private static int indexOf(int[] hours, int hour) {
            return Arrays.binarySearch(hours, hour);
        }

        private static int begin(SpecialTime time) {
            return LocalHour.of(time.from());
        }

        /** The first hour that it does not touch. */
        private static int end(SpecialTime time) {
            LocalDateTime last = time.until().minusNanos(1);
            return LocalHour.of(last) + 1;
        }
    }
}
