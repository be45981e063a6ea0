package org.occupancyhub.forecast.training;

import java.time.Instant;
import java.util.List;
import org.occupancyhub.forecast.series.LocalHour;
import org.occupancyhub.forecast.series.SitePast;

/**
 * What a training learns from.
 *
 * @param sites those that were ever counted, by name
 * @param until nothing from then on is in it
 */
record TrainingData(List<SitePast> sites, Instant until) {

    TrainingData {
        sites = List.copyOf(sites);
    }

    /** Start of the first hour that was counted anywhere. */
    Instant from() {
        return sites.stream()
                .map(site -> LocalHour.start(site.series().first())
                        .atZone(site.zone())
                        .toInstant())
                .min(Instant::compareTo)
                .orElse(until);
    }

    /** The newest local hour that may have been counted at any site, plus one. */
    int untilLocal() {
        return sites.stream()
                .mapToInt(site -> LocalHour.of(until, site.zone()))
                .max()
                .orElse(0);
    }

    /** Site hours that were counted. */
    long hours() {
        long hours = 0;
        for (SitePast site : sites) {
            for (int hour = site.series().first(); hour < site.series().end(); hour++) {
                hours += site.series().has(hour) ? 1 : 0;
            }
        }
        return hours;
    }

    /** The same sites, hours and counts give the same. */
    String fingerprint() {
        return Fingerprint.of(sites);
    }
}
