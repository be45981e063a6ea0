package org.occupancyhub.models.occupancy;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.occupancyhub.models.site.Site;

/**
 * The definition of now. The newest reading of the site is its moment; each device counts that spoke within three
 * intervals before it. So one silent device does not empty the site, and a site that fell silent keeps its last number,
 * marked as stale.
 */
final class Now {

    private Now() {}

    static Occupancy of(Site site, List<NewestReading> readings, Instant now) {
        Instant asOf =
                readings.stream().map(NewestReading::ts).max(Instant::compareTo).orElse(null);
        boolean fresh = asOf != null && asOf.isAfter(now.minus(site.staleAfter()));
        State state = state(site, asOf, fresh, now);
        // Behind closed doors an old number says nothing, while stale ones of an open site still give an idea.
        boolean told = asOf != null && (fresh || state != State.CLOSED);
        List<NewestReading> counted = told
                ? readings.stream()
                        .filter(reading -> !reading.ts().isBefore(asOf.minus(site.staleAfter())))
                        .toList()
                : List.of();
        Integer count = sum(counted, reading -> true);
        Double people = count == null ? null : count.doubleValue();
        return new Occupancy(
                site,
                state,
                count,
                site.utilization(people),
                state == State.LIVE ? site.level(people) : null,
                asOf,
                site.areas().stream()
                        .map(area -> new Occupancy.AreaCount(
                                area, sum(counted, reading -> area.id().value().equals(reading.area()))))
                        .toList());
    }

    private static State state(Site site, Instant asOf, boolean fresh, Instant now) {
        if (!site.isOpenAt(now)) {
            return State.CLOSED;
        }
        if (asOf == null) {
            return State.NO_DATA;
        }
        return fresh ? State.LIVE : State.STALE;
    }

    /** Null where no device counts. */
    private static Integer sum(List<NewestReading> readings, Predicate<NewestReading> which) {
        List<NewestReading> summed = readings.stream().filter(which).toList();
        long people = summed.stream().mapToLong(NewestReading::count).sum();
        return summed.isEmpty() ? null : (int) Math.min(people, Integer.MAX_VALUE);
    }
}
