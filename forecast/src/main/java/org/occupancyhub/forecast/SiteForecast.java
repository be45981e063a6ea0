package org.occupancyhub.forecast;

import java.time.Instant;
import java.util.List;

/**
 * A forecast as it is served. While a newer one is being made the last one is served, so its origin may be some hours back.
 *
 * @param origin the moment whose past it is made of, the start of an hour; not after the first of {@code hours}
 * @param method the forecaster's name
 * @param version of the registry; null where none was trained
 * @param knownHours how many counted hours of the site it rests on, as far back as is looked
 * @param provisional whether it rests on so little that it may be far off
 * @param hours from the current one on; empty where nothing is known of the site yet
 */
public record SiteForecast(
        Instant origin, String method, Long version, int knownHours, boolean provisional, List<HourForecast> hours) {

    public SiteForecast {
        hours = List.copyOf(hours);
    }

    /** The same that says something else of the hours ahead. */
    public SiteForecast with(List<HourForecast> others) {
        return new SiteForecast(origin, method, version, knownHours, provisional, others);
    }
}
