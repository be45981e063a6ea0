package org.occupancyhub.routes.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.occupancyhub.models.accuracy.Ahead;
import org.occupancyhub.models.accuracy.PastForecasts;
import org.occupancyhub.models.accuracy.PastHour;
import org.occupancyhub.models.accuracy.WeekAccuracy;
import org.occupancyhub.models.accuracy.WeekAccuracy.Horizons;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.models.site.OpeningHours;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.models.site.Thresholds;
import org.occupancyhub.routes.problem.ProblemException;

class PastForecastAnswersTest {

    private static final Instant NOW = Instant.parse("2026-11-19T13:20:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final Site GYM = new Site(
            new SiteId("gym"),
            "Gym",
            ZoneId.of("Europe/Zurich"),
            100,
            Duration.ofMinutes(10),
            OpeningHours.ALWAYS,
            Thresholds.DEFAULT,
            List.of(),
            false);

    private final Asked asked = new Asked();
    private final PastForecastAnswers answers = new PastForecastAnswers(asked, () -> List.of(GYM), CLOCK);

    @Test
    void figuresAreRoundedAndWhatIsNotKnownIsNull() {
        PastForecastAnswers.PastForecastsAnswer answer = answers.past("gym", null, null, "7d");
        assertThat(asked.ahead).isEqualTo(Ahead.WEEK);
        assertThat(asked.to).as("the hour that runs is not over").isEqualTo("2026-11-19T13:00:00Z");
        assertThat(Duration.between(asked.from, asked.to)).isEqualTo(Duration.ofDays(7));
        assertThat(answer.comparedHours()).isEqualTo(1);
        assertThat(answer.coveredHours()).isZero();
        assertThat(answer.mae()).isEqualTo(13.67);
        PastForecastAnswers.PastHourAnswer hour = answer.hours().get(0);
        assertThat(hour.ts()).hasToString("2026-11-19T10:00+01:00");
        assertThat(hour.predicted()).isEqualTo(20.33);
        assertThat(hour.isWithin()).isFalse();
        assertThat(answer.hours().get(1).predicted()).isNull();
        assertThat(answer.hours().get(1).isWithin()).isNull();
    }

    @Test
    void onlyWhatIsOverIsAskedForAndNotMoreThanAQuarter() {
        answers.past("gym", "2026-11-01", "2026-12-24", null);
        assertThat(asked.ahead).isEqualTo(Ahead.DAY);
        assertThat(asked.from).isEqualTo("2026-10-31T23:00:00Z");
        assertThat(asked.to).isEqualTo("2026-11-19T13:00:00Z");
        assertThatThrownBy(() -> answers.past("gym", "2026-01-01", "2026-11-19", null))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("at most 92 days apart");
        assertThatThrownBy(() -> answers.past("gym", null, null, "soon"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("ahead must be 24h or 7d, but was \"soon\"");
    }

    @Test
    void accuraciesAreToldToHundredthsWithUntilWhen() {
        Horizons day = Horizons.DAY;
        WeekAccuracy scored = new WeekAccuracy(
                "gym", LocalDate.parse("2026-11-02"), day, 90, 90, 10 / 3.0, -1 / 7.0, 2 / 3.0, 16, 0, null, null);
        AccuracyAnswers accuracies =
                new AccuracyAnswers((site, from) -> List.of(scored), null, () -> List.of(GYM), CLOCK);
        AccuracyAnswers.AccuracyAnswer answer = accuracies.accuracy("gym", null);
        assertThat(answer.until()).isEqualTo("2026-11-08");
        assertThat(answer.totals().get(0).mae()).isEqualTo(3.33);
        assertThat(answer.totals().get(0).bias()).isEqualTo(-0.14);
        assertThat(answer.totals().get(0).coverage()).isEqualTo(0.6667);
        assertThat(answer.totals().get(0).skill()).isNull();
    }

    private static final class Asked implements PastForecasts {

        private Instant from;
        private Instant to;
        private Ahead ahead;

        @Override
        public List<PastHour> hours(SiteId site, Instant first, Instant end, Ahead how) {
            from = first;
            to = end;
            ahead = how;
            Instant at = Instant.parse("2026-11-19T09:00:00Z");
            return List.of(
                    new PastHour(at, false, new PastHour.Said(20 + 1 / 3.0, 15, 30), 34.0),
                    new PastHour(at.plusSeconds(3600), false, null, 12.0));
        }

        @Override
        public Optional<Instant> next(SiteId site, Instant now, Ahead how) {
            return Optional.empty();
        }
    }
}
