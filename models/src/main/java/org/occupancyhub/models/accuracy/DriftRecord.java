package org.occupancyhub.models.accuracy;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A drift as it is on record.
 *
 * @param firstDay the first local day that was not as forecast
 * @param lastDay the last one looked at when it was noticed
 * @param ratio people counted in those days, as a share of those forecast
 * @param score how far the days lay from the forecast, in usual deviations, summed beyond an allowance
 * @param reason in words
 * @param runId the training that was asked for; null where none was
 * @param overAt when forecasts were as good as before again; null while it lasts
 */
public record DriftRecord(
        long id,
        String site,
        Instant detectedAt,
        LocalDate firstDay,
        LocalDate lastDay,
        double ratio,
        double score,
        String reason,
        Long runId,
        Instant overAt) {}
