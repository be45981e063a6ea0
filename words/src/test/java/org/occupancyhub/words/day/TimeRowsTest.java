package org.occupancyhub.words.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.occupancyhub.forecast.times.Slot;
import org.occupancyhub.forecast.times.Why;
import org.occupancyhub.forecast.times.Why.Kind;
import org.occupancyhub.forecast.times.Why.Sure;
import org.occupancyhub.forecast.times.Wish;
import org.occupancyhub.models.site.Level;
import org.occupancyhub.models.site.OpeningHours;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.words.Words;

class TimeRowsTest {

    private static final Site GYM = Days.site(120, Days.daily("06:30", "22:30"));
    private static final Why QUIETEST = new Why(Kind.QUIETEST_OF_ITS_DAY, Sure.SAID, 0, null);
    private static final Instant TOMORROW = Days.at("06:30").plus(Duration.ofDays(1));

    @Test
    void whatIsTomorrowSaysSoBesideItsTimeAndOnlyThere() {
        assertThat(row(GYM, slot(TOMORROW, QUIETEST), "14:20"))
                .extracting(TimeRows.Row::when, TimeRows.Row::day, TimeRows.Row::why)
                .containsExactly("06:30–07:30", "tomorrow", "the quietest time");
        assertThat(row(GYM, slot(TOMORROW, new Why(Kind.QUIETER, Sure.USUALLY, 40, null)), "14:20"))
                .extracting(TimeRows.Row::day, TimeRows.Row::why)
                .containsExactly("tomorrow", "usually 40\u00A0% quieter than now");
    }

    @Test
    void everyReasonIsSaidInEveryLanguage() {
        for (Kind kind : Kind.values()) {
            for (Sure sure : Sure.values()) {
                Slot slot = slot(TOMORROW, new Why(kind, sure, 40, LocalTime.of(18, 0)));
                for (Locale language : Words.languages()) {
                    String why = TimeRows.of(
                                    Words.in(language), GYM, new GoodTimes(true, List.of(slot), null), Days.at("14:20"))
                            .get(0)
                            .why();
                    assertThat(why.isEmpty())
                            .as(kind + " in " + language)
                            .isEqualTo(kind == Kind.NOTHING && sure == Sure.SAID);
                }
            }
        }
        assertThat(TimeRows.of(
                                Words.in(Locale.GERMAN),
                                GYM,
                                new GoodTimes(
                                        true,
                                        List.of(slot(
                                                TOMORROW,
                                                new Why(Kind.BELOW_PEAK, Sure.SAID, 40, LocalTime.of(18, 0)))),
                                        null),
                                Days.at("14:20"))
                        .get(0)
                        .why())
                .isEqualTo("40\u00A0% weniger als zur Spitze gegen 18:00 Uhr");
    }

    @Test
    void whatIsTodayNamesNoDay() {
        assertThat(row(GYM, slot(Days.at("21:30"), new Why(Kind.QUIETEST_LEFT_TODAY, Sure.SAID, 0, null)), "14:20"))
                .extracting(TimeRows.Row::when, TimeRows.Row::day, TimeRows.Row::why)
                .containsExactly("21:30–22:30", "", "the quietest time left today");
    }

    @Test
    void whatBeginsNowNamesNoDayEvenShortlyBeforeMidnight() {
        Site always = Days.site(120, OpeningHours.ALWAYS);
        Instant midnight = Days.MIDNIGHT.plus(Duration.ofDays(1));

        assertThat(row(always, slot(midnight, new Why(Kind.QUIETER, Sure.SAID, 50, null)), "23:50"))
                .extracting(TimeRows.Row::when, TimeRows.Row::day, TimeRows.Row::why)
                .containsExactly("Now–01:00", "", "");
    }

    @Test
    void anHourFromTheFirstHalfPastTwoToTheSecondIsNoTimeOfNoLength() {
        Slot slot = slot(Instant.parse("2026-10-25T00:30:00Z"), QUIETEST);
        GoodTimes times = new GoodTimes(true, List.of(slot), null);
        Site always = Days.site(120, OpeningHours.ALWAYS);
        Instant evening = Instant.parse("2026-10-24T20:00:00Z");

        assertThat(TimeRows.of(Words.english(), always, times, evening))
                .extracting(TimeRows.Row::when)
                .containsExactly("02:30–02:30 (second)");
        assertThat(TimeRows.of(Words.in(Locale.GERMAN), always, times, evening))
                .extracting(TimeRows.Row::when)
                .containsExactly("02:30–02:30 (zum zweiten Mal)");
    }

    @Test
    void theTimeToAvoidNamesItsDayToo() {
        GoodTimes times = new GoodTimes(true, List.of(), slot(TOMORROW, Why.NOTHING));

        assertThat(TimeRows.of(Words.english(), GYM, times, Days.at("14:20")))
                .extracting(TimeRows.Row::people, TimeRows.Row::day, TimeRows.Row::avoid)
                .containsExactly(tuple("avoid", "tomorrow", true));
    }

    private static TimeRows.Row row(Site site, Slot slot, String now) {
        return TimeRows.of(Words.english(), site, new GoodTimes(true, List.of(slot), null), Days.at(now))
                .get(0);
    }

    private static Slot slot(Instant start, Why why) {
        return new Slot(start, start.plus(Wish.HOUR), 18, 0.15, Level.QUIET, 72, 0.9, why, "");
    }
}
