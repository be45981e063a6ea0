package org.occupancyhub.models.accuracy;

import java.time.LocalDate;
import java.util.List;
import org.occupancyhub.models.event.SiteId;

/** How good past forecasts were. */
public interface Accuracies {

    /**
     * By site, week and horizons, in that order.
     *
     * @param site null for all
     * @param from the first week
     */
    List<WeekAccuracy> weeks(SiteId site, LocalDate from);
}
