package org.occupancyhub.forecast.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.occupancyhub.forecast.HourForecast;
import org.occupancyhub.forecast.SiteForecast;
import org.occupancyhub.models.change.SiteChange;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.models.registry.Alias;
import org.occupancyhub.models.registry.AliasChange;
import org.occupancyhub.models.site.Site;

/** When a forecast is made anew, and what is served meanwhile. */
class ForecastRenewalTest extends ForecastsOverMemory {

    @Test
    void whenTheHourTurnsTheLastForecastIsServedWhileOneThreadMakesTheNext() {
        fill(ZURICH, ORIGIN, 60);
        Site site = sites.get(0);
        SiteForecast first = forecasts.forecast(site, NOW);
        assertThat(forecasts.forecast(site, NOW.plusSeconds(60))).isSameAs(first);
        assertThat(history.reads()).isEqualTo(1);
        assertThat(background.waiting()).isZero();

        Instant later = NOW.plusSeconds(3600);
        clock.set(later);
        history.put(ORIGIN, 500);
        SiteForecast shifted = forecasts.forecast(site, later);
        forecasts.forecast(site, later);

        assertThat(shifted.origin()).isEqualTo(ORIGIN);
        assertThat(shifted.hours()).hasSize(168).startsWith(first.hours().get(1));
        assertThat(history.reads()).isEqualTo(1);
        assertThat(background.waiting()).isEqualTo(1);

        background.run();
        SiteForecast next = forecasts.forecast(site, later);
        assertThat(next.origin()).isEqualTo(ORIGIN.plusSeconds(3600));
        assertThat(next.hours()).hasSize(168);
        assertThat(next.hours().get(0).hour()).isEqualTo(ORIGIN.plusSeconds(3600));
        assertThat(next.hours().get(0).predicted())
                .isGreaterThan(first.hours().get(1).predicted());
        assertThat(history.reads()).isEqualTo(2);
        assertThat(background.waiting()).isZero();
    }

    @Test
    void aChangeThatLeavesEveryCountAsItWasKeepsTheForecast() {
        fill(ZURICH, ORIGIN, 20);
        Site site = sites.get(0);
        forecasts.tend();
        background.run();
        SiteForecast first = forecasts.forecast(site, NOW);
        int before = history.reads();

        changes.publish(new SiteChange(site.id(), ORIGIN.minusSeconds(3600), ORIGIN.minusSeconds(3600)));
        clock.set(NOW.plusSeconds(60));
        forecasts.tend();
        background.run();

        assertThat(history.reads()).isEqualTo(before + 1);
        assertThat(forecasts.forecast(site, NOW.plusSeconds(60))).isSameAs(first);
        forecasts.tend();
        assertThat(background.waiting()).isZero();
    }

    @Test
    void manyChangesOfThePastAreOneComputationAfterAPause() {
        fill(ZURICH, ORIGIN, 20);
        Site site = sites.get(0);
        forecasts.tend();
        background.run();
        int before = history.reads();

        changes.publish(new SiteChange(site.id(), ORIGIN, ORIGIN)); // the hour that is not over
        changes.publish(new SiteChange(new SiteId("another"), ORIGIN.minusSeconds(3600), ORIGIN));
        clock.set(NOW.plusSeconds(60));
        forecasts.tend();
        assertThat(background.waiting()).isZero();

        changes.publish(new SiteChange(site.id(), ORIGIN.minusSeconds(3600), ORIGIN));
        changes.publish(new SiteChange(site.id(), ORIGIN.minusSeconds(7200), ORIGIN));
        forecasts.tend();
        background.run();
        assertThat(history.reads()).isEqualTo(before + 1);

        changes.publish(new SiteChange(site.id(), ORIGIN.minusSeconds(3600), ORIGIN));
        clock.set(NOW.plusSeconds(61));
        forecasts.tend();
        assertThat(background.waiting()).isZero(); // a second after the last one
        clock.set(NOW.plusSeconds(90));
        forecasts.tend();
        background.run();
        assertThat(history.reads()).isEqualTo(before + 2);
    }

    @Test
    void aChangeWhileTheForecastIsMadeIsNotLost() {
        fill(ZURICH, ORIGIN, 20);
        Site site = sites.get(0);
        SiteChange change = new SiteChange(site.id(), ORIGIN.minusSeconds(3600), ORIGIN);
        history.onRead(() -> changes.publish(change));
        forecasts.forecast(site, NOW);
        history.onRead(() -> {});

        clock.set(NOW.plusSeconds(30));
        forecasts.forecast(site, NOW.plusSeconds(30));

        assertThat(background.waiting()).isEqualTo(1);
    }

    @Test
    void allSitesAreMadeAheadWhenTheHourTurns() {
        fill(ZURICH, ORIGIN, 20);
        sites.add(site("pool"));
        forecasts.tend();
        forecasts.tend();
        background.run();
        assertThat(history.reads()).isEqualTo(4); // the pool, and each site once

        Instant turn = ORIGIN.plusSeconds(3600);
        clock.set(turn);
        forecasts.tend();
        background.run();

        assertThat(history.reads()).isEqualTo(6);
        for (Site site : sites) {
            assertThat(forecasts.forecast(site, turn).origin()).isEqualTo(turn);
        }
        assertThat(history.reads()).isEqualTo(6);
    }

    @Test
    void moreSitesThanThereIsRoomForAreTendedAsFarAsThereIsAndNoForecastIsMadeTwice() {
        for (int i = 1; i <= MOST; i++) {
            sites.add(site("site-" + i)); // with the gym one more than there is room for
        }
        forecasts.tend();
        forecasts.tend();
        assertThat(background.waiting()).isEqualTo(1 + MOST); // the pool, and each site once
        background.run();
        forecasts.tend();
        background.run(); // as the pool serves now
        int reads = history.reads();

        clock.set(NOW.plusSeconds(1));
        forecasts.tend();
        assertThat(background.waiting()).isZero();

        forecasts.forecast(sites.get(MOST), NOW); // takes the place of the one that nobody asked for longest
        for (int second = 2; second < 5; second++) {
            clock.set(NOW.plusSeconds(second));
            forecasts.tend();
        }
        assertThat(background.waiting()).isZero();
        assertThat(history.reads()).isEqualTo(reads + 1);
    }

    @Test
    void anotherChampionTakesOverWithoutAGap() {
        fill(ZURICH, ORIGIN, 20);
        forecasts.tend();
        background.run();
        assertThat(forecasts.forecast(sites.get(0), NOW).version()).isNull();

        long version = versions.add("seasonal-mean", new byte[0]);
        versions.point(Alias.CHAMPION, version, AliasChange.Kind.PROMOTED, "by another hub");
        forecasts.tend();
        assertThat(forecasts.forecast(sites.get(0), NOW).method()).isEqualTo("profile-level");
        background.run();
        forecasts.tend();
        background.run();

        assertThat(forecasts.forecast(sites.get(0), NOW)).satisfies(forecast -> {
            assertThat(forecast.method()).isEqualTo("seasonal-mean");
            assertThat(forecast.version()).isEqualTo(version);
            assertThat(forecast.hours()).hasSize(168);
        });
    }

    @Test
    void whereTheNextCannotBeMadeTheLastIsServed() {
        fill(ZURICH, ORIGIN, 20);
        forecasts.forecast(sites.get(0), NOW);
        history.onRead(() -> {
            throw new IllegalStateException("the database is away");
        });

        clock.set(NOW.plusSeconds(3600));
        forecasts.tend();
        background.run();
        assertThat(forecasts.forecast(sites.get(0), clock.instant()).origin()).isEqualTo(ORIGIN);

        history.onRead(() -> {});
        forecasts.tend();
        background.run();
        assertThat(forecasts.forecast(sites.get(0), clock.instant()).origin()).isEqualTo(ORIGIN.plusSeconds(3600));
    }

    @Test
    void manyWhoAskAtOnceCauseOneComputation() throws Exception {
        fill(ZURICH, ORIGIN, 20);
        Site site = site(ZURICH, null);
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService askers = Executors.newFixedThreadPool(16);
        try {
            List<Future<List<HourForecast>>> answers = IntStream.range(0, 16)
                    .mapToObj(i -> askers.submit(() -> {
                        start.await();
                        return forecasts.hourly(site, NOW, 24);
                    }))
                    .toList();
            start.countDown();
            for (Future<List<HourForecast>> answer : answers) {
                assertThat(answer.get()).isEqualTo(answers.get(0).get());
            }
        } finally {
            askers.shutdownNow();
        }
        assertThat(history.reads()).isEqualTo(1);
    }
}
