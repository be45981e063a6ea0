package org.occupancyhub.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.occupancyhub.testing.Eventually.eventually;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.occupancyhub.forecast.ForecastConfiguration;
import org.occupancyhub.forecast.training.Trainings;
import org.occupancyhub.models.ModelsConfiguration;
import org.occupancyhub.models.accuracy.DriftRecord;
import org.occupancyhub.models.accuracy.Drifts;
import org.occupancyhub.models.accuracy.IssuedForecasts;
import org.occupancyhub.models.change.SiteChanges;
import org.occupancyhub.models.event.AreaId;
import org.occupancyhub.models.event.Count;
import org.occupancyhub.models.event.DeviceId;
import org.occupancyhub.models.event.EventId;
import org.occupancyhub.models.event.OccupancyEvent;
import org.occupancyhub.models.event.Placement;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.models.load.EventLoader;
import org.occupancyhub.models.refresh.MartRefresh;
import org.occupancyhub.models.registry.Alias;
import org.occupancyhub.models.registry.ForecasterVersion;
import org.occupancyhub.models.registry.ForecasterVersions;
import org.occupancyhub.models.registry.TrainingRun.Trigger;
import org.occupancyhub.models.registry.TrainingRuns;
import org.occupancyhub.models.site.JdbcSites;
import org.occupancyhub.models.site.OpeningHours;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.models.site.Thresholds;
import org.occupancyhub.routes.accuracy.DriftWatch;
import org.occupancyhub.routes.accuracy.ForecastHealth;
import org.occupancyhub.routes.accuracy.ForecastIssues;
import org.occupancyhub.testing.IntegrationTest;
import org.occupancyhub.testing.MutableClock;
import org.occupancyhub.testing.Services;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The level of a site halves for good: within two days that is on record, a training is asked for and done, and the error is back.
 * Beside it a site that has a holiday and a bad day, and stays as it is. Days are lived one by one, through the beans that the
 * routes call.
 */
@IntegrationTest
class DriftIT {

    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final SiteId HALVED = new SiteId("halved");
    private static final SiteId STEADY = new SiteId("steady");

    private static final LocalDate KNOWN_FROM = LocalDate.parse("2026-04-27");
    private static final LocalDate ISSUED_FROM = LocalDate.parse("2026-06-20");
    private static final LocalDate HOLIDAY = LocalDate.parse("2026-07-04");
    private static final LocalDate BAD_DAY = LocalDate.parse("2026-07-09");
    private static final LocalDate HALVED_FROM = LocalDate.parse("2026-07-14");

    private static final int OPENS = 7;
    private static final int CLOSES = 22;

    private final Random random = new Random(7);
    private final MutableClock clock = MutableClock.at("2026-06-20T04:00:00Z");
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private AnnotationConfigApplicationContext hub;
    private JdbcClient sql;

    @BeforeEach
    void aHubWithTwoMonthsOfCounts() {
        DataSource database = Services.database().dataSource();
        sql = JdbcClient.create(database);
        hub = new AnnotationConfigApplicationContext();
        TestPropertyValues.of("hub.forecast.training.every=0", "hub.forecast.holidays=US")
                .applyTo(hub);
        hub.registerBean(DataSource.class, () -> database);
        hub.registerBean(Clock.class, () -> clock);
        hub.registerBean(MeterRegistry.class, () -> metrics);
        hub.register(ModelsConfiguration.class, ForecastConfiguration.class, AccuracyConfiguration.class);
        hub.refresh();
        hub.getBean(JdbcSites.class).sync(List.of(site(HALVED), site(STEADY)), Map.of());
        List<OccupancyEvent> past = new ArrayList<>();
        KNOWN_FROM.datesUntil(ISSUED_FROM).forEach(day -> past.addAll(counts(day)));
        load(past);
        hub.getBean(TrainingRuns.class).request(Trigger.DEMAND);
        train();
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void aLevelThatHalvesIsOnRecordWithinTwoDaysAndTheErrorIsBack() {
        live(ISSUED_FROM, HALVED_FROM);
        assertThat(drifts().newest(null, 10)).as("holiday, bad day, noise").isEmpty();
        double before = error(HALVED, HALVED_FROM.minusWeeks(3), HALVED_FROM);

        LocalDate third = HALVED_FROM.plusDays(2);
        live(HALVED_FROM, third);
        DriftRecord drift = drifts().newest(null, 10).get(0);
        assertThat(drifts().newest(null, 10)).hasSize(1);
        assertThat(drift.site()).isEqualTo(HALVED.value());
        assertThat(drift.firstDay()).isBetween(HALVED_FROM.minusDays(1), HALVED_FROM);
        assertThat(drift.lastDay()).isEqualTo(HALVED_FROM.plusDays(1));
        assertThat(drift.ratio()).isBetween(0.4, 0.7);
        assertThat(drift.reason())
                .matches(
                        "[23] of the days from 2026-07-1[34] to 2026-07-15 had \\d\\d % of the people that were forecast before them");
        assertThat(drift.overAt()).isNull();
        assertThat(requested()).containsExactly(drift.runId());
        assertThat(gauge("hub.forecast.drift")).isEqualTo(1);

        long champion = champion().id();
        train();
        assertThat(champion().id()).isGreaterThan(champion);
        assertThat(champion().learnt().run()).isEqualTo(drift.runId());
        assertThat(champion().learnt().until())
                .isAfter(HALVED_FROM.plusDays(1).atTime(CLOSES, 0).atZone(ZONE).toInstant());

        live(third, third.plusDays(1));
        assertThat(error(HALVED, HALVED_FROM, HALVED_FROM.plusDays(1)))
                .as("the first day nobody could know")
                .isGreaterThan(2 * before);
        assertThat(error(HALVED, third, third.plusDays(1))).as("the third day").isLessThan(1.3 * before);

        live(third.plusDays(1), HALVED_FROM.plusDays(12));
        assertThat(drifts().lasting()).isEmpty();
        assertThat(drifts().newest(null, 10)).singleElement().satisfies(over -> assertThat(over.overAt())
                .isAfter(drift.detectedAt().plus(Duration.ofDays(6))));
        assertThat(requested()).as("one training for one drift").hasSize(1);
        assertThat(gauge("hub.forecast.drift")).isZero();
    }

    /** From the first day to the last, which is not lived. */
    private void live(LocalDate first, LocalDate last) {
        for (LocalDate day = first; day.isBefore(last); day = day.plusDays(1)) {
            Instant midnight = day.atStartOfDay(ZONE).toInstant();
            clock.set(midnight.plusSeconds(30));
            eventually(() -> {
                hub.getBean(ForecastIssues.class).issue();
                assertThat(hub.getBean(IssuedForecasts.class).isIssued(STEADY, midnight))
                        .isTrue();
                assertThat(hub.getBean(IssuedForecasts.class).isIssued(HALVED, midnight))
                        .isTrue();
            });
            load(counts(day));
            clock.set(day.plusDays(1).atStartOfDay(ZONE).toInstant().plus(Duration.ofMinutes(31)));
            hub.getBean(DriftWatch.class).watch();
        }
    }

    /** Does what was asked for, as the route that looks for it lets it be done. */
    private void train() {
        hub.getBean(Trainings.class).tend();
        eventually(() -> assertThat(hub.getBean(TrainingRuns.class).open()).isEmpty());
        assertThat(hub.getBean(TrainingRuns.class).newest(1).get(0).outcome()).contains("serves");
    }

    private ForecasterVersion champion() {
        ForecasterVersions versions = hub.getBean(ForecasterVersions.class);
        return versions.find(versions.version(Alias.CHAMPION).orElseThrow()).orElseThrow();
    }

    private void load(List<OccupancyEvent> events) {
        hub.getBean(EventLoader.class).load(events);
        hub.getBean(MartRefresh.class).refresh().changes().forEach(hub.getBean(SiteChanges.class)::publish);
    }

    private List<OccupancyEvent> counts(LocalDate day) {
        List<OccupancyEvent> events = new ArrayList<>();
        for (SiteId site : List.of(HALVED, STEADY)) {
            for (int hour = OPENS; hour < CLOSES; hour++) {
                double expected = expected(site, day, hour);
                int people = (int) Math.max(0, Math.round(expected + Math.sqrt(expected) * random.nextGaussian()));
                events.add(event(site, day.atTime(hour, 30).atZone(ZONE).toInstant(), people));
            }
        }
        return events;
    }

    private static double expected(SiteId site, LocalDate day, int hour) {
        boolean weekend = day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
        double shape = weekend ? Math.sin(Math.PI * (hour - 6) / 17) : 0.6 + 0.4 * Math.sin(Math.PI * (hour - 3) / 7.5);
        double level = site.equals(HALVED) && !day.isBefore(HALVED_FROM) ? 0.5 : 1;
        double odd = day.equals(HOLIDAY) ? 0.4 : site.equals(STEADY) && day.equals(BAD_DAY) ? 0.5 : 1;
        return 70 * level * odd * shape;
    }

    private static OccupancyEvent event(SiteId site, Instant ts, int people) {
        DeviceId device = new DeviceId(site.value() + "-counter");
        Count count = new Count(people);
        return new OccupancyEvent(
                EventId.of(device, ts, count),
                ts,
                device,
                count,
                "test",
                ts.plusSeconds(1),
                new Placement(site, (AreaId) null, null, null));
    }

    private static Site site(SiteId id) {
        return new Site(
                id,
                id.value(),
                ZONE,
                200,
                Duration.ofMinutes(60),
                OpeningHours.ALWAYS,
                Thresholds.DEFAULT,
                List.of(),
                false);
    }

    private Drifts drifts() {
        return hub.getBean(Drifts.class);
    }

    /** People, of the forecasts for the day ahead, as the marts have it. */
    private double error(SiteId site, LocalDate from, LocalDate until) {
        return sql.sql("select sum(absolute_error) / sum(forecasts) from marts.fct_forecast_error"
                        + " where site_id = :site and first_horizon = 1 and last_horizon = 24"
                        + " and (hour_ts at time zone 'America/New_York')::date >= :from"
                        + " and (hour_ts at time zone 'America/New_York')::date < :until")
                .param("site", site.value())
                .param("from", from)
                .param("until", until)
                .query(Double.class)
                .single();
    }

    private List<Long> requested() {
        return sql.sql("select run_id from ml.training_runs where trigger = 'drift'")
                .query(Long.class)
                .list();
    }

    private double gauge(String name) {
        hub.getBean(ForecastHealth.class).measure();
        return metrics.get(name).gauge().value();
    }
}
