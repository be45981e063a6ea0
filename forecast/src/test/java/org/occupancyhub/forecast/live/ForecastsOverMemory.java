package org.occupancyhub.forecast.live;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.occupancyhub.forecast.model.Methods;
import org.occupancyhub.forecast.registry.ManualExecutor;
import org.occupancyhub.forecast.registry.MemoryVersions;
import org.occupancyhub.forecast.registry.SettableClock;
import org.occupancyhub.forecast.series.Holidays;
import org.occupancyhub.forecast.series.LocalHour;
import org.occupancyhub.forecast.series.SitePasts;
import org.occupancyhub.forecast.series.Weeks;
import org.occupancyhub.models.change.SiteChanges;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.models.site.OpeningHours;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.models.site.Thresholds;

/** Forecasts over a history in memory, by a clock that is set and a thread that is run by hand. */
abstract class ForecastsOverMemory {

    static final ZoneId ZURICH = ZoneId.of("Europe/Zurich");
    static final Instant NOW = Instant.parse("2026-05-04T10:35:00Z");
    static final Instant ORIGIN = Instant.parse("2026-05-04T10:00:00Z");

    static final int MOST = 50;

    final MemoryHistory history = new MemoryHistory();
    final SiteChanges changes = new SiteChanges();
    final SettableClock clock = new SettableClock(NOW);
    final ManualExecutor background = new ManualExecutor();
    final MemoryVersions versions = new MemoryVersions();
    final List<Site> sites = new ArrayList<>(List.of(site(ZURICH, null)));
    final SitePasts pasts = new SitePasts(history, Holidays.NONE);
    final LiveForecasts forecasts = new LiveForecasts(
            () -> sites,
            history,
            pasts,
            Duration.ofDays(182),
            Champion.ofRegistry(versions, Methods.only("profile-level", "seasonal-naive", "seasonal-mean")),
            changes,
            clock,
            background,
            MOST);

    void fill(ZoneId zone, Instant end, int days) {
        for (int i = 1; i <= days * 24; i++) {
            Instant hour = end.minus(i, ChronoUnit.HOURS);
            history.put(hour, Weeks.gym(LocalHour.of(hour, zone)));
        }
    }

    static Site site(ZoneId zone, Integer capacity) {
        return site(zone, capacity, OpeningHours.ALWAYS);
    }

    static Site site(String id) {
        return site(id, ZURICH, null, OpeningHours.ALWAYS);
    }

    static Site site(ZoneId zone, Integer capacity, OpeningHours hours) {
        return site("gym", zone, capacity, hours);
    }

    static Site site(String id, ZoneId zone, Integer capacity, OpeningHours hours) {
        return new Site(
                new SiteId(id),
                "Gym",
                zone,
                capacity,
                Duration.ofMinutes(10),
                hours,
                Thresholds.DEFAULT,
                List.of(),
                false);
    }
}
