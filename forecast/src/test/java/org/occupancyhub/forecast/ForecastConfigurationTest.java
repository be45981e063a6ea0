package org.occupancyhub.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.occupancyhub.forecast.model.ForecastMethods;
import org.occupancyhub.forecast.nowcast.NowcastForecasts;
import org.occupancyhub.forecast.registry.MemoryRuns;
import org.occupancyhub.forecast.registry.MemoryVersions;
import org.occupancyhub.models.change.SiteChanges;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.models.history.History;
import org.occupancyhub.models.history.HourRow;
import org.occupancyhub.models.history.RecentReadings;
import org.occupancyhub.models.history.SiteReading;
import org.occupancyhub.models.registry.ForecasterVersions;
import org.occupancyhub.models.registry.TrainingRuns;
import org.occupancyhub.models.site.Sites;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class ForecastConfigurationTest {

    private final ApplicationContextRunner hub = new ApplicationContextRunner()
            .withUserConfiguration(ForecastConfiguration.class)
            .withBean(History.class, NoHistory::new)
            .withBean(RecentReadings.class, () -> (site, from, until) -> List.of())
            .withBean(SiteChanges.class, SiteChanges::new)
            .withBean(Sites.class, () -> List::of)
            .withBean(ForecasterVersions.class, MemoryVersions::new)
            .withBean(TrainingRuns.class, MemoryRuns::new)
            .withBean(Clock.class, Clock::systemUTC);

    @Test
    void itOffersForecastsAndTheForecastersByName() {
        hub.run(context -> {
            assertThat(context).hasSingleBean(ForecastMethods.class);
            assertThat(context.getBean(Forecasts.class)).isInstanceOf(NowcastForecasts.class);
            assertThat(context.getBean(ForecastSettings.class))
                    .isEqualTo(new ForecastSettings(
                            "best",
                            "",
                            Duration.ofDays(182),
                            new TrainingSettings(
                                    Duration.ofDays(7),
                                    Duration.ofMinutes(1),
                                    Duration.ofDays(400),
                                    8,
                                    Duration.ofDays(14))));
        });
    }

    @Test
    void settingsThatCannotWorkStopTheStartAndSayWhatWouldBeRight() {
        hub.withPropertyValues("hub.forecast.model=crystal-ball")
                .run(
                        context -> assertThat(context)
                                .getFailure()
                                .hasStackTraceContaining(
                                        "hub.forecast.model must be one of [best, blend, trees, shape-level, profile-level,"
                                                + " seasonal-mean-4w, seasonal-naive, seasonal-naive-day, seasonal-mean], but was \"crystal-ball\""));
        hub.withPropertyValues("hub.forecast.holidays=Atlantis").run(context -> assertThat(context)
                .getFailure()
                .hasStackTraceContaining("such as US or CH-ZH, but was \"Atlantis\""));
        hub.withPropertyValues("hub.forecast.reach=1d").run(context -> assertThat(context)
                .getFailure()
                .hasStackTraceContaining("hub.forecast.reach must be 14 days or more"));
        hub.withPropertyValues("hub.forecast.training.least=1d").run(context -> assertThat(context)
                .getFailure()
                .hasStackTraceContaining("hub.forecast.training.least must be 10 days or more"));
        hub.withPropertyValues("hub.forecast.training.weeks=7").run(context -> assertThat(context)
                .getFailure()
                .hasStackTraceContaining("hub.forecast.training.weeks must be a whole number from 8 to 26, but was 7"));
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
