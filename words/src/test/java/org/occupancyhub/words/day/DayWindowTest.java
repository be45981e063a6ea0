package org.occupancyhub.words.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.occupancyhub.models.site.OpeningHours;

class DayWindowTest {

    @Test
    void itIsFromOpeningToClosing() {
        DayWindow window = DayWindow.of(Days.site(120, Days.daily("06:30", "22:30")), Days.at("14:20"));

        assertThat(window.start()).isEqualTo(390);
        assertThat(window.end()).isEqualTo(1350);
        assertThat(window.doors()).isTrue();
        assertThat(window.at(390)).isEqualTo(Days.at("06:30"));
    }

    @Test
    void aClosingAtMidnightIsTheEndOfTheDay() {
        DayWindow window = DayWindow.of(Days.site(120, Days.daily("07:00", "00:00")), Days.at("14:20"));

        assertThat(window.end()).isEqualTo(1440);
        assertThat(window.doors()).isTrue();
    }

    @Test
    void aSiteThatNeverClosesHasTheWholeDayAlsoWhereTheClockChanges() {
        var always = Days.site(120, OpeningHours.ALWAYS);

        assertThat(DayWindow.of(always, Instant.parse("2026-03-29T10:00:00Z")).end())
                .isEqualTo(23 * 60);
        assertThat(DayWindow.of(always, Instant.parse("2026-10-25T10:00:00Z")).end())
                .isEqualTo(25 * 60);
        assertThat(DayWindow.of(always, Days.at("10:00")).doors()).isFalse();
    }

    @Test
    void aDayWithoutHoursIsClosed() {
        OpeningHours mondays = new OpeningHours(
                Map.of(DayOfWeek.MONDAY, new OpeningHours.Hours(LocalTime.of(8, 0), LocalTime.of(12, 0))));

        assertThat(DayWindow.of(Days.site(120, mondays), Days.at("10:00")).closed())
                .isTrue();
    }
}
