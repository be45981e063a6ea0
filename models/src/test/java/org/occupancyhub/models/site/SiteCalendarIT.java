package org.occupancyhub.models.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.occupancyhub.models.Warehouse.count;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.occupancyhub.models.Warehouse;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.testing.IntegrationTest;
import org.occupancyhub.testing.Services;

@IntegrationTest
class SiteCalendarIT {

    private static final SiteId GYM = new SiteId("gym");
    private static final OpeningHours.Hours MORNING =
            new OpeningHours.Hours(LocalTime.parse("06:30"), LocalTime.parse("12:00"));
    private static final OpeningHours.Hours ALL_DAY = new OpeningHours.Hours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    private Warehouse hub;
    private SiteCalendar calendar;

    @BeforeEach
    void hoursAroundTheEndOfSummerTime() {
        hub = new Warehouse(Services.database()).with(Warehouse.site("gym", "Europe/Zurich", 100));
        calendar = new JdbcSiteCalendar(hub.transactions, hub.registry);
        hub.loader.load(
                List.of(count("counter", "2026-10-24T22:00:00Z", 1), count("counter", "2026-10-26T23:00:00Z", 1)));
        hub.marts.refresh();
    }

    @Test
    void aSiteWithoutHoursIsOpenInEveryHourOfALocalDayOf25() {
        assertThat(openMinutes("2026-10-25")).hasSize(25).allMatch(minutes -> minutes == 60);
    }

    @Test
    void openingHoursMarkTheOthersAsClosed() {
        calendar.open(GYM, Map.of(DayOfWeek.SUNDAY, MORNING));

        assertThat(openMinutes("2026-10-25"))
                .as("02:00 comes twice that night; opened at 06:30")
                .startsWith(0, 0, 0, 0, 0, 0, 0, 30, 60)
                .containsSubsequence(60, 60, 60, 60, 60, 0, 0)
                .hasSize(25);
        assertThat(openMinutes("2026-10-26")).hasSize(24).containsOnly(0);
        assertThat(hub.sites.first().isOpenAt(java.time.Instant.parse("2026-10-25T06:00:00Z")))
                .isTrue();
        assertThat(hub.sites.first().isOpenAt(java.time.Instant.parse("2026-10-26T06:00:00Z")))
                .isFalse();
        assertThat(hub.builder.test()).isEmpty();
    }

    @Test
    void aClosureTakesItsMinutesAndCanBeTakenBack() {
        calendar.open(GYM, Map.of(DayOfWeek.SUNDAY, ALL_DAY, DayOfWeek.MONDAY, ALL_DAY));
        long id = calendar.close(
                GYM,
                new Closure(LocalDateTime.parse("2026-10-25T22:45"), LocalDateTime.parse("2026-10-26T01:15"), "works"));

        assertThat(openMinutes("2026-10-25")).endsWith(60, 45, 0);
        assertThat(openMinutes("2026-10-26")).startsWith(0, 45, 60);
        assertThat(calendar.closures(
                        GYM, LocalDateTime.parse("2026-10-26T00:00"), LocalDateTime.parse("2026-10-27T00:00")))
                .extracting(entry -> entry.id() + " " + entry.closure().reason() + " " + entry.configured())
                .containsExactly(id + " works false");

        assertThat(calendar.reopen(new SiteId("other"), id)).isEqualTo(SiteCalendar.Outcome.UNKNOWN);
        assertThat(calendar.reopen(GYM, id)).isEqualTo(SiteCalendar.Outcome.DONE);
        assertThat(openMinutes("2026-10-26")).containsOnly(60);
    }

    @Test
    void aTimeThatTheClocksJumpOverIsNoTime() {
        hub.loader.load(
                List.of(count("counter", "2026-03-28T23:00:00Z", 1), count("counter", "2026-03-29T23:00:00Z", 1)));
        hub.marts.refresh();
        calendar.close(
                GYM,
                new Closure(LocalDateTime.parse("2026-03-29T02:30"), LocalDateTime.parse("2026-03-29T03:00"), null));
        assertThat(openMinutes("2026-03-29")).hasSize(23).containsOnly(60);

        calendar.open(
                GYM,
                Map.of(DayOfWeek.SUNDAY, new OpeningHours.Hours(LocalTime.parse("02:30"), LocalTime.parse("03:00"))));
        assertThat(openMinutes("2026-03-29")).hasSize(23).containsOnly(0);
    }

    @Test
    void theConfigurationWinsAndTakesBackWhatItNoLongerSays() {
        calendar.open(GYM, Map.of(DayOfWeek.MONDAY, ALL_DAY));
        Closure holiday = Closure.parse("2026-10-26", null, "holiday");
        Site plain = Warehouse.site("gym", "Europe/Zurich", 100);
        hub.with(with(plain, new OpeningHours(Map.of(DayOfWeek.SUNDAY, MORNING), List.of(holiday))));

        assertThat(calendar.open(GYM, Map.of())).isEqualTo(SiteCalendar.Outcome.CONFIGURED);
        assertThat(hub.sites.first().openingHours().week()).containsOnlyKeys(DayOfWeek.SUNDAY);
        SiteCalendar.Entry configured =
                calendar.closures(GYM, holiday.from(), holiday.until()).get(0);
        assertThat(calendar.reopen(GYM, configured.id())).isEqualTo(SiteCalendar.Outcome.CONFIGURED);

        hub.with(plain);
        assertThat(hub.sites.first().openingHours()).isEqualTo(OpeningHours.ALWAYS);
    }

    private List<Integer> openMinutes(String day) {
        return hub.sql
                .sql("select open_minutes from marts.dim_site_hour where site_id = 'gym' and local_day = ?::date"
                        + " order by hour_ts")
                .param(day)
                .query(Integer.class)
                .list();
    }

    private static Site with(Site site, OpeningHours hours) {
        return new Site(
                site.id(),
                site.name(),
                site.timeZone(),
                site.capacity(),
                site.readingInterval(),
                hours,
                site.thresholds(),
                site.areas(),
                site.demo());
    }
}
