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
import org.occupancyhub.models.site.Site;
import org.occupancyhub.models.site.SiteCopies;
import org.occupancyhub.models.site.Sites;

/**
 * How old the newest number in the marts is, and how many sites are in which state. Unknown is NaN, never 0. Copies are no
 * sites that a device should be heard of, and a history that was loaded and goes on no more is no site that fell silent; the age of
 * the newest number is theirs too where no other site is heard.
 */
public final class Freshness {

    private static final String PAST = "past";
    private static final Duration UNTIL_PAST = Duration.ofDays(30);

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
            count(metrics, state.word());
        }
        count(metrics, PAST);
    }

    private void count(MeterRegistry metrics, String word) {
        Gauge.builder("hub.sites", () -> count(word))
                .description("Sites by whether their number may be believed; past: not heard for more than 30 days")
                .tag("state", word)
                .register(metrics);
    }

    public void measure() {
        List<Site> real = sites.all().stream()
                .filter(site -> !SiteCopies.isCopy(site.id()))
                .toList();
        seen = occupancies.at(real, clock.instant());
    }

    private double newestAgeSeconds() {
        return seen.stream()
                .map(Occupancy::asOf)
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .map(newest -> Duration.between(newest, clock.instant()).toMillis() / 1000.0)
                .orElse(Double.NaN);
    }

    private double count(String word) {
        Instant past = clock.instant().minus(UNTIL_PAST);
        return seen.stream().filter(site -> word(site, past).equals(word)).count();
    }

    private static String word(Occupancy site, Instant past) {
        return site.asOf() != null && site.asOf().isBefore(past)
                ? PAST
                : site.state().word();
    }
}
