package org.occupancyhub.forecast.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.occupancyhub.forecast.Forecasts.UsualHour;
import org.occupancyhub.forecast.HourForecast;
import org.occupancyhub.forecast.SiteForecast;
import org.occupancyhub.forecast.model.Methods;
import org.occupancyhub.forecast.registry.ManualExecutor;
import org.occupancyhub.forecast.registry.MemoryVersions;
import org.occupancyhub.forecast.registry.SettableClock;
import org.occupancyhub.forecast.series.Holidays;
import org.occupancyhub.forecast.series.LocalHour;
import org.occupancyhub.forecast.series.SitePasts;
import org.occupancyhub.forecast.series.Weeks;
import org.occupancyhub.models.change.SiteChange;
import org.occupancyhub.models.change.SiteChanges;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.models.registry.Alias;
import org.occupancyhub.models.registry.AliasChange;
import org.occupancyhub.models.site.OpeningHours;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.models.site.Thresholds;

class LiveForecastsTest {

    private static final ZoneId ZURICH = ZoneId.of("Europe/Zurich");
    private static final Instant NOW = Instant.parse("2026-05-04T10:35:00Z");
    private static final Instant ORIGIN = Instant.parse("2026-05-04T10:00:00Z");

    private final MemoryHistory history = new MemoryHistory();
    private final SiteChanges changes = new SiteChanges();
    private final SettableClock clock = new SettableClock(NOW);
    private final ManualExecutor background = new ManualExecutor();
    private final MemoryVersions versions = new MemoryVersions();
    private final List<Site> sites = new ArrayList<>(List.of(site(ZURICH, null)));
    private final SitePasts pasts = new SitePasts(history, Holidays.NONE);
    private final LiveForecasts forecasts = new LiveForecasts(
            () -> sites,
            history,
            pasts,
            Duration.ofDays(182),
            Champion.ofRegistry(versions, Methods.only("profile-level", "seasonal-naive", "seasonal-mean")),
            changes,
            clock,
            background);

    @Test
    void aWeekThatRepeatsIsForecastFromTheCurrentHourOn() {
        fill(ZURICH, ORIGIN, 60);

        List<HourForecast> hours = forecasts.hourly(site(ZURICH, null), NOW, 24);

        assertThat(hours).hasSize(24);
        assertThat(hours.get(0).hour()).isEqualTo(ORIGIN);
        assertThat(hours).allSatisfy(hour -> assertThat(hour.predicted())
                .isEqualTo(Weeks.gym(LocalHour.of(hour.hour(), ZURICH)), within(1e-6)));
        assertThat(forecasts.hourly(site(ZURICH, null), NOW, 168)).hasSize(168).startsWith(hours.get(0));
    }

    @Test
    void theClockMaySkipOrDoubleAnHourOnTheWay() {
        for (String text : List.of(
                "2026-03-28T20:10:00Z",
                "2026-03-29T00:10:00Z",
                "2026-10-24T20:10:00Z",
                "2026-10-25T00:10:00Z",
                "2026-10-25T01:10:00Z")) {
            Instant now = Instant.parse(text);
            clock.set(now);
            fill(ZURICH, now.truncatedTo(ChronoUnit.HOURS), 60);

            List<HourForecast> hours = forecasts.hourly(site(ZURICH, null), now, 168);

            assertThat(hours).hasSize(168);
            for (int i = 0; i < 168; i++) {
                HourForecast hour = hours.get(i);
                assertThat(hour.hour())
                        .isEqualTo(now.truncatedTo(ChronoUnit.HOURS).plus(i, ChronoUnit.HOURS));
                assertThat(hour.predicted()).isEqualTo(Weeks.gym(LocalHour.of(hour.hour(), ZURICH)), within(1.0));
            }
        }
    }

    @Test
    void sitesWithHalfHourOffsetsAreForecastOnHoursOfUtc() {
        ZoneId kolkata = ZoneId.of("Asia/Kolkata");
        fill(kolkata, ORIGIN, 60);

        List<HourForecast> hours = forecasts.hourly(site(kolkata, null), NOW, 24);

        assertThat(hours.get(0).hour()).isEqualTo(ORIGIN);
        assertThat(hours).allSatisfy(hour -> assertThat(hour.predicted())
                .isEqualTo(Weeks.gym(LocalHour.of(hour.hour(), kolkata)), within(1e-6)));
    }

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
    void aForecastOlderThanADayIsNotServed() {
        fill(ZURICH, ORIGIN, 20);
        forecasts.forecast(sites.get(0), NOW);

        Instant afterTwoDays = NOW.plus(2, ChronoUnit.DAYS);
        clock.set(afterTwoDays);

        assertThat(forecasts.forecast(sites.get(0), afterTwoDays).origin()).isEqualTo(ORIGIN.plus(2, ChronoUnit.DAYS));
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
    void aSiteThatIsDefinedOtherwiseIsBoundAtOnce() {
        fill(ZURICH, ORIGIN, 20);
        forecasts.forecast(sites.get(0), NOW);

        assertThat(forecasts.hourly(site(ZURICH, 15), NOW, 24)).allSatisfy(hour -> {
            assertThat(hour.predicted()).isLessThanOrEqualTo(15);
            assertThat(hour.upper()).isLessThanOrEqualTo(15);
        });
        assertThat(history.reads()).isEqualTo(1);
        background.run();
        assertThat(history.reads()).isEqualTo(2);
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

    @Test
    void nothingIsForecastWhereNothingIsKnown() {
        assertThat(forecasts.hourly(site(ZURICH, 100), NOW, 24)).isEmpty();
        assertThat(forecasts.usualDay(site(ZURICH, 100), LocalDate.of(2026, 5, 4)))
                .isEmpty();
    }

    @Test
    void hoursOutOfRangeAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> forecasts.hourly(site(ZURICH, null), NOW, 169))
                .withMessage("hours must be a whole number from 1 to 168, but was 169");
    }

    @Test
    void aUsualDayIsTheMeanOfTheSameWeekdayOverEightWeeks() {
        Instant ten = Instant.parse("2026-05-04T08:00:00Z");
        for (int week = 1; week <= 9; week++) {
            history.put(ten.minus(7L * week, ChronoUnit.DAYS), week);
        }

        List<UsualHour> usual = forecasts.usualDay(site(ZURICH, null), LocalDate.of(2026, 5, 4));

        // Summer time began on 29 March: the same instant of UTC was an hour earlier by the clock six weeks before.
        assertThat(usual)
                .containsExactly(
                        new UsualHour(ten.minusSeconds(3600), (6 + 7 + 8) / 3.0),
                        new UsualHour(ten, (1 + 2 + 3 + 4 + 5) / 5.0));
    }

    @Test
    void closedHoursAreMissingFromAUsualDay() {
        fill(ZURICH, ORIGIN, 60);
        OpeningHours.Hours eightToTen = new OpeningHours.Hours(LocalTime.of(8, 0), LocalTime.of(10, 0));
        Site site = site(ZURICH, null, new OpeningHours(Map.of(DayOfWeek.MONDAY, eightToTen)));

        assertThat(forecasts.usualDay(site, LocalDate.of(2026, 5, 4)))
                .extracting(UsualHour::hour)
                .containsExactly(Instant.parse("2026-05-04T06:00:00Z"), Instant.parse("2026-05-04T07:00:00Z"));
        assertThat(forecasts.usualDay(site, LocalDate.of(2026, 5, 5))).isEmpty();
    }

    @Test
    void closingStopsListeningAndItsThread() {
        assertThat(changes.listeners()).isEqualTo(1);

        forecasts.close();
        forecasts.tend();

        assertThat(changes.listeners()).isZero();
        assertThat(background.isShutdown()).isTrue();
    }

    private void fill(ZoneId zone, Instant end, int days) {
        for (int i = 1; i <= days * 24; i++) {
            Instant hour = end.minus(i, ChronoUnit.HOURS);
            history.put(hour, Weeks.gym(LocalHour.of(hour, zone)));
        }
    }

    private static Site site(ZoneId zone, Integer capacity) {
        return site(zone, capacity, OpeningHours.ALWAYS);
    }

    private static Site site(String id) {
        return site(id, ZURICH, null, OpeningHours.ALWAYS);
    }

    private static Site site(ZoneId zone, Integer capacity, OpeningHours hours) {
        return site("gym", zone, capacity, hours);
    }

    private static Site site(String id, ZoneId zone, Integer capacity, OpeningHours hours) {
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
