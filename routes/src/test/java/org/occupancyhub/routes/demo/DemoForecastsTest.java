package org.occupancyhub.routes.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.occupancyhub.forecast.live.Hindcasts;
import org.occupancyhub.forecast.model.ForecastMethods;
import org.occupancyhub.forecast.series.Holidays;
import org.occupancyhub.forecast.series.SitePasts;
import org.occupancyhub.models.accuracy.Issue;
import org.occupancyhub.models.accuracy.IssuedForecasts;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.models.history.History;
import org.occupancyhub.models.history.HourRow;
import org.occupancyhub.models.history.SiteReading;
import org.occupancyhub.testing.MutableClock;

class DemoForecastsTest {

    private static final ZoneId ZURICH = ZoneId.of("Europe/Zurich");
    private static final Instant HOUR = Instant.parse("2026-11-23T15:00:00Z");
    private static final SiteId GYM = new SiteId("demo-gym");

    private final MutableClock clock = MutableClock.at("2026-11-23T15:07:00Z");
    private final Issued issued = new Issued();
    private final Counted history = new Counted();

    @Test
    void fifteenDaysAndTodayAreForecastEveryHourAndAsADayBeginsForAWeek() {
        history.since = HOUR.minus(Duration.ofDays(200));
        DemoForecasts forecasts = forecasts();
        for (int i = 0; i < 20; i++) {
            forecasts.makeNext();
        }

        Map<Instant, Issue> gym = issued.of(GYM);
        assertThat(gym).hasSize(15 * 24 + 16);
        assertThat(gym.keySet()).allMatch(origin -> origin.isBefore(HOUR)); // the current hour's is a real one
        assertThat(gym.get(Instant.parse("2026-11-22T23:00:00Z")).hours()).hasSize(168);
        assertThat(gym.get(Instant.parse("2026-11-22T12:00:00Z")).hours())
                .extracting(hour -> hour.horizon())
                .containsExactly(1, 2, 3, 6, 12, 24);
        assertThat(issued.of(new SiteId("demo-pool"))).hasSameSizeAs(gym);
        assertThat(issued.over).isEqualTo(HOUR);
    }

    @Test
    void noneKnowsWhatCameAfterItsOrigin() {
        history.since = HOUR.minus(Duration.ofDays(200));
        Instant noon = Instant.parse("2026-11-23T11:00:00Z");
        forecasts().makeNext();
        Map<Instant, Issue> once = issued.of(GYM);
        issued.issues.clear();

        history.otherwiseFrom = noon;
        forecasts().makeNext();

        assertThat(issued.of(GYM).get(noon).hours()).isEqualTo(once.get(noon).hours());
        assertThat(issued.of(GYM).get(noon.plusSeconds(3600)).hours())
                .isNotEqualTo(once.get(noon.plusSeconds(3600)).hours());
    }

    @Test
    void nothingIsForecastOfAPastThatIsStillBeingLoaded() {
        history.since = HOUR.minus(Duration.ofDays(84));
        DemoForecasts forecasts = forecasts();
        forecasts.makeNext();
        assertThat(issued.issues).isEmpty();

        history.since = HOUR.minus(Duration.ofDays(200));
        history.hole = HOUR.minus(Duration.ofDays(30));
        clock.advance(Duration.ofSeconds(2));
        forecasts.makeNext();
        assertThat(issued.issues).isEmpty();

        history.hole = null;
        clock.advance(Duration.ofSeconds(4));
        forecasts.makeNext();
        assertThat(issued.of(GYM)).hasSize(16);
    }

    @Test
    void whetherThePastIsLoadedIsAskedLessAndLessOften() {
        history.since = HOUR.minus(Duration.ofDays(84));
        DemoForecasts forecasts = forecasts();
        for (int second = 0; second < 240; second++) {
            forecasts.makeNext();
            clock.advance(Duration.ofSeconds(1));
        }
        assertThat(history.asked).isEqualTo(12); // after 0, 1, 3, 7, 15 and 31 seconds, then each half minute
    }

    @Test
    void aDayBeginsWithItsFirstHourOfUtcAlsoWhereClocksAreHalfAnHourOff() {
        history.since = HOUR.minus(Duration.ofDays(200));
        DemoForecasts forecasts = forecasts(ZoneId.of("Asia/Kolkata"));
        forecasts.makeNext();
        forecasts.makeNext();

        Map<Instant, Issue> gym = issued.of(GYM);
        assertThat(gym.keySet()).allMatch(origin -> origin.equals(origin.truncatedTo(ChronoUnit.HOURS)));
        assertThat(gym.get(Instant.parse("2026-11-21T19:00:00Z")).daily()).isTrue();
        assertThat(gym.get(Instant.parse("2026-11-22T18:00:00Z")).daily()).isFalse();
    }

    @Test
    void aDayThatFailsIsMadeAgain() {
        history.since = HOUR.minus(Duration.ofDays(200));
        DemoForecasts forecasts = forecasts();
        issued.failing = true;
        assertThatThrownBy(forecasts::makeNext).isInstanceOf(IllegalStateException.class);

        issued.failing = false;
        for (int i = 0; i < 16; i++) {
            forecasts.makeNext();
        }
        assertThat(issued.of(GYM)).hasSize(15 * 24 + 16);
    }

    private DemoForecasts forecasts() {
        return forecasts(ZURICH);
    }

    private DemoForecasts forecasts(ZoneId zone) {
        Hindcasts hindcasts = new Hindcasts(
                new SitePasts(history, Holidays.NONE), Duration.ofDays(182), ForecastMethods.standard(), clock);
        return new DemoForecasts(new DemoSites(zone), history, hindcasts, issued, clock);
    }

    /** What the marts would hold: a full row for every hour since, but for one. */
    private static final class Counted implements History {

        private int asked;
        private Instant since;
        private Instant hole;
        private Instant otherwiseFrom = Instant.MAX;

        @Override
        public List<HourRow> hours(SiteId site, Instant from, Instant to) {
            asked++;
            return Stream.iterate(from, hour -> hour.isBefore(to), hour -> hour.plus(1, ChronoUnit.HOURS))
                    .filter(hour -> !hour.isBefore(since) && !hour.equals(hole))
                    .map(hour -> new HourRow(hour, count(hour), 0, 0, 6))
                    .toList();
        }

        private double count(Instant hour) {
            int ofDay = hour.atZone(ZURICH).getHour();
            return 10 + ofDay + (hour.isBefore(otherwiseFrom) ? 0 : 30);
        }

        @Override
        public List<SiteReading> course(SiteId site, Instant from, Instant to, Duration step) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class Issued implements IssuedForecasts {

        private final List<Issue> issues = new ArrayList<>();
        private Instant over;
        private boolean failing;

        Map<Instant, Issue> of(SiteId site) {
            return issues.stream()
                    .filter(issue -> issue.site().equals(site))
                    .collect(Collectors.toMap(
                            Issue::origin, Function.identity(), (one, other) -> one, LinkedHashMap::new));
        }

        @Override
        public boolean isIssued(SiteId site, Instant origin) {
            return of(site).containsKey(origin);
        }

        @Override
        public void keep(Issue issue) {
            if (failing && issues.size() == 5) {
                throw new IllegalStateException("the database is away");
            }
            issues.add(issue);
        }

        @Override
        public void over(Instant hour) {
            over = hour;
        }

        @Override
        public long forgetBefore(Instant hour) {
            throw new UnsupportedOperationException();
        }
    }
}
