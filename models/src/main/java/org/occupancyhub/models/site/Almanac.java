package org.occupancyhub.models.site;

import java.util.Comparator;
import java.util.List;

/**
 * What is known ahead of a site's days beside its opening hours.
 *
 * @param holidays the place whose public holidays it keeps, {@code US} or {@code CH-ZH}; {@value #NO_HOLIDAYS}: none; null:
 *     those that the setting names for all sites
 * @param specialTimes its events and seasons, in the order in which they begin
 */
public record Almanac(String holidays, List<SpecialTime> specialTimes) {

    public static final String NO_HOLIDAYS = "none";
    public static final Almanac EMPTY = new Almanac(null, List.of());

    public Almanac {
        specialTimes = specialTimes.stream()
                .sorted(Comparator.comparing(SpecialTime::from).thenComparing(SpecialTime::until))
                .toList();
    }
}
