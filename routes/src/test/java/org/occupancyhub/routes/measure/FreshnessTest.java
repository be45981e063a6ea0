package org.occupancyhub.routes.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.models.occupancy.Occupancies;
import org.occupancyhub.models.occupancy.Occupancy;
import org.occupancyhub.models.occupancy.State;
import org.occupancyhub.models.site.OpeningHours;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.models.site.Thresholds;

class FreshnessTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final Map<SiteId, Occupancy> occupancies = new LinkedHashMap<>();
    private final Freshness freshness = new Freshness(
            () -> occupancies.values().stream().map(Occupancy::site).toList(),
            new Occupancies() {
                @Override
                public Occupancy at(Site site, Instant now) {
                    return occupancies.get(site.id());
                }

                @Override
                public List<Occupancy> at(List<Site> sites, Instant now) {
                    return sites.stream().map(site -> at(site, now)).toList();
                }
            },
            Clock.fixed(NOW, ZoneOffset.UTC),
            metrics);

    @Test
    void aSiteIsCountedByItsStateAndOneThatEndedLongAgoAsPast() {
        heard("gym", State.LIVE, Duration.ofMinutes(2));
        heard("pool", State.STALE, Duration.ofDays(29));
        heard("sample", State.STALE, Duration.ofDays(2000));
        heard("hall", State.CLOSED, Duration.ofDays(31));
        heard("new", State.NO_DATA, null);

        freshness.measure();

        assertThat(sites("live")).isEqualTo(1);
        assertThat(sites("stale")).isEqualTo(1);
        assertThat(sites("past")).isEqualTo(2);
        assertThat(sites("closed")).isZero();
        assertThat(sites("no-data")).isEqualTo(1);
    }

    @Test
    void aCopyIsNoSiteThatADeviceShouldBeHeardOf() {
        heard("gym", State.LIVE, Duration.ofMinutes(10));
        heard("gym-again", State.STALE, Duration.ofMinutes(1));

        freshness.measure();

        assertThat(sites("live")).isEqualTo(1);
        assertThat(sites("stale")).isZero();
        assertThat(metrics.get("hub.marts.freshness").gauge().value()).isEqualTo(600);
    }

    private void heard(String id, State state, Duration ago) {
        Site site = new Site(
                new SiteId(id),
                id,
                ZoneOffset.UTC,
                100,
                Duration.ofMinutes(10),
                OpeningHours.ALWAYS,
                Thresholds.DEFAULT,
                List.of(),
                false);
        occupancies.put(
                site.id(),
                new Occupancy(site, state, null, null, null, ago == null ? null : NOW.minus(ago), List.of()));
    }

    private double sites(String state) {
        return metrics.get("hub.sites").tag("state", state).gauge().value();
    }
}
