package org.occupancyhub.forecast.drift;

import java.time.LocalDate;
import org.occupancyhub.models.reason.TrainingReason;

/**
 * A lasting shift of a site's level.
 *
 * @param firstDay the first local day that was not as forecast
 * @param lastDay the last one looked at
 * @param days how many of them could be looked at
 * @param ratio people counted in them, as a share of those forecast before the first of them
 * @param score their errors in usual deviations, summed beyond what is allowed
 */
public record Drift(LocalDate firstDay, LocalDate lastDay, int days, double ratio, double score) {

    /** In words, for people. */
    public String reason() {
        return TrainingReason.DRIFT
                .with(days, firstDay, lastDay, "%.0f".formatted(100 * ratio))
                .toString();
    }
}
