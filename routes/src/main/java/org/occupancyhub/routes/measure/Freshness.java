package org.occupancyhub.routes.measure;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.occupancyhub.models.occupancy.Occupancies;
import org.occupancyhub.models.occupancy.Occupancy;
import org.occupancyhub.models.occupancy.State;
import org.occupancyhub.models.site.Sites;

/** How old the newest number in the marts is, and how many sites are in which state. Unknown is NaN, never 0. */
public final class Freshness {

    private final Sites sites;
    private final Occupancies occupancies;
    private final Clock clock;
    private volatile List<Occupancy> seen = List.of();

    public Freshness(Sites sites, Occupancies occupancies, Clock clock, MeterRegistry metrics) {
        this.sites = sites;
        this.occupancies = occupancies;
        this.clock = clock;
        TimeGauge.builder("hub.marts.freshness", this::newestAgeSeconds, TimeUnit.SECONDS)
                .description("Age of the newest reading in the marts")
                .register(metrics);
        for (State state : State.values()) {
            Gauge.builder("hub.sites", () -> count(state))
                    .description("Sites by whether their number may be believed")
                    .tag("state", state.word())
                    .register(metrics);
        }
    }

    public void measure() {
        seen = occupancies.at(sites.all(), clock.instant());
    }

    private double newestAgeSeconds() {
        return seen.stream()
                .map(Occupancy::asOf)
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .map(newest -> Duration.between(newest, clock.instant()).toMillis() / 1000.0)
                .orElse(Double.NaN);
    }

    private double count(State state) {
        return seen.stream().filter(site -> site.state() == state).count();
    }
}
