package org.occupancyhub.ui.forecast;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import org.occupancyhub.forecast.Forecasts;
import org.occupancyhub.models.accuracy.Accuracies;
import org.occupancyhub.models.accuracy.Ahead;
import org.occupancyhub.models.accuracy.DriftRecord;
import org.occupancyhub.models.accuracy.Drifts;
import org.occupancyhub.models.accuracy.PastForecasts;
import org.occupancyhub.models.accuracy.PastHour;
import org.occupancyhub.models.accuracy.PastTally;
import org.occupancyhub.models.history.History;
import org.occupancyhub.models.history.SiteReading;
import org.occupancyhub.models.registry.ForecasterVersions;
import org.occupancyhub.models.registry.TrainingRuns;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.models.site.Sites;
import org.occupancyhub.ui.forecast.ForecastPage.Past;
import org.occupancyhub.ui.forecast.ForecastPage.Registry;
import org.occupancyhub.ui.forecast.ForecastPage.Trust;
import org.occupancyhub.ui.forecast.ForecastPage.Week;
import org.occupancyhub.ui.refresh.Alike;
import org.occupancyhub.ui.refresh.PartOfPage;
import org.occupancyhub.words.day.DayWindow;

/** Reads what the forecast page shows; a part that cannot be read leaves the others alone. */
public final class ForecastReader {

    /** Before the week that runs, as the interface counts them. */
    private static final int WEEKS = 4;

    private static final int CHANGES = 50;
    private static final Duration STEP = Duration.ofMinutes(10);

    private final Sites sites;
    private final History history;
    private final Forecasts forecasts;
    private final PastForecasts pastForecasts;
    private final Accuracies accuracies;
    private final Drifts drifts;
    private final ForecasterVersions versions;
    private final TrainingRuns runs;
    private final Clock clock;

    /** Most pages show the same of the same few sites. */
    private final Alike<Week> weeks = new Alike<>();

    private final Alike<Past> pasts = new Alike<>();
    private final Alike<Trust> trusts = new Alike<>();
    private final Alike<Registry> registries = new Alike<>();

    public ForecastReader(
            Sites sites,
            History history,
            Forecasts forecasts,
            PastForecasts pastForecasts,
            Accuracies accuracies,
            Drifts drifts,
            ForecasterVersions versions,
            TrainingRuns runs,
            Clock clock) {
        this.sites = sites;
        this.history = history;
        this.forecasts = forecasts;
        this.pastForecasts = pastForecasts;
        this.accuracies = accuracies;
        this.drifts = drifts;
        this.versions = versions;
        this.runs = runs;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** The first site answers where none is chosen, or one that is unknown. */
    ForecastPage read(ForecastChoice choice) {
        Instant now = now();
        List<Site> all = sites.all();
        Site site = all.stream()
                .filter(one -> one.id().equals(choice.site()))
                .findFirst()
                .orElse(all.get(0));
        return new ForecastPage(
                now,
                all,
                site,
                PartOfPage.read(
                        "The forecast", () -> weeks.same(new Week(forecasts.forecast(site, now), today(site, now)))),
                PartOfPage.read("The comparison of past forecasts", () -> pasts.same(past(site, choice, now))),
                PartOfPage.read("The accuracy", () -> trusts.same(trust(site, now))),
                PartOfPage.read(
                        "The registry of forecasters",
                        () -> registries.same(new Registry(
                                versions.all(),
                                versions.changes(CHANGES),
                                runs.newest(1).stream().findFirst().orElse(null),
                                versions.earlier().isPresent()))));
    }

    private List<SiteReading> today(Site site, Instant now) {
        DayWindow window = DayWindow.of(site, now);
        Instant until = now.isBefore(window.to()) ? now : window.to();
        return until.isAfter(window.from()) ? history.course(site.id(), window.from(), until, step(site)) : List.of();
    }

    /** In a step every device speaks at least once. */
    static Duration step(Site site) {
        Duration interval = site.areas().size() > 1 ? site.readingInterval().multipliedBy(2) : site.readingInterval();
        return interval.compareTo(STEP) > 0 ? interval : STEP;
    }

    private Past past(Site site, ForecastChoice choice, Instant now) {
        Instant from = now.atZone(site.timeZone())
                .toLocalDate()
                .minusDays(choice.days() - 1L)
                .atStartOfDay(site.timeZone())
                .toInstant();
        Instant over = now.truncatedTo(ChronoUnit.HOURS);
        List<PastHour> hours =
                from.isBefore(over) ? pastForecasts.hours(site.id(), from, over, choice.ahead()) : List.of();
        Optional<Instant> next = pastForecasts.next(site.id(), over, choice.ahead());
        return new Past(
                choice,
                from,
                hours,
                PastTally.of(hours),
                next.orElseGet(() -> earliest(site, choice.ahead(), over)),
                next.isPresent());
    }

    /** Where nothing is issued yet: of what the next issue can say so long before. */
    private static Instant earliest(Site site, Ahead ahead, Instant over) {
        return ahead == Ahead.DAY
                ? over.plus(Duration.ofDays(1))
                : over.atZone(site.timeZone())
                        .toLocalDate()
                        .plusDays(7)
                        .atStartOfDay(site.timeZone())
                        .toInstant();
    }

    private Trust trust(Site site, Instant now) {
        LocalDate since = now.atZone(site.timeZone())
                .toLocalDate()
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .minusWeeks(WEEKS);
        DriftRecord drift = drifts.lasting().stream()
                .filter(one -> one.site().equals(site.id().value()))
                .findFirst()
                .orElse(null);
        return new Trust(since, accuracies.weeks(site.id(), since), drift);
    }
}
