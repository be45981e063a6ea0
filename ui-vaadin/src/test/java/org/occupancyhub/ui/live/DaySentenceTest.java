package org.occupancyhub.ui.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.occupancyhub.models.occupancy.Occupancy;
import org.occupancyhub.models.occupancy.State;
import org.occupancyhub.models.site.OpeningHours;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.words.Words;
import org.occupancyhub.words.day.DayLines;
import org.occupancyhub.words.day.Days;
import org.occupancyhub.words.day.SiteDay;
import org.occupancyhub.words.day.SiteNow;

class DaySentenceTest {

    private static final OpeningHours HOURS = Days.daily("06:30", "22:30");
    private final Site gym = Days.site(120, HOURS);

    @Test
    void aQuietSiteThatTurnsBusy() {
        assertThat(live(34, 38, h -> h == 18 ? 102 : h == 17 ? 70 : 40))
                .isEqualTo("4 fewer than a usual Thursday at this time. Expected to turn busy at 17:40"
                        + " and peak near 102 at 18:30, 80 % likely between 92 and 112.");
    }

    @Test
    void aQuietSiteThatTurnsModerateAtMost() {
        assertThat(live(34, 34, h -> h == 18 ? 60 : 36))
                .startsWith("About as many as on a usual Thursday at this time. Expected to turn moderate at 17:")
                .contains("peak near 60 at 18:30");
    }

    @Test
    void aSiteThatGetsNoBusier() {
        assertThat(live(34, 20, h -> 30))
                .isEqualTo("14 more than a usual Thursday at this time. Expected to get no busier today.");
    }

    @Test
    void aBusySiteThatEases() {
        assertThat(live(90, 88, h -> h < 17 ? 80 : 40)).contains("Expected to ease, moderate from 16:");
    }

    @Test
    void aBusySiteThatPeaksBeforeItEases() {
        assertThat(live(80, 80, h -> h == 16 ? 110 : 30))
                .contains(
                        "Expected to peak near 110 at 16:30, 80 % likely between 100 and 120, then moderate from 17:");
    }

    @Test
    void withoutACapacityThereIsAPeakButNoLevel() {
        Site unlimited = Days.site(null, HOURS);
        SiteDay day = Days.day(
                Days.now(unlimited, State.LIVE, 34, "14:18"),
                "14:20",
                List.of(),
                List.of(),
                Days.forecast(14, 23, h -> h == 18 ? 102 : 40));

        assertThat(say(day, "14:20")).isEqualTo("Expected to peak near 102 at 18:30, 80 % likely between 92 and 112.");
    }

    @Test
    void withoutAForecastItSaysSo() {
        SiteDay day = Days.day(Days.now(gym, State.LIVE, 34, "14:18"), "14:20", List.of(), List.of(), List.of());

        assertThat(say(day, "14:20")).isEqualTo("No forecast yet.");
    }

    @Test
    void aStaleNumberIsNeverComparedAsIfItWereCurrent() {
        SiteDay day = Days.day(
                Days.now(gym, State.STALE, 39, "13:44"),
                "14:20",
                List.of(),
                Days.usual(6, 23, h -> 38),
                Days.forecast(14, 23, h -> 38));

        assertThat(say(day, "14:20"))
                .isEqualTo("No reading for 36 min. The last one counted 39 (13:44). Expected to get no busier today.");
    }

    @Test
    void whereNothingWasCountedTodayItSaysWhatThePictureShows() {
        SiteDay day =
                Days.day(yesterday(), "14:20", List.of(), Days.usual(6, 23, h -> 38), Days.forecast(14, 23, h -> 38));

        assertThat(say(day, "14:20"))
                .contains("Nothing was counted today; the picture shows a usual Thursday. Expected to");
    }

    @Test
    void whereNothingIsUsualEitherThereIsNoPictureToSpeakOf() {
        SiteDay day = Days.day(yesterday(), "14:20", List.of(), List.of(), List.of());

        assertThat(say(day, "14:20")).doesNotContain("picture");
    }

    private SiteNow yesterday() {
        Instant asOf = Days.at("13:44").minus(Duration.ofDays(1));
        return new SiteNow(
                gym,
                new Occupancy(gym, State.STALE, 39, gym.utilization(39.0), null, asOf, List.of()),
                List.of(),
                null);
    }

    @Test
    void whatWasLiveWhenReadIsStaleWithoutAnotherReading() {
        SiteDay day = Days.day(Days.now(gym, State.LIVE, 39, "13:44"), "14:20", List.of(), List.of(), List.of());

        assertThat(say(day, "14:20")).startsWith("No reading for 36 min.");
    }

    @Test
    void beforeTheDoorsOpenItLooksAhead() {
        SiteDay day = Days.day(
                Days.now(gym, State.CLOSED, null, null),
                "05:00",
                List.of(),
                List.of(),
                Days.forecast(5, 23, h -> h == 18 ? 102 : 40));

        assertThat(say(day, "05:00"))
                .isEqualTo("Closed now. Opens at 06:30, in 1 h 30 min."
                        + " Expected to peak near 102 at 18:30, 80 % likely between 92 and 112.");
    }

    @Test
    void afterTheClosingItLooksBack() {
        SiteDay day = Days.day(
                Days.now(gym, State.CLOSED, 0, "22:29"),
                "23:00",
                List.of(Days.reading("18:00", 95)),
                List.of(),
                List.of());

        assertThat(say(day, "23:00")).isEqualTo("Closed now. Opens tomorrow at 06:30. Today’s peak was 95 at 18:00.");
    }

    private String live(int count, double usual, IntToDoubleFunction forecast) {
        SiteDay day = Days.day(
                Days.now(gym, State.LIVE, count, "14:18"),
                "14:20",
                List.of(),
                Days.usual(6, 23, h -> usual),
                Days.forecast(14, 23, forecast));
        return say(day, "14:20");
    }

    private static String say(SiteDay day, String now) {
        return DaySentence.of(Words.english(), day, DayLines.of(day, Days.at(now)))
                .text();
    }
}
