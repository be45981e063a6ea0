package org.occupancyhub.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.occupancyhub.forecast.model.ForecastMethods;
import org.occupancyhub.forecast.nowcast.NowcastForecasts;
import org.occupancyhub.models.change.SiteChanges;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.models.history.History;
import org.occupancyhub.models.history.HourRow;
import org.occupancyhub.models.history.RecentReadings;
import org.occupancyhub.models.history.SiteReading;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class ForecastConfigurationTest {

    private final ApplicationContextRunner hub = new ApplicationContextRunner()
            .withUserConfiguration(ForecastConfiguration.class)
            .withBean(History.class, NoHistory::new)
            .withBean(RecentReadings.class, () -> (site, from, until) -> List.of())
            .withBean(SiteChanges.class, SiteChanges::new);

    @Test
    void itOffersForecastsAndTheForecastersByName() {
        hub.run(context -> {
            assertThat(context).hasSingleBean(ForecastMethods.class);
            assertThat(context.getBean(Forecasts.class)).isInstanceOf(NowcastForecasts.class);
            assertThat(context.getBean(ForecastSettings.class))
                    .isEqualTo(new ForecastSettings("best", "", Duration.ofDays(182)));
        });
    }

    @Test
    void settingsThatCannotWorkStopTheStartAndSayWhatWouldBeRight() {
        hub.withPropertyValues("hub.forecast.model=crystal-ball").run(context -> assertThat(context)
                .getFailure()
                .hasStackTraceContaining(
                        "hub.forecast.model must be one of [best, profile-level, seasonal-naive, seasonal-naive-day,"
                                + " seasonal-mean], but was \"crystal-ball\""));
        hub.withPropertyValues("hub.forecast.holidays=Atlantis").run(context -> assertThat(context)
                .getFailure()
                .hasStackTraceContaining("such as US or CH-ZH, but was \"Atlantis\""));
        hub.withPropertyValues("hub.forecast.reach=1d").run(context -> assertThat(context)
                .getFailure()
                .hasStackTraceContaining("hub.forecast.reach must be 14 days or more"));
        hub.withPropertyValues("hub.forecast.holidays=CH-ZH")
                .run(context -> assertThat(context).hasNotFailed());
    }

    private static final class NoHistory implements History {
        @Override
        public List<HourRow> hours(SiteId site, Instant from, Instant to) {
            return List.of();
        }

        @Override
        public List<SiteReading> course(SiteId site, Instant from, Instant to, Duration step) {
            return List.of();
        }
    }
}
