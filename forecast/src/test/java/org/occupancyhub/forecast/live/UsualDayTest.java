package org.occupancyhub.forecast.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.occupancyhub.forecast.Forecasts.UsualHour;
import org.occupancyhub.models.site.OpeningHours;
import org.occupancyhub.models.site.Site;

class UsualDayTest extends ForecastsOverMemory {

    @Test
    void aUsualDayIsTheMeanOfTheSameWeekdayOverEightWeeks() {
        Instant ten = Instant.parse("2026-05-04T08:00:00Z");
        for (int week = 1; week <= 9; week++) {
            history.put(ten.minus(7L * week, ChronoUnit.DAYS), week);
        }

        List<UsualHour> usual = forecasts.usualDay(site(ZURICH, null), LocalDate.of(2026, 5, 4));

        // Summer time began on 29 March: the same instant of UTC was an hour earlier by the clock six weeks before.
        assertThat(usual)
                .containsExactly(
                        new UsualHour(ten.minusSeconds(3600), (6 + 7 + 8) / 3.0),
                        new UsualHour(ten, (1 + 2 + 3 + 4 + 5) / 5.0));
    }

    @Test
    void closedHoursAreMissingFromAUsualDay() {
        fill(ZURICH, ORIGIN, 60);
        OpeningHours.Hours eightToTen = new OpeningHours.Hours(LocalTime.of(8, 0), LocalTime.of(10, 0));
        Site site = site(ZURICH, null, new OpeningHours(Map.of(DayOfWeek.MONDAY, eightToTen)));

        assertThat(forecasts.usualDay(site, LocalDate.of(2026, 5, 4)))
                .extracting(UsualHour::hour)
                .containsExactly(Instant.parse("2026-05-04T06:00:00Z"), Instant.parse("2026-05-04T07:00:00Z"));
        assertThat(forecasts.usualDay(site, LocalDate.of(2026, 5, 5))).isEmpty();
    }
}
