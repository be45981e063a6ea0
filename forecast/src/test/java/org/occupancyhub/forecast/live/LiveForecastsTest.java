package org.occupancyhub.forecast.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.occupancyhub.forecast.HourForecast;
import org.occupancyhub.forecast.series.LocalHour;
import org.occupancyhub.forecast.series.Weeks;

class LiveForecastsTest extends ForecastsOverMemory {

    @Test
    void aWeekThatRepeatsIsForecastFromTheCurrentHourOn() {
        fill(ZURICH, ORIGIN, 60);

        List<HourForecast> hours = forecasts.hourly(site(ZURICH, null), NOW, 24);

        assertThat(hours).hasSize(24);
        assertThat(hours.get(0).hour()).isEqualTo(ORIGIN);
        assertThat(hours).allSatisfy(hour -> assertThat(hour.predicted())
                .isEqualTo(Weeks.gym(LocalHour.of(hour.hour(), ZURICH)), within(1e-6)));
        assertThat(forecasts.hourly(site(ZURICH, null), NOW, 168)).hasSize(168).startsWith(hours.get(0));
    }

    @Test
    void theClockMaySkipOrDoubleAnHourOnTheWay() {
        for (String text : List.of(
                "2026-03-28T20:10:00Z",
                "2026-03-29T00:10:00Z",
                "2026-10-24T20:10:00Z",
                "2026-10-25T00:10:00Z",
                "2026-10-25T01:10:00Z")) {
            Instant now = Instant.parse(text);
            clock.set(now);
            fill(ZURICH, now.truncatedTo(ChronoUnit.HOURS), 60);

            List<HourForecast> hours = forecasts.hourly(site(ZURICH, null), now, 168);

            assertThat(hours).hasSize(168);
            for (int i = 0; i < 168; i++) {
                HourForecast hour = hours.get(i);
                assertThat(hour.hour())
                        .isEqualTo(now.truncatedTo(ChronoUnit.HOURS).plus(i, ChronoUnit.HOURS));
                assertThat(hour.predicted()).isEqualTo(Weeks.gym(LocalHour.of(hour.hour(), ZURICH)), within(1.0));
            }
        }
    }

    @Test
    void sitesWithHalfHourOffsetsAreForecastOnHoursOfUtc() {
        ZoneId kolkata = ZoneId.of("Asia/Kolkata");
        fill(kolkata, ORIGIN, 60);

        List<HourForecast> hours = forecasts.hourly(site(kolkata, null), NOW, 24);

        assertThat(hours.get(0).hour()).isEqualTo(ORIGIN);
        assertThat(hours).allSatisfy(hour -> assertThat(hour.predicted())
                .isEqualTo(Weeks.gym(LocalHour.of(hour.hour(), kolkata)), within(1e-6)));
    }

    @Test
    void aForecastOlderThanADayIsNotServed() {
        fill(ZURICH, ORIGIN, 20);
        forecasts.forecast(sites.get(0), NOW);

        Instant afterTwoDays = NOW.plus(2, ChronoUnit.DAYS);
        clock.set(afterTwoDays);

        assertThat(forecasts.forecast(sites.get(0), afterTwoDays).origin()).isEqualTo(ORIGIN.plus(2, ChronoUnit.DAYS));
    }

    @Test
    void aSiteThatIsDefinedOtherwiseIsBoundAtOnce() {
        fill(ZURICH, ORIGIN, 20);
        forecasts.forecast(sites.get(0), NOW);

        assertThat(forecasts.hourly(site(ZURICH, 15), NOW, 24)).allSatisfy(hour -> {
            assertThat(hour.predicted()).isLessThanOrEqualTo(15);
            assertThat(hour.upper()).isLessThanOrEqualTo(15);
        });
        assertThat(history.reads()).isEqualTo(1);
        background.run();
        assertThat(history.reads()).isEqualTo(2);
    }

    @Test
    void nothingIsForecastWhereNothingIsKnown() {
        assertThat(forecasts.hourly(site(ZURICH, 100), NOW, 24)).isEmpty();
        assertThat(forecasts.usualDay(site(ZURICH, 100), LocalDate.of(2026, 5, 4)))
                .isEmpty();
    }

    @Test
    void hoursOutOfRangeAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> forecasts.hourly(site(ZURICH, null), NOW, 169))
                .withMessage("hours must be a whole number from 1 to 168, but was 169");
    }

    @Test
    void closingStopsListeningAndItsThread() {
        assertThat(changes.listeners()).isEqualTo(1);

        forecasts.close();
        forecasts.tend();

        assertThat(changes.listeners()).isZero();
        assertThat(background.isShutdown()).isTrue();
    }
}
