package org.occupancyhub.forecast.times;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.occupancyhub.forecast.times.Gyms.at;
import static org.occupancyhub.forecast.times.Gyms.gym;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.occupancyhub.forecast.Forecasts.UsualHour;
import org.occupancyhub.forecast.SiteForecast;
import org.occupancyhub.models.site.Closure;
import org.occupancyhub.models.site.Level;
import org.occupancyhub.models.site.OpeningHours;

class BestTimesTest {

    private static final Instant NOON = at("2026-11-19T12:00");
    private static final Now NOBODY_KNOWS = new Now(NOON, null);
    private static final OpeningHours DAYTIME = Gyms.daily("06:40", "22:00");

    /** Fullest at 18:00, with 100; one fewer for each hour before, three for each hour after. */
    private static final SiteForecast EVENINGS = Gyms.forecast(
            NOON, 168, hour -> hour <= 18 ? Math.max(0, 100 - 10 * (18 - hour)) : Math.max(0, 100 - 30 * (hour - 18)));

    @Test
    void theEmptiestTimeInsideTheOpeningHoursComesFirst() {
        Slot best = best(EVENINGS, "2026-11-19T12:00", "2026-11-20T23:59", 60).get(0);

        assertThat(best.start()).isEqualTo(at("2026-11-20T06:40"));
        assertThat(best.end()).isEqualTo(at("2026-11-20T07:40"));
        assertThat(best.people()).isZero();
        assertThat(best.level()).isEqualTo(Level.QUIET);
        assertThat(best.probability()).isEqualTo(1);
    }

    @Test
    void expectedIsTheMeanOverTheSlotEachHourAsMuchAsItHasOfIt() {
        Slot slot = best(EVENINGS, "2026-11-19T16:45", "2026-11-19T17:45", 60).get(0);

        assertThat(slot.people()).isEqualTo(0.25 * 80 + 0.75 * 90, within(1e-9));
        assertThat(slot.utilization()).isEqualTo(slot.people() / 120, within(1e-9));
        assertThat(slot.level()).isEqualTo(Level.BUSY);
    }

    @Test
    void theProbabilityIsThatOfTheWorstHour() {
        Slot slot = best(EVENINGS, "2026-11-19T16:45", "2026-11-19T17:45", 60).get(0);

        assertThat(slot.limit()).isEqualTo(72);
        assertThat(slot.probability())
                .isEqualTo(EVENINGS.hours().get(5).expected().probabilityBelow(72));
    }

    @Test
    void nothingFitsWhereTheDoorsShutTooEarlyOrNothingIsKnown() {
        assertThat(best(EVENINGS, "2026-11-19T21:15", "2026-11-19T23:59", 60)).isEmpty();
        assertThat(best(Gyms.forecast(NOON, 0, hour -> 1), "2026-11-19T12:00", "2026-11-19T20:00", 60))
                .isEmpty();
        assertThat(best(EVENINGS, "2026-11-19T08:00", "2026-11-19T11:00", 60))
                .as("the past is not forecast")
                .isEmpty();
        assertThat(best(EVENINGS, "2026-12-19T08:00", "2026-12-19T11:00", 60)).isEmpty();
    }

    @Test
    void aClosureLeavesOnlyWhatIsOutsideOfIt() {
        Closure works = Closure.parse("2026-11-19T13:10", "2026-11-19T20:50", "works");
        List<Slot> slots = BestTimes.of(
                        gym(120, DAYTIME.with(List.of(works))),
                        EVENINGS,
                        wish("2026-11-19T12:00", "2026-11-19T23:00", 60))
                .ranked(NOBODY_KNOWS);

        assertThat(slots).extracting(Slot::start).containsExactly(at("2026-11-19T21:00"), at("2026-11-19T12:00"));
        assertThat(BestTimes.of(
                                gym(120, DAYTIME.with(List.of(works))),
                                EVENINGS,
                                wish("2026-11-19T12:00", "2026-11-19T23:00", 70))
                        .ranked(NOBODY_KNOWS))
                .extracting(Slot::start)
                .containsExactly(at("2026-11-19T20:50"), at("2026-11-19T12:00"));
    }

    @Test
    void inTheNightWhenAnHourComesTwiceThreeHoursLastThree() {
        SiteForecast night = Gyms.forecast(at("2026-10-24T22:00"), 48, hour -> 10);
        List<Slot> slots = BestTimes.of(
                        gym(120, Gyms.daily("01:00", "05:00")),
                        night,
                        wish("2026-10-25T00:00", "2026-10-25T12:00", 300))
                .ranked(new Now(night.origin(), null));

        assertThat(slots).singleElement().satisfies(slot -> {
            assertThat(slot.start()).isEqualTo(at("2026-10-25T01:00"));
            assertThat(slot.end()).isEqualTo(at("2026-10-25T05:00"));
            assertThat(Duration.between(slot.start(), slot.end())).isEqualTo(Duration.ofHours(5));
        });
    }

    @Test
    void withoutACapacityTheShareIsOneOfTheFullestHourOfTheWeek() {
        Slot slot = BestTimes.of(gym(null, DAYTIME), EVENINGS, wish("2026-11-19T12:00", "2026-11-19T13:00", 60))
                .ranked(NOBODY_KNOWS)
                .get(0);

        assertThat(slot.limit()).isEqualTo(60);
        assertThat(slot.utilization()).isNull();
        assertThat(slot.level()).isNull();
        assertThat(slot.people()).isEqualTo(40);
    }

    @Test
    void theTimeToAvoidIsTheFullestOne() {
        Slot avoid = BestTimes.of(gym(120, DAYTIME), EVENINGS, wish("2026-11-19T12:00", "2026-11-20T00:00", 60))
                .busiest(NOBODY_KNOWS)
                .orElseThrow();

        assertThat(avoid.start()).isEqualTo(at("2026-11-19T18:00"));
        assertThat(avoid.level()).isEqualTo(Level.VERY_BUSY);
    }

    @Test
    void theSoonestTimeIsTheFirstThatIsProbableEnough() {
        BestTimes times = BestTimes.of(gym(120, DAYTIME), EVENINGS, wish("2026-11-19T16:00", "2026-11-20T00:00", 60));

        assertThat(times.soonest(0.8, NOBODY_KNOWS).orElseThrow().start()).isEqualTo(at("2026-11-19T20:00"));
        assertThat(times.soonest(0.2, NOBODY_KNOWS).orElseThrow().start()).isEqualTo(at("2026-11-19T16:00"));
        assertThat(times.soonest(1.1, NOBODY_KNOWS)).isEmpty();
    }

    @Test
    void timesThatDoNotFitAreLeftOutAndTheQuietestStaysTheQuietestOfAll() {
        BestTimes times = BestTimes.of(gym(120, DAYTIME), EVENINGS, wish("2026-11-19T12:00", "2026-11-20T00:00", 60));
        Slot quietest = times.ranked(NOBODY_KNOWS).get(0);

        List<Slot> others =
                times.only(slot -> slot.start().isBefore(quietest.start())).ranked(NOBODY_KNOWS);

        assertThat(quietest.why().kind()).isEqualTo(Why.Kind.QUIETEST_LEFT_TODAY);
        assertThat(others).isNotEmpty().allSatisfy(slot -> {
            assertThat(slot.start()).isBefore(quietest.start());
            assertThat(slot.why().kind()).isNotIn(Why.Kind.QUIETEST_LEFT_TODAY, Why.Kind.QUIETEST_OF_ITS_DAY);
        });
    }

    @Test
    void reasonsCompareWithNowWhereThatIsKnown() {
        assertThat(reasons(new Now(NOON, 80)))
                .contains(
                        "hardly anybody, the quietest time tomorrow",
                        "about 10 people, the quietest time left today",
                        "Fridays at 08:45 are usually 90 % quieter than now",
                        "about 40 people, 50 % quieter than now");
        assertThat(reason("2026-11-19T17:00", new Now(NOON, 60))).isEqualTo("At 17:00 probably 50 % busier than now");
        assertThat(reason("2026-11-19T17:00", new Now(NOON, 30)))
                .isEqualTo("At 17:00 probably about 3 times as busy as now");
        assertThat(reason("2026-11-19T16:00", new Now(NOON, 82)))
                .isEqualTo("At 16:00 probably about as many people as now");
    }

    @Test
    void aDayOnWhichItIsOtherwiseIsNotCalledUsual() {
        assertThat(friday(day -> usual(day, hour -> 150)))
                .contains("On Friday at 08:45 probably 90 % quieter than now")
                .noneMatch(reason -> reason.contains("usually"));
        assertThat(friday(day -> List.of()))
                .contains("On Friday at 08:45 probably 90 % quieter than now")
                .noneMatch(reason -> reason.contains("usually"));
    }

    private static List<String> friday(Function<LocalDate, List<UsualHour>> usual) {
        return BestTimes.of(gym(120, DAYTIME), EVENINGS, wish("2026-11-19T12:00", "2026-11-21T00:00", 60))
                .knowing(usual)
                .ranked(new Now(NOON, 80))
                .stream()
                .map(Slot::reason)
                .toList();
    }

    private static List<UsualHour> usual(LocalDate day, IntToDoubleFunction byHour) {
        return IntStream.range(0, 24)
                .mapToObj(hour -> new UsualHour(at(day.atTime(hour, 0).toString()), byHour.applyAsDouble(hour)))
                .toList();
    }

    @Test
    void otherwiseWithTheFullestHourOfTheDay() {
        assertThat(reason("2026-11-19T16:00", NOBODY_KNOWS))
                .isEqualTo("about 80 people, 20 % fewer than at the peak, around 18:00");
        assertThat(reason("2026-11-19T18:00", NOBODY_KNOWS)).isEqualTo("about 100 people");
    }

    @Test
    void theQuietestTimeOfADayIsSoAmongAllThatIsLeftOfItNotAmongWhatWasWished() {
        List<Slot> evening = best(EVENINGS, "2026-11-20T16:00", "2026-11-20T19:00", 60);
        List<Slot> today = best(EVENINGS, "2026-11-19T15:00", "2026-11-19T18:00", 60);

        assertThat(evening).isNotEmpty().noneSatisfy(slot -> assertThat(slot.reason())
                .contains("quietest"));
        assertThat(today).isNotEmpty().noneSatisfy(slot -> assertThat(slot.reason())
                .contains("quietest"));
    }

    @Test
    void nothingIsCalledTheQuietestOfADayOfWhichOnlyAPartIsForecast() {
        assertThat(best(EVENINGS, "2026-11-26T06:00", "2026-11-26T12:00", 60))
                .isNotEmpty()
                .noneSatisfy(slot -> assertThat(slot.reason()).contains("quietest"));
    }

    @Test
    void aSlotMayBeginWhenTheDoorsOpenAlsoWhereThatIsTheFirstWishedMoment() {
        assertThat(best(EVENINGS, "2026-11-20T06:40", "2026-11-20T07:40", 60))
                .extracting(Slot::start)
                .containsExactly(at("2026-11-20T06:40"));
    }

    @Test
    void wishesThatCannotBeAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> wish("2026-11-19T12:00", "2026-11-19T12:00", 60))
                .withMessageStartingWith("to must be after from");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> wish("2026-11-19T12:00", "2026-11-19T13:00", 481))
                .withMessageStartingWith("duration must be a whole number of minutes from 15 to 480");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Wish(NOON, NOON.plusSeconds(60), Wish.HOUR, 0))
                .withMessageStartingWith("below must be a number above 0 and up to 1");
    }

    private static List<String> reasons(Now now) {
        return BestTimes.of(gym(120, DAYTIME), EVENINGS, wish("2026-11-19T12:00", "2026-11-21T00:00", 60))
                .knowing(day -> usual(day, hour -> Math.max(0, 100 - 10 * (18 - hour))))
                .ranked(now)
                .stream()
                .map(Slot::reason)
                .toList();
    }

    /** Of the slot of one hour that begins there, where an emptier one is left that day. */
    private static String reason(String start, Now now) {
        BestTimes times = BestTimes.of(gym(120, DAYTIME), EVENINGS, wish("2026-11-19T12:00", "2026-11-19T22:00", 60));
        return times.ranked(now).stream()
                .filter(slot -> slot.start().equals(at(start)))
                .map(Slot::reason)
                .findFirst()
                .orElseThrow(() -> new AssertionError(times.ranked(now).toString()));
    }

    private static List<Slot> best(SiteForecast forecast, String from, String to, int minutes) {
        return BestTimes.of(gym(120, DAYTIME), forecast, wish(from, to, minutes))
                .ranked(NOBODY_KNOWS);
    }

    private static Wish wish(String from, String to, int minutes) {
        return new Wish(at(from), at(to), Duration.ofMinutes(minutes), 0.6);
    }
}
