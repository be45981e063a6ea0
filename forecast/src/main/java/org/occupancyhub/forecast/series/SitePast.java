package org.occupancyhub.forecast.series;

import java.time.ZoneId;
import java.util.Objects;

/**
 * One site as forecasters see it: what was counted, and what is known ahead.
 *
 * @param name the site, unique within a {@link SitePool}
 * @param series what was counted, on the wall clock of {@code zone}
 */
public record SitePast(String name, ZoneId zone, HourlySeries series, SiteRules rules) {

    public SitePast {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(series, "series");
        Objects.requireNonNull(rules, "rules");
    }

    /** What was known before the local hour {@code origin} began. */
    public SitePast before(int origin) {
        return with(series.before(origin));
    }

    public SitePast with(HourlySeries other) {
        return new SitePast(name, zone, other, rules);
    }
}
