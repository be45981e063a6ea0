package org.occupancyhub.routes.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.occupancyhub.forecast.Forecasts;
import org.occupancyhub.forecast.SiteForecast;
import org.occupancyhub.models.accuracy.Issue;
import org.occupancyhub.models.accuracy.IssuedForecasts;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.models.site.OpeningHours;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.models.site.Thresholds;
import org.occupancyhub.models.sql.Transactions;
import org.occupancyhub.testing.Database;
import org.occupancyhub.testing.IntegrationTest;
import org.occupancyhub.testing.MutableClock;

/** What is kept of what is served; the lock is that of a real database. */
@IntegrationTest
class ForecastIssuesIT {

    private static final Instant HOUR = Instant.parse("2026-03-04T10:00:00Z");

    private final MutableClock clock = MutableClock.at("2026-03-04T10:00:30Z");
    private final Kept kept = new Kept();
    private final Set<String> broken = new HashSet<>(Set.of("broken"));
    private final ForecastIssues issues;

    ForecastIssuesIT(Database database) {
        issues = new ForecastIssues(
                () -> List.of(site("first"), site("broken"), site("last")),
                new Served(),
                kept,
                new Transactions(database.dataSource()),
                clock);
    }

    @Test
    void aSiteThatCannotBeForecastKeepsNothingFromTheOthersAndIsTriedAgain() {
        issues.issue();
        issues.issue();

        assertThat(kept.issues).containsOnlyKeys("first", "last");
        assertThat(kept.over).isEqualTo(HOUR);

        broken.clear();
        issues.issue();
        assertThat(kept.issues).containsOnlyKeys("first", "last", "broken");
    }

    @Test
    void nothingIsKeptBeforeTheLastReadingsOfTheHourHadTimeToArriveNorWhenItMayKnowWhatItSays() {
        clock.set(HOUR.plusSeconds(10));
        issues.issue();
        assertThat(kept.issues).isEmpty();

        clock.set(HOUR.plus(Duration.ofMinutes(6)));
        issues.issue();
        assertThat(kept.issues).isEmpty();
        assertThat(kept.over).isEqualTo(HOUR);
    }

    private static Site site(String id) {
        return new Site(
                new SiteId(id),
                id,
                ZoneId.of("Europe/Zurich"),
                100,
                Duration.ofMinutes(10),
                OpeningHours.ALWAYS,
                Thresholds.DEFAULT,
                List.of(),
                false);
    }

    private final class Served implements Forecasts {

        @Override
        public SiteForecast forecast(Site site, Instant now) {
            if (broken.contains(site.id().value())) {
                throw new IllegalStateException("no forecast of " + site.id());
            }
            return new SiteForecast(now, "profile-level", null, 0, false, List.of());
        }

        @Override
        public List<UsualHour> usualDay(Site site, LocalDate day) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class Kept implements IssuedForecasts {

        private final Map<String, Issue> issues = new LinkedHashMap<>();
        private Instant over;

        @Override
        public boolean isIssued(SiteId site, Instant origin) {
            return issues.containsKey(site.value());
        }

        @Override
        public void keep(Issue issue) {
            issues.put(issue.site().value(), issue);
        }

        @Override
        public void over(Instant hour) {
            over = hour;
        }

        @Override
        public long forgetBefore(Instant hour) {
            return 0;
        }
    }
}
