package org.occupancyhub.ui;

import com.vaadin.flow.spring.annotation.EnableVaadin;
import com.vaadin.flow.spring.annotation.UIScope;
import java.time.Clock;
import java.time.Duration;
import org.occupancyhub.forecast.Forecasts;
import org.occupancyhub.models.access.Administrators;
import org.occupancyhub.models.access.DemoAccess;
import org.occupancyhub.models.access.FailedAttempts;
import org.occupancyhub.models.access.Reading;
import org.occupancyhub.models.accuracy.Accuracies;
import org.occupancyhub.models.accuracy.Drifts;
import org.occupancyhub.models.accuracy.PastForecasts;
import org.occupancyhub.models.change.SiteChanges;
import org.occupancyhub.models.history.History;
import org.occupancyhub.models.occupancy.Occupancies;
import org.occupancyhub.models.registry.ForecasterVersions;
import org.occupancyhub.models.registry.TrainingRuns;
import org.occupancyhub.models.site.SiteCalendar;
import org.occupancyhub.models.site.Sites;
import org.occupancyhub.ui.access.ClosedDoor;
import org.occupancyhub.ui.access.Gate;
import org.occupancyhub.ui.forecast.ForecastReader;
import org.occupancyhub.ui.forecast.WeekDrawings;
import org.occupancyhub.ui.live.DayDrawings;
import org.occupancyhub.ui.live.LiveReader;
import org.occupancyhub.ui.pattern.PatternReader;
import org.occupancyhub.ui.refresh.Background;
import org.occupancyhub.ui.shell.Language;
import org.occupancyhub.ui.shell.LeanSockets;
import org.occupancyhub.words.Words;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;

/**
 * The views and what they need. Asks for {@link Sites}, {@link Occupancies}, {@link History}, {@link Forecasts}, the
 * {@link SiteCalendar}, a {@link Clock} and {@link org.occupancyhub.models.change.SiteChanges}; {@link Accuracies},
 * {@link Drifts}, {@link PastForecasts} and the registry of forecasters with its trainings; {@link Administrators} and {@link
 * DemoAccess}; and, for the pages of those who run the hub, the imports and their files, the devices and routes, the
 * rejects, the reconciliation, the models and the receipts.
 */
@Configuration(proxyBeanMethods = false)
@EnableVaadin("org.occupancyhub.ui")
@PropertySource("classpath:org/occupancyhub/ui/vaadin.properties")
public class UiConfiguration {

    private static final int READERS = 4;
    private static final Duration TICK = Duration.ofSeconds(15);

    /** Of the page that is open: everything in one page speaks one language. */
    @Bean
    @UIScope
    Words words() {
        return Language.words();
    }

    @Bean
    Language uiLanguage() {
        return new Language();
    }

    @Bean
    static LeanSockets leanSockets() {
        return new LeanSockets();
    }

    @Bean(destroyMethod = "close")
    Background uiBackground() {
        return new Background(READERS, TICK);
    }

    @Bean
    Gate uiGate(Administrators administrators, DemoAccess demo, FailedAttempts attempts, Reading reading) {
        return new Gate(administrators, demo, attempts, reading);
    }

    @Bean
    ClosedDoor closedDoor(Gate gate) {
        return new ClosedDoor(gate);
    }

    @Bean
    LiveReader liveReader(
            Sites sites,
            Occupancies occupancies,
            History history,
            Forecasts forecasts,
            SiteChanges changes,
            Clock clock) {
        return new LiveReader(sites, occupancies, history, forecasts, changes, clock);
    }

    @Bean
    DayDrawings dayDrawings() {
        return new DayDrawings();
    }

    @Bean
    WeekDrawings weekDrawings() {
        return new WeekDrawings();
    }

    @Bean
    ForecastReader forecastReader(
            Sites sites,
            History history,
            Forecasts forecasts,
            PastForecasts past,
            Accuracies accuracies,
            Drifts drifts,
            ForecasterVersions versions,
            TrainingRuns runs,
            Clock clock) {
        return new ForecastReader(sites, history, forecasts, past, accuracies, drifts, versions, runs, clock);
    }

    @Bean
    PatternReader patternReader(
            Sites sites, Occupancies occupancies, History history, SiteCalendar calendar, Clock clock) {
        return new PatternReader(sites, occupancies, history, calendar, clock);
    }
}
