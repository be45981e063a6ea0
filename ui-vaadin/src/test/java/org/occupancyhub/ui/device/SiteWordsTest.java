package org.occupancyhub.ui.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.models.site.Closure;
import org.occupancyhub.models.site.OpeningHours;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.models.site.Thresholds;
import org.occupancyhub.words.Words;

class SiteWordsTest {

    private static final Instant NOW = Instant.parse("2026-11-19T13:20:00Z");

    @Test
    void hoursThatNobodySetAreSaidSo() {
        assertThat(hours(OpeningHours.ALWAYS)).isEqualTo("not set");
    }

    @Test
    void aSiteThatIsOpenDayAndNightIsSoWhateverClosedItOnce() {
        OpeningHours dayAndNight = daily("00:00", "00:00");

        assertThat(hours(dayAndNight)).isEqualTo("always");
        assertThat(hours(dayAndNight.with(List.of(Closure.parse("2025-12-24", "2025-12-26", "works")))))
                .isEqualTo("always");
        assertThat(hours(dayAndNight.with(List.of(Closure.parse("2026-11-19", "2026-11-19", "works")))))
                .isEqualTo("closed");
    }

    @Test
    void otherHoursAreThoseOfTheDay() {
        assertThat(hours(daily("06:30", "22:30"))).isEqualTo("06:30–22:30");
    }

    private static String hours(OpeningHours hours) {
        Site site = new Site(
                new SiteId("gym"),
                "Gym",
                ZoneId.of("Europe/Zurich"),
                120,
                Duration.ofMinutes(10),
                hours,
                Thresholds.DEFAULT,
                List.of(),
                false);
        return new SiteWords(Words.english()).hours(site, NOW);
    }

    private static OpeningHours daily(String opens, String closes) {
        OpeningHours.Hours hours = new OpeningHours.Hours(LocalTime.parse(opens), LocalTime.parse(closes));
        return new OpeningHours(Stream.of(DayOfWeek.values()).collect(Collectors.toMap(day -> day, day -> hours)));
    }
}
