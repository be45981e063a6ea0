package org.occupancyhub.models.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.occupancyhub.models.Warehouse.count;
import static org.occupancyhub.models.Warehouse.site;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.occupancyhub.models.Warehouse;
import org.occupancyhub.models.accuracy.WeekAccuracy.Horizons;
import org.occupancyhub.models.event.Count;
import org.occupancyhub.models.event.DeviceId;
import org.occupancyhub.models.event.Placement;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.models.site.Closure;
import org.occupancyhub.models.site.JdbcSiteCalendar;
import org.occupancyhub.models.site.Place;
import org.occupancyhub.testing.IntegrationTest;
import org.occupancyhub.testing.Services;
import org.springframework.dao.DataAccessException;

/** Issued forecasts are scored by exactly what was counted in the end, whatever came first. */
@IntegrationTest
class ForecastAccuracyIT {

    private static final SiteId GYM = new SiteId("gym");
    private static final LocalDate EVER = LocalDate.parse("2000-01-01");

    private Warehouse hub;
    private IssuedForecasts issued;
    private Accuracies accuracies;

    @BeforeEach
    void anEmptyWarehouse() {
        hub = new Warehouse(Services.database()).with(site("gym", "Europe/Zurich", 100));
        issued = new JdbcIssuedForecasts(hub.transactions);
        accuracies = new JdbcAccuracies(new org.springframework.jdbc.core.JdbcTemplate(hub.dataSource));
    }

    @Test
    void aForecastIsScoredWhenItsHourIsCountedAndAgainWhenThatChanges() {
        issue("2026-03-02T10:00:00Z", false, hour("2026-03-02T10:00:00Z", 1, 20, 15, 30));
        hub.marts.refresh();
        assertThat(accuracies.weeks(GYM, EVER)).as("nothing counted yet").isEmpty();

        hub.loader.load(List.of(count("a", "2026-03-02T10:05:00Z", 26)));
        hub.marts.refresh();
        assertThat(accuracies.weeks(GYM, EVER))
                .containsExactly(new WeekAccuracy(
                        "gym", LocalDate.parse("2026-03-02"), new Horizons(1, 1), 1, 1, 6, -6, 1, 15, 0, null, null));

        hub.loader.load(List.of(count("a", "2026-03-02T10:45:00Z", 46)));
        hub.marts.refresh();
        assertThat(accuracies.weeks(GYM, EVER)).singleElement().satisfies(week -> {
            assertThat(week.mae()).as("a late reading").isEqualTo(16);
            assertThat(week.coverage()).isZero();
        });
    }

    @Test
    void aForecastThatIsKeptAfterTheReadingsOfItsHourIsScoredOnceTheHourIsOver() {
        hub.loader.load(List.of(count("a", "2026-03-02T10:00:30Z", 26)));
        hub.marts.refresh();
        issued.over(Instant.parse("2026-03-02T10:00:00Z"));
        issue("2026-03-02T10:00:00Z", false, hour("2026-03-02T10:00:00Z", 1, 20, 15, 30));
        hub.marts.refresh();
        assertThat(accuracies.weeks(null, EVER)).as("nothing has said so yet").isEmpty();

        issued.over(Instant.parse("2026-03-02T11:00:00Z"));
        hub.marts.refresh();
        assertThat(accuracies.weeks(null, EVER)).singleElement().satisfies(week -> assertThat(week.mae())
                .isEqualTo(6));
        issued.over(Instant.parse("2026-03-02T11:00:00Z"));
        assertThat(hub.marts.refresh().hours()).as("each hour once").isZero();
    }

    @Test
    void anHourThatStillRunsIsNoScore() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.HOURS);
        issue(now.toString(), false, hour(now.toString(), 1, 20, 15, 30));
        hub.loader.load(
                List.of(Warehouse.event("a", now.toString(), new Count(26), Placement.UNKNOWN, now.plusSeconds(1))));
        hub.marts.refresh();
        // A test that runs across the full hour proves nothing, and is not wrong.
        if (Instant.now().truncatedTo(ChronoUnit.HOURS).equals(now)) {
            assertThat(accuracies.weeks(GYM, EVER)).isEmpty();
        }
    }

    @Test
    void theNaiveForecastIsTheCountOfTheSameHourAWeekBeforeOnTheClocksOfTheSite() {
        // Zurich's clocks went forward on 29 March: 10:00 there is 09:00Z before and 08:00Z after.
        issue("2026-03-30T08:00:00Z", false, hour("2026-03-30T08:00:00Z", 1, 20, 15, 30));
        hub.loader.load(List.of(count("a", "2026-03-30T08:00:00Z", 24), count("a", "2026-03-23T08:00:00Z", 99)));
        hub.marts.refresh();
        assertThat(accuracies.weeks(GYM, EVER)).singleElement().satisfies(week -> {
            assertThat(week.compared()).isZero();
            assertThat(week.naiveMae()).isNull();
        });

        hub.loader.load(List.of(count("a", "2026-03-23T09:00:00Z", 14)));
        hub.marts.refresh();
        assertThat(accuracies.weeks(GYM, EVER)).singleElement().satisfies(week -> {
            assertThat(week.comparedMae()).isEqualTo(4);
            assertThat(week.naiveMae()).as("a week before, counted late").isEqualTo(10);
        });
    }

    @Test
    void aClosureTakesItsHoursOutAndBackIn() {
        issue("2026-03-02T10:00:00Z", false, hour("2026-03-02T10:00:00Z", 1, 20, 15, 30));
        hub.loader.load(List.of(count("a", "2026-03-02T10:05:00Z", 0)));
        hub.marts.refresh();
        JdbcSiteCalendar calendar = new JdbcSiteCalendar(hub.transactions, hub.registry);

        long closure = calendar.close(
                GYM,
                new Closure(LocalDateTime.parse("2026-03-02T11:00"), LocalDateTime.parse("2026-03-02T12:00"), "works"));
        hub.marts.refresh();
        assertThat(accuracies.weeks(GYM, EVER)).isEmpty();

        calendar.reopen(GYM, closure);
        hub.marts.refresh();
        assertThat(accuracies.weeks(GYM, EVER)).hasSize(1);
    }

    @Test
    void aForecastIsKeptOnceAndNeverWhenItMayKnowItsHour() {
        issue("2026-03-02T10:00:00Z", false, hour("2026-03-02T10:00:00Z", 1, 20, 15, 30));
        issue("2026-03-02T10:00:00Z", false, hour("2026-03-02T10:00:00Z", 1, 99, 90, 110));
        assertThat(hub.sql
                        .sql("select predicted from ml.issued_forecasts")
                        .query(Double.class)
                        .list())
                .containsExactly(20.0);
        assertThat(issued.isIssued(GYM, Instant.parse("2026-03-02T10:00:00Z"))).isTrue();
        assertThat(issued.isIssued(GYM, Instant.parse("2026-03-02T11:00:00Z"))).isFalse();

        Instant origin = Instant.parse("2026-03-02T11:00:00Z");
        assertThatThrownBy(() -> issued.keep(new Issue(
                        GYM,
                        origin,
                        origin.plus(Duration.ofMinutes(20)),
                        false,
                        null,
                        "test",
                        List.of(hour("2026-03-02T11:00:00Z", 1, 20, 15, 30)))))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("issued_forecasts_did_not_know_their_hour");
    }

    @Test
    void whatIsForgottenTakesItsScoresAlong() {
        issue("2026-03-02T10:00:00Z", false, hour("2026-03-02T10:00:00Z", 1, 20, 15, 30));
        issue("2026-03-12T10:00:00Z", false, hour("2026-03-12T10:00:00Z", 1, 20, 15, 30));
        hub.loader.load(List.of(count("a", "2026-03-02T10:05:00Z", 26), count("a", "2026-03-12T10:05:00Z", 26)));
        hub.marts.refresh();
        assertThat(accuracies.weeks(GYM, EVER)).hasSize(2);

        assertThat(issued.forgetBefore(Instant.parse("2026-03-05T00:00:00Z"))).isEqualTo(1);
        hub.marts.refresh();
        assertThat(accuracies.weeks(GYM, EVER)).singleElement().satisfies(week -> assertThat(week.week())
                .isEqualTo("2026-03-09"));
    }

    @Test
    void stepByStepItIsWhatItIsBuiltInFull() {
        hub.with(site("gym", "Europe/Zurich", 100), site("annex", "America/Havana", null));
        Random random = new Random(4);
        Instant start = Instant.parse("2026-03-01T00:00:00Z");
        for (int step = 0; step < 6; step++) {
            for (int i = 0; i < 60; i++) {
                Instant origin = start.plus(random.nextInt(30 * 24), ChronoUnit.HOURS);
                List<IssuedHour> hours = new ArrayList<>();
                for (int horizon = 1; horizon <= 168; horizon += 1 + random.nextInt(20)) {
                    double predicted = 10 + random.nextInt(50) / 7.0;
                    hours.add(new IssuedHour(
                            origin.plus(horizon - 1, ChronoUnit.HOURS),
                            horizon,
                            predicted,
                            predicted - 7,
                            predicted + 5));
                }
                SiteId site = random.nextBoolean() ? GYM : new SiteId("annex");
                issued.keep(new Issue(site, origin, origin.plusSeconds(20), i % 5 == 0, null, "test", hours));
            }
            hub.loader.load(random.ints(150, 0, 38 * 24 * 6)
                    .mapToObj(tens -> count(
                            "a-" + tens % 3,
                            start.plus(tens * 10L, ChronoUnit.MINUTES).toString(),
                            random.nextInt(60)))
                    .toList());
            if (step == 2) {
                hub.sites.sync(
                        List.of(site("gym", "Europe/Zurich", 100), site("annex", "America/Havana", null)),
                        java.util.Map.of(new DeviceId("a-1"), new Place(new SiteId("annex"), null)));
            }
            if (step == 4) {
                hub.with(site("gym", "Asia/Kolkata", 100), site("annex", "America/Havana", null));
            }
            issued.over(start.plus(step * 144L, ChronoUnit.HOURS));
            hub.marts.refresh();
        }
        issued.over(start.plus(60, ChronoUnit.DAYS));
        hub.marts.refresh();
        List<String> errors = rows("fct_forecast_error");
        List<String> accuracy = rows("fct_forecast_accuracy");
        assertThat(errors).hasSizeGreaterThan(1000);
        assertThat(accuracy).hasSizeGreaterThan(50);
        assertThat(hub.builder.test()).isEmpty();

        hub.builder.build();
        assertThat(rows("fct_forecast_error")).isEqualTo(errors);
        assertThat(rows("fct_forecast_accuracy")).isEqualTo(accuracy);
        WeekAccuracy some = accuracies.weeks(GYM, EVER).get(0);
        assertThat(some.mae())
                .isCloseTo(
                        hub.sql
                                .sql(
                                        "select avg(abs(i.predicted::float8 - h.avg_count)) from ml.issued_forecasts i"
                                                + " join marts.fct_occupancy_hourly h on h.site_id = i.site_id and hour_ts = target_ts"
                                                + " where i.site_id = 'gym' and horizon between :first and :last"
                                                + " and (is_daily or not :daily)"
                                                + " and date_trunc('week', target_ts at time zone 'Asia/Kolkata')::date = :week")
                                .param("first", some.horizons().first())
                                .param("last", some.horizons().last())
                                .param(
                                        "daily",
                                        some.horizons().equals(Horizons.DAY)
                                                || some.horizons().equals(Horizons.WEEK))
                                .param("week", some.week())
                                .query(Double.class)
                                .single(),
                        within(1e-4));
    }

    private List<String> rows(String mart) {
        return hub.sql
                .sql("select mart::text from marts." + mart + " as mart order by 1")
                .query(String.class)
                .list();
    }

    private void issue(String origin, boolean daily, IssuedHour... hours) {
        Instant at = Instant.parse(origin);
        issued.keep(new Issue(GYM, at, at.plusSeconds(20), daily, null, "test", List.of(hours)));
    }

    private static IssuedHour hour(String target, int horizon, double predicted, double lower, double upper) {
        return new IssuedHour(Instant.parse(target), horizon, predicted, lower, upper);
    }
}
