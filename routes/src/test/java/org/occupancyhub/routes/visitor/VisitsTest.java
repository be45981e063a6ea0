package org.occupancyhub.routes.visitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.occupancyhub.forecast.Forecasts;
import org.occupancyhub.forecast.SiteForecast;
import org.occupancyhub.models.change.SiteChange;
import org.occupancyhub.models.change.SiteChanges;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.models.history.History;
import org.occupancyhub.models.history.HourRow;
import org.occupancyhub.models.history.SiteReading;
import org.occupancyhub.models.occupancy.Occupancies;
import org.occupancyhub.models.occupancy.Occupancy;
import org.occupancyhub.models.occupancy.State;
import org.occupancyhub.models.site.OpeningHours;
import org.occupancyhub.models.site.Roundings;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.testing.MutableClock;
import org.occupancyhub.words.day.Days;

/** Visitors come by the hundred, and say nobody who they are. */
class VisitsTest {

    private static final Site GYM = Days.site(120, OpeningHours.ALWAYS);

    private final MutableClock clock = MutableClock.at("2026-11-19T13:20:00Z");
    private final Counted counted = new Counted();
    private final SiteChanges changes = new SiteChanges();
    private final AtomicLong nanos = new AtomicLong();
    private final Visits visits = visits(clock);

    @Test
    void manyWhoAskAtOnceCauseOneReading() throws Exception {
        ExecutorService visitors = Executors.newFixedThreadPool(16);
        try {
            Callable<Visit> ask = () -> visits.read(GYM, false);
            for (Future<Visit> visit : visitors.invokeAll(Collections.nCopies(100, ask))) {
                assertThat(visit.get().count()).isEqualTo(34);
            }
        } finally {
            visitors.shutdownNow();
        }

        assertThat(counted.reads).hasValue(1);
        assertThat(counted.histories).hasValue(2);
    }

    @Test
    void whoAsksBecauseSomethingChangedIsToldWhatChanged() {
        assertThat(visits.read(GYM, false).count()).isEqualTo(34);
        counted.people = 35;
        changes.publish(new SiteChange(GYM.id(), clock.instant(), clock.instant()));

        assertThat(visits.read(GYM, false).count()).isEqualTo(35);
        assertThat(visits.read(GYM, false).count()).isEqualTo(35);
        assertThat(counted.reads).hasValue(2);
    }

    @Test
    void afterASecondItIsReadAnewInAnyCase() {
        visits.read(GYM, false);
        counted.people = 35;
        nanos.set(999_999_999);
        assertThat(visits.read(GYM, false).count()).isEqualTo(34);

        nanos.set(1_000_000_000);
        assertThat(visits.read(GYM, false).count()).isEqualTo(35);
    }

    @Test
    void theAgeIsThatOfTheMomentAlsoOfWhatWasReadForAnother() {
        visits.read(GYM, false);
        clock.advance(Duration.ofSeconds(40));

        Visit later = visits.read(GYM, false);
        assertThat(counted.reads).hasValue(1);
        assertThat(later.now()).isEqualTo(clock.instant());
        assertThat(later.asOf()).isEqualTo(Instant.parse("2026-11-19T13:18:00Z"));
    }

    private Visits visits(Clock time) {
        return new Visits(
                () -> List.of(GYM), counted, counted, counted, new Roundings(Map.of()), changes, time, nanos::get);
    }

    private static final class Counted implements Occupancies, History, Forecasts {

        private final AtomicInteger reads = new AtomicInteger();
        private final AtomicInteger histories = new AtomicInteger();
        private volatile int people = 34;

        @Override
        public Occupancy at(Site site, Instant now) {
            reads.incrementAndGet();
            return new Occupancy(
                    site, State.LIVE, people, null, null, Instant.parse("2026-11-19T13:18:00Z"), List.of());
        }

        @Override
        public List<Occupancy> at(List<Site> sites, Instant now) {
            return sites.stream().map(site -> at(site, now)).toList();
        }

        @Override
        public List<HourRow> hours(SiteId site, Instant from, Instant to) {
            histories.incrementAndGet();
            return List.of();
        }

        @Override
        public List<SiteReading> course(SiteId site, Instant from, Instant to, Duration step) {
            histories.incrementAndGet();
            return List.of();
        }

        @Override
        public SiteForecast forecast(Site site, Instant now) {
            return new SiteForecast(now, "none", null, 0, false, List.of());
        }

        @Override
        public List<UsualHour> usualDay(Site site, LocalDate day) {
            return List.of();
        }
    }
}
