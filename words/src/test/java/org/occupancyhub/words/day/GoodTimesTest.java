package org.occupancyhub.words.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.occupancyhub.forecast.SiteForecast;
import org.occupancyhub.forecast.times.Slot;
import org.occupancyhub.forecast.times.Why;
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
                        row, new SiteForecast(Days.at("14:00"), "none", null, true, List.of()), Days.at("14:20")))
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
                        Days.at(at.substring(0, 2) + ":00"), "by-hand", null, false, Days.forecast(hour, 72, people)),
                now);
    }
}
