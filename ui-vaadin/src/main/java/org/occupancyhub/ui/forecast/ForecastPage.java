package org.occupancyhub.ui.forecast;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.occupancyhub.forecast.SiteForecast;
import org.occupancyhub.models.accuracy.DriftRecord;
import org.occupancyhub.models.accuracy.PastHour;
import org.occupancyhub.models.accuracy.PastTally;
import org.occupancyhub.models.accuracy.WeekAccuracy;
import org.occupancyhub.models.history.SiteReading;
import org.occupancyhub.models.registry.AliasChange;
import org.occupancyhub.models.registry.ForecasterVersion;
import org.occupancyhub.models.registry.TrainingRun;
import org.occupancyhub.models.site.Site;

/**
 * All that one drawing of the forecast page shows; a part that could not be read is null.
 *
 * @param sites all there are
 * @param site whose forecast it is
 */
record ForecastPage(Instant readAt, List<Site> sites, Site site, Week week, Past past, Trust trust, Registry registry) {

    /**
     * What comes.
     *
     * @param today the readings of today so far
     */
    record Week(SiteForecast forecast, List<SiteReading> today) {}

    /**
     * What was said, and what came.
     *
     * @param from the midnight with which it begins
     * @param next the next hour that can be compared
     * @param isIssued whether a forecast of that hour is kept already; else it is the first that could be
     */
    record Past(
            ForecastChoice choice,
            Instant from,
            List<PastHour> hours,
            PastTally tally,
            Instant next,
            boolean isIssued) {}

    /**
     * How good it was.
     *
     * @param since the Monday of the first week
     * @param drift one that lasts at this site, or null
     */
    record Trust(LocalDate since, List<WeekAccuracy> weeks, DriftRecord drift) {

        /** The Monday of the last week of which anything is scored. */
        Optional<LocalDate> newest() {
            return weeks.stream().map(WeekAccuracy::week).max(LocalDate::compareTo);
        }
    }

    /**
     * The trained forecasters.
     *
     * @param versions the newest first
     * @param changes the newest first
     * @param run the newest training, or null
     */
    record Registry(
            List<ForecasterVersion> versions, List<AliasChange> changes, TrainingRun run, boolean canRollBack) {}
}
