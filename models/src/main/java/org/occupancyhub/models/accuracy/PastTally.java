package org.occupancyhub.models.accuracy;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What comes of comparing hours.
 *
 * @param compared hours with a forecast and a count
 * @param within of those, hours in whose band the count lay
 * @param error people, the mean distance between forecast and count; {@code NaN} where nothing is compared
 * @param worst the hour whose count lay farthest outside of its band; none where none did
 * @param unsaid hours that were open and counted, but no forecast of so long before is kept
 * @param uncounted hours with a forecast in which nothing was counted
 */
public record PastTally(int compared, int within, double error, Optional<PastHour> worst, int unsaid, int uncounted) {

    public static PastTally of(List<PastHour> hours) {
        List<PastHour> compared = hours.stream().filter(PastHour::isCompared).toList();
        return new PastTally(
                compared.size(),
                count(compared.stream().filter(hour -> hour.beyond() == 0).count()),
                compared.stream().mapToDouble(PastHour::error).average().orElse(Double.NaN),
                compared.stream().filter(hour -> hour.beyond() > 0).max(Comparator.comparingDouble(PastHour::beyond)),
                count(hours.stream()
                        .filter(hour -> !hour.closed() && hour.said() == null && hour.counted() != null)
                        .count()),
                count(hours.stream()
                        .filter(hour -> hour.said() != null && hour.counted() == null)
                        .count()));
    }

    private static int count(long hours) {
        return Math.toIntExact(hours);
    }
}
