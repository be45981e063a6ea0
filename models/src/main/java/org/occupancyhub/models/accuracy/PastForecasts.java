package org.occupancyhub.models.accuracy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.occupancyhub.models.event.SiteId;

/** Forecasts as they were issued, beside what came. */
public interface PastForecasts {

    /**
     * Every hour of {@code from <= hour < to} that a forecast or a count can be had of, oldest first.
     *
     * @param to an hour that runs at {@code to} or later is not over, so it is not to be asked for
     */
    List<PastHour> hours(SiteId site, Instant from, Instant to, Ahead ahead);

    /** The first hour from {@code now} on of which a forecast is kept already. */
    Optional<Instant> next(SiteId site, Instant now, Ahead ahead);
}
