package org.occupancyhub.models.accuracy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.occupancyhub.models.event.SiteId;

/** The drifts that were noticed, and how far each site was watched. */
public interface Drifts {

    /** One that is not over keeps a second one of its site out. Id, run and end are given here. */
    void note(DriftRecord drift);

    void asked(long drift, long run);

    void over(long drift, Instant at);

    /** Those that last, by site. */
    List<DriftRecord> lasting();

    /**
     * The newest first.
     *
     * @param site null for all
     */
    List<DriftRecord> newest(SiteId site, int limit);

    /** The last local day that was looked at. */
    Optional<LocalDate> watched(SiteId site);

    void watched(SiteId site, LocalDate day);

    /** Counted days of a span beside the daily forecasts of them, by day and lead. */
    List<DayError> dayErrors(SiteId site, Instant from, Instant until);
}
