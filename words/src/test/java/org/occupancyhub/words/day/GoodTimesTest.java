package org.occupancyhub.words.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.occupancyhub.forecast.SiteForecast;
import org.occupancyhub.forecast.times.Slot;
import org.occupancyhub.forecast.times.Why;
import org.occupancyhub.models.occupancy.Occupancy;
import org.occupancyhub.models.occupancy.State;
import org.occupancyhub.models.site.Closure;
import org.occupancyhub.models.site.OpeningHours;
import org.occupancyhub.models.site.Site;

class GoodTimesTest {

    private static final OpeningHours DAYTIME = Days.daily("06:30", "22:00");
    private static final IntToDoubleFunction EVENINGS = hour -> hour % 24 == 18 ? 100 : 20 + hour % 24;

    @Test
    void theNextGoodTimeTheQuietestOfTodayAndOfTomorrowAndOneToAvoid() {
        GoodTimes times = times(Days.site(120, DAYTIME), "14:20", 34, EVENINGS);

        assertThat(times.good())
                .extracting(Slot::start)
                .containsExactly(Days.at("14:30"), Days.at("06:30").plusSeconds(24 * 3600));
        assertThat(times.toAvoid().orElseThrow().start()).isEqualTo(Days.at("18:00"));
        assertThat(times.good().get(1).why().kind()).isEqualTo(Why.Kind.QUIETEST_OF_ITS_DAY);
    }

    @Test
    void whatIsBusyNowIsNotCalledQuietFromNowOn() {
        assertThat(firstGood("14:20", 80)).as("busy").isEqualTo(Days.at("14:45"));
        assertThat(firstGood("14:20", 45)).as("moderate, but said to be quiet").isEqualTo(Days.at("14:45"));
        assertThat(firstGood("14:20", 41)).as("quiet, as is said").isEqualTo(Days.at("14:30"));
    }

    @Test
    void withoutACapacityWhatIsMoreThanWishedForIsNotCalledGoodFromNowOn() {
        assertThat(times(Days.site(null, DAYTIME), "14:20", 80, EVENINGS)
                        .good()
                        .get(0)
                        .start())
                .isEqualTo(Days.at("14:45"));
    }

    @Test
    void beforeMidnightTheFirstTimeOfTomorrowIsHeldAgainstWhatIsSeenToo() {
        Site always = Days.site(120, OpeningHours.ALWAYS);

        assertThat(times(always, "23:50", 30, hour -> 20).good().get(0).start())
                .isEqualTo(Days.at("00:00").plusSeconds(24 * 3600));
        assertThat(times(always, "23:50", 80, hour -> 20).good().get(0).start())
                .isEqualTo(Days.at("00:15").plusSeconds(24 * 3600));
    }

    @Test
    void aTimeThatLastsPastMidnightIsOneOfToday() {
        Site always = Days.site(120, OpeningHours.ALWAYS);

        GoodTimes times = times(always, "23:01", 5, hour -> hour % 24 == 4 ? 5 : 20);

        assertThat(times.good())
                .extracting(Slot::start)
                .containsExactly(Days.at("23:15"), Days.at("04:00").plusSeconds(24 * 3600));
    }

    @Test
    void whatBeginsNowIsGoodEvenIfTomorrowHasAQuieterTime() {
        Site always = Days.site(120, OpeningHours.ALWAYS);

        assertThat(times(always, "23:50", 5, hour -> hour % 24 == 4 ? 5 : 20).good())
                .extracting(Slot::start)
                .containsExactly(
                        Days.at("00:00").plusSeconds(24 * 3600),
                        Days.at("04:00").plusSeconds(24 * 3600));
    }

    @Test
    void afterMidnightTheDayBeginsAnew() {
        Site always = Days.site(120, OpeningHours.ALWAYS);

        assertThat(times(always, "00:01", 5, hour -> hour % 24 == 4 ? 5 : 20).good())
                .extracting(Slot::start)
                .containsExactly(
                        Days.at("00:15"), Days.at("04:00"), Days.at("04:00").plusSeconds(24 * 3600));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-24T23:01+02:00, 2026-10-24T23:15+02:00",
        "2026-10-25T00:01+02:00, 2026-10-25T00:15+02:00",
        "2026-10-25T02:46+02:00, 2026-10-25T02:00+01:00",
        "2026-10-25T23:01+01:00, 2026-10-25T23:15+01:00",
        "2027-03-27T23:01+01:00, 2027-03-27T23:15+01:00",
        "2027-03-28T01:46+01:00, 2027-03-28T03:00+02:00",
        "2027-03-28T23:01+02:00, 2027-03-28T23:15+02:00"
    })
    void whereTheClocksChangeTheNextTimeIsStillNow(OffsetDateTime at, OffsetDateTime next) {
        Site always = Days.site(120, OpeningHours.ALWAYS);
        Instant now = at.toInstant();
        Instant hour = now.truncatedTo(ChronoUnit.HOURS);
        SiteForecast forecast = new SiteForecast(
                hour,
                "by-hand",
                null,
                0,
                false,
                IntStream.range(0, 72)
                        .mapToObj(ahead ->
                                Days.expected(hour.plus(Duration.ofHours(ahead)), 20, 10, Double.POSITIVE_INFINITY))
                        .toList());

        GoodTimes times = GoodTimes.of(seen(always, 5, now), forecast, now);

        assertThat(times.good().get(0).start()).isEqualTo(next.toInstant());
        assertThat(times.good().get(0).end()).isEqualTo(next.toInstant().plusSeconds(3600));
    }

    private static SiteNow seen(Site site, int count, Instant at) {
        return new SiteNow(
                site,
                new Occupancy(site, State.LIVE, count, count / 120.0, site.level((double) count), at, List.of()),
                List.of(),
                null);
    }

    @Test
    void afterClosingOnlyTomorrowIsLeft() {
        GoodTimes times = times(Days.site(120, DAYTIME), "22:30", null, EVENINGS);

        assertThat(times.good()).hasSize(1);
        assertThat(times.toAvoid().orElseThrow().start())
                .isEqualTo(Days.at("18:00").plusSeconds(24 * 3600));
    }

    @Test
    void whereTheDoorsStayShutForTwoDaysThereIsNone() {
        Closure holidays = Closure.parse("2026-11-19", "2026-11-21", "holidays");

        GoodTimes times = times(Days.site(120, DAYTIME.with(List.of(holidays))), "14:20", null, EVENINGS);

        assertThat(times.known()).isTrue();
        assertThat(times.good()).isEmpty();
        assertThat(times.toAvoid()).isEmpty();
    }

    @Test
    void withoutACapacityTheFullestHourOfTheWeekIsTheMeasure() {
        GoodTimes times = times(Days.site(null, DAYTIME), "14:20", 34, EVENINGS);

        assertThat(times.good()).hasSize(2).allMatch(slot -> slot.level() == null);
        assertThat(times.toAvoid().orElseThrow().start()).isEqualTo(Days.at("18:00"));
    }

    @Test
    void withoutAForecastNothingIsKnown() {
        Site site = Days.site(120, DAYTIME);
        SiteNow row = Days.now(site, State.LIVE, 34, "14:19");

        assertThat(GoodTimes.of(
                        row, new SiteForecast(Days.at("14:00"), "none", null, 0, true, List.of()), Days.at("14:20")))
                .isEqualTo(GoodTimes.UNKNOWN);
    }

    private static Instant firstGood(String at, int count) {
        return times(Days.site(120, DAYTIME), at, count, EVENINGS).good().get(0).start();
    }

    private static GoodTimes times(Site site, String at, Integer count, IntToDoubleFunction people) {
        Instant now = Days.at(at);
        SiteNow row = Days.now(site, count == null ? State.CLOSED : State.LIVE, count, at);
        int hour = Integer.parseInt(at.substring(0, 2));
        return GoodTimes.of(
                row,
                new SiteForecast(
                        Days.at(at.substring(0, 2) + ":00"),
                        "by-hand",
                        null,
                        0,
                        false,
                        Days.forecast(hour, 72, people)),
                now);
    }
}
