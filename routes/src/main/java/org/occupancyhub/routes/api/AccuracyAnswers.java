package org.occupancyhub.routes.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import org.apache.camel.Header;
import org.occupancyhub.models.accuracy.Accuracies;
import org.occupancyhub.models.accuracy.AccuracyTotal;
import org.occupancyhub.models.accuracy.DriftRecord;
import org.occupancyhub.models.accuracy.Drifts;
import org.occupancyhub.models.accuracy.WeekAccuracy;
import org.occupancyhub.models.accuracy.WeekAccuracy.Horizons;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.models.site.Sites;

/** How good past forecasts were, and where counts have left them. */
public final class AccuracyAnswers {

    private static final int DEFAULT_WEEKS = 12;
    private static final int MOST_WEEKS = 104;
    private static final int TOTAL_WEEKS = 4;
    private static final int DRIFTS = 100;

    /** In the order in which they are told. */
    private static final List<Horizons> RANGES = List.of(
            Horizons.DAY,
            Horizons.WEEK,
            new Horizons(1, 1),
            new Horizons(2, 3),
            new Horizons(4, 24),
            new Horizons(25, 72),
            new Horizons(73, 168));

    private final Accuracies accuracies;
    private final Drifts drifts;
    private final SiteQuestions questions;
    private final Clock clock;

    public AccuracyAnswers(Accuracies accuracies, Drifts drifts, Sites sites, Clock clock) {
        this.accuracies = accuracies;
        this.drifts = drifts;
        this.questions = new SiteQuestions(sites);
        this.clock = clock;
    }

    record AccuracyAnswer(
            String site,
            @JsonProperty("totals_since") LocalDate totalsSince,
            LocalDate until,
            List<ScoreAnswer> totals,
            List<WeekAnswer> weeks) {}

    record WeekAnswer(LocalDate week, List<ScoreAnswer> scores) {}

    /** People, and shares; null where nothing is scored, or nothing can be compared. */
    record ScoreAnswer(
            @JsonProperty("first_horizon") int firstHorizon,
            @JsonProperty("last_horizon") int lastHorizon,
            @JsonProperty("scored_hours") long scoredHours,
            Double mae,
            Double bias,
            Double coverage,
            Double width,
            @JsonProperty("naive_mae") Double naiveMae,
            Double skill) {

        static ScoreAnswer of(Horizons range, List<WeekAccuracy> weeks) {
            AccuracyTotal total = AccuracyTotal.of(
                    weeks.stream().filter(week -> week.horizons().equals(range)).toList());
            return new ScoreAnswer(
                    range.first(),
                    range.last(),
                    total.scoredHours(),
                    Figures.people(total.mae()),
                    Figures.people(total.bias()),
                    Figures.share(total.coverage()),
                    Figures.people(total.width()),
                    Figures.people(total.naiveMae()),
                    Figures.share(total.skill()));
        }
    }

    record DriftAnswer(
            String site,
            @JsonProperty("detected_at") Instant detectedAt,
            @JsonProperty("first_day") LocalDate firstDay,
            @JsonProperty("last_day") LocalDate lastDay,
            double ratio,
            double score,
            String reason,
            @JsonProperty("training_run") Long trainingRun,
            @JsonProperty("over_at") Instant overAt) {

        static DriftAnswer of(DriftRecord drift) {
            return new DriftAnswer(
                    drift.site(),
                    drift.detectedAt(),
                    drift.firstDay(),
                    drift.lastDay(),
                    drift.ratio(),
                    drift.score(),
                    drift.reason(),
                    drift.runId(),
                    drift.overAt());
        }
    }

    public AccuracyAnswer accuracy(@Header("site") String id, @Header("weeks") String weeksText) {
        Site site = questions.site(id);
        int weeks = SiteQuestions.whole("weeks", weeksText, DEFAULT_WEEKS, 1, MOST_WEEKS);
        LocalDate monday = clock.instant()
                .atZone(site.timeZone())
                .toLocalDate()
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate since = monday.minusWeeks(TOTAL_WEEKS);
        List<WeekAccuracy> rows = accuracies.weeks(site.id(), monday.minusWeeks(Math.max(weeks - 1, TOTAL_WEEKS)));
        List<WeekAccuracy> lately =
                rows.stream().filter(row -> !row.week().isBefore(since)).toList();
        return new AccuracyAnswer(
                site.id().value(),
                since,
                until(rows, clock.instant().atZone(site.timeZone()).toLocalDate()),
                RANGES.stream().map(range -> ScoreAnswer.of(range, lately)).toList(),
                byWeek(rows, monday.minusWeeks(weeks - 1L)));
    }

    /** The last day of the last week of which anything is scored; today while that one runs. */
    private static LocalDate until(List<WeekAccuracy> rows, LocalDate today) {
        return rows.stream()
                .map(row -> row.week().plusDays(6))
                .max(Comparator.naturalOrder())
                .map(last -> last.isAfter(today) ? today : last)
                .orElse(null);
    }

    private static List<WeekAnswer> byWeek(List<WeekAccuracy> rows, LocalDate from) {
        return rows.stream()
                .map(WeekAccuracy::week)
                .filter(week -> !week.isBefore(from))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .map(week -> {
                    List<WeekAccuracy> ofWeek =
                            rows.stream().filter(row -> row.week().equals(week)).toList();
                    return new WeekAnswer(
                            week,
                            RANGES.stream()
                                    .map(range -> ScoreAnswer.of(range, ofWeek))
                                    .toList());
                })
                .toList();
    }

    public List<DriftAnswer> drifts(@Header("site") String id) {
        SiteId site = id == null || id.isEmpty() ? null : questions.site(id).id();
        return drifts.newest(site, DRIFTS).stream().map(DriftAnswer::of).toList();
    }
}
