package org.occupancyhub.models.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.occupancyhub.models.Warehouse.count;
import static org.occupancyhub.models.Warehouse.site;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.occupancyhub.models.Warehouse;
import org.occupancyhub.models.accuracy.PastHour.Said;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.models.site.Closure;
import org.occupancyhub.models.site.JdbcSiteCalendar;
import org.occupancyhub.testing.IntegrationTest;
import org.occupancyhub.testing.Services;
import org.springframework.jdbc.core.JdbcTemplate;

/** What was said so long before stands beside what came, hour for hour. */
@IntegrationTest
class PastForecastsIT {

    private static final SiteId GYM = new SiteId("gym");
    private static final Instant FROM = Instant.parse("2026-03-10T08:00:00Z");
    private static final Instant TO = Instant.parse("2026-03-10T12:00:00Z");

    private Warehouse hub;
    private IssuedForecasts issued;
    private PastForecasts past;

    @BeforeEach
    void aSiteThatCounts() {
        hub = new Warehouse(Services.database()).with(site("gym", "UTC", 100), site("pool", "UTC", 50));
        issued = new JdbcIssuedForecasts(hub.transactions);
        past = new JdbcPastForecasts(new JdbcTemplate(hub.dataSource));
        hub.loader.load(IntStream.range(0, 4)
                .mapToObj(i -> count("a", "2026-03-10T%02d:30:00Z".formatted(8 + i), 10 + i))
                .toList());
        hub.marts.refresh();
    }

    @Test
    void eachHourHasWhatWasSaidThatLongBeforeAndAGapWhereNothingWas() {
        issue("2026-03-09T09:00:00Z", false, hour("2026-03-10T08:00:00Z", 24, 20), hour("2026-03-09T09:00:00Z", 1, 99));
        issue("2026-03-09T11:00:00Z", false, hour("2026-03-10T10:00:00Z", 24, 22));
        issue("2026-03-10T08:00:00Z", false, hour("2026-03-10T08:00:00Z", 1, 77), hour("2026-03-10T10:00:00Z", 3, 78));
        issue("2026-03-04T00:00:00Z", true, hour("2026-03-10T09:00:00Z", 154, 33));

        assertThat(past.hours(GYM, FROM, TO, Ahead.DAY))
                .containsExactly(
                        new PastHour(FROM, false, new Said(20, 15, 30), 10.0),
                        new PastHour(FROM.plusSeconds(3600), false, null, 11.0),
                        new PastHour(FROM.plusSeconds(7200), false, new Said(22, 17, 32), 12.0),
                        new PastHour(FROM.plusSeconds(10_800), false, null, 13.0));
        assertThat(past.hours(GYM, FROM, TO, Ahead.WEEK))
                .extracting(PastHour::said)
                .containsExactly(null, new Said(33, 28, 43), null, null);
        assertThat(past.hours(new SiteId("pool"), FROM, TO, Ahead.DAY))
                .allMatch(hour -> hour.said() == null && hour.counted() == null);
    }

    @Test
    void whatAClosureTookBackIsClosedAndNotCompared() {
        issue("2026-03-09T09:00:00Z", false, hour("2026-03-10T08:00:00Z", 24, 20));
        new JdbcSiteCalendar(hub.transactions, hub.registry)
                .close(
                        GYM,
                        new Closure(
                                LocalDateTime.parse("2026-03-10T08:00"),
                                LocalDateTime.parse("2026-03-10T09:00"),
                                "works"));
        assertThat(past.hours(GYM, FROM, FROM.plusSeconds(3600), Ahead.DAY))
                .containsExactly(new PastHour(FROM, true, null, 10.0));
    }

    @Test
    void theNextComparisonIsTheFirstHourOfWhichAForecastIsKept() {
        assertThat(past.next(GYM, FROM, Ahead.DAY)).isEmpty();
        issue("2026-03-09T12:00:00Z", false, hour("2026-03-10T11:00:00Z", 24, 20));
        issue("2026-03-09T13:00:00Z", false, hour("2026-03-10T12:00:00Z", 24, 20));
        assertThat(past.next(GYM, FROM, Ahead.DAY)).contains(Instant.parse("2026-03-10T11:00:00Z"));
        assertThat(past.next(GYM, FROM, Ahead.WEEK)).isEmpty();
        assertThat(past.next(new SiteId("pool"), FROM, Ahead.DAY)).isEmpty();
    }

    @Test
    void fourWeeksAmongAYearOfForecastsAreReadByTheIndex() {
        hub.sql
                .sql("insert into ml.issued_forecasts select 'gym', target, target - (horizon - 1) * interval '1 hour',"
                        + " horizon, false, null, 'test', 20, 15, 30, target - (horizon - 1) * interval '1 hour'"
                        + " from generate_series('2025-03-10'::timestamptz, '2026-03-10', '1 hour') as target,"
                        + " unnest('{1,2,3,6,12,24}'::smallint[]) as horizon")
                .update();
        hub.sql.sql("analyze ml.issued_forecasts").update();
        String plan = String.join(
                "\n",
                hub.sql
                        .sql("explain " + org.occupancyhub.models.sql.Sql.of(JdbcPastForecasts.class, "past-hours.sql"))
                        .param("site", "gym")
                        .param("from", FROM.minusSeconds(28 * 86_400).atOffset(java.time.ZoneOffset.UTC))
                        .param("to", TO.atOffset(java.time.ZoneOffset.UTC))
                        .param("first", 24)
                        .param("last", 24)
                        .query(String.class)
                        .list());
        assertThat(plan).contains("issued_forecasts_pkey").doesNotContain("Seq Scan on issued_forecasts");
    }

    private void issue(String origin, boolean daily, IssuedHour... hours) {
        Instant at = Instant.parse(origin);
        issued.keep(new Issue(GYM, at, at.plusSeconds(20), daily, null, "test", List.of(hours)));
    }

    private static IssuedHour hour(String target, int horizon, double predicted) {
        return new IssuedHour(Instant.parse(target), horizon, predicted, predicted - 5, predicted + 10);
    }
}
