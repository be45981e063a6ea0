package org.occupancyhub.forecast.nowcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.occupancyhub.forecast.nowcast.Expectations.ORIGIN;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.occupancyhub.forecast.Forecasts;
import org.occupancyhub.forecast.SiteForecast;
import org.occupancyhub.models.change.SiteChange;
import org.occupancyhub.models.change.SiteChanges;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.models.history.SiteReading;
import org.occupancyhub.models.site.OpeningHours;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.models.site.Thresholds;

class NowcastForecastsTest {

    private static final Site GYM = gym(OpeningHours.ALWAYS);
    private static final SiteForecast LEVEL = Expectations.of(100, 24, 24, 24, 24, 24, 24, 24);

    private final List<SiteReading> readings = new ArrayList<>(Expectations.steady(25, 60));
    private final SiteChanges changes = new SiteChanges();
    private SiteForecast inner = LEVEL;
    private int reads;
    private final NowcastForecasts forecasts = new NowcastForecasts(
            new Inner(),
            (site, from, until) -> {
                reads++;
                return readings.stream()
                        .filter(reading -> !reading.ts().isAfter(until))
                        .toList();
            },
            changes,
            new AtOnce());

    @Test
    void theReadingsOfTheHourAreKnownInTheNextHours() {
        assertThat(next(minute(26))).isGreaterThan(35);
    }

    @Test
    void theyAreReadOnceAndBehindTheAnswerAgainWhereTheSiteChanges() {
        double first = next(minute(26));
        assertThat(next(minute(26).plusSeconds(4))).isEqualTo(first);
        assertThat(reads).isEqualTo(1);

        readings.add(Expectations.reading(26, 90));
        changes.publish(new SiteChange(GYM.id(), ORIGIN, ORIGIN));
        assertThat(next(minute(26).plusSeconds(4))).isEqualTo(first);
        assertThat(reads).isEqualTo(2);
        assertThat(next(minute(26).plusSeconds(4))).isGreaterThan(first);
        assertThat(reads).isEqualTo(2);
    }

    @Test
    void howeverManyAskFirstTheyAreReadOnce() throws Exception {
        ExecutorService visitors = Executors.newFixedThreadPool(8);
        try {
            visitors.invokeAll(Collections.nCopies(64, () -> next(minute(26))));
        } finally {
            visitors.shutdownNow();
        }

        assertThat(reads).isEqualTo(1);
    }

    @Test
    void theyAreReadAgainBehindTheAnswerBeforeTheyAreOldAndAtOnceWhereTheyAre() {
        next(minute(26));
        next(minute(26).plusSeconds(6));
        assertThat(reads).isEqualTo(2);
        next(minute(26).plusSeconds(7));
        assertThat(reads).isEqualTo(2);

        double old = next(minute(26).plusSeconds(8));
        readings.add(Expectations.reading(26, 90));
        assertThat(next(minute(27))).isGreaterThan(old);
        assertThat(reads).isEqualTo(3);
    }

    @Test
    void anotherForecastBelowIsCorrectedAnew() {
        next(minute(26));
        inner = Expectations.of(100, 50, 50, 50, 50);

        assertThat(next(minute(26))).isGreaterThan(45);
    }

    @Test
    void aFeedThatFellSilentCorrectsNothing() {
        assertThat(forecasts.forecast(GYM, minute(54)).hours()).isNotEqualTo(LEVEL.hours());
        assertThat(forecasts.forecast(GYM, minute(55))).isSameAs(LEVEL);
    }

    @Test
    void behindClosedDoorsNothingIsCorrected() {
        Site closed = gym(new OpeningHours(
                Map.of(DayOfWeek.MONDAY, new OpeningHours.Hours(LocalTime.of(6, 0), LocalTime.of(10, 20)))));

        assertThat(forecasts.forecast(closed, minute(26))).isSameAs(LEVEL);
        assertThat(reads).isZero();
        assertThat(forecasts.forecast(closed, minute(16))).isNotSameAs(LEVEL);
    }

    @Test
    void atTheFullHourItIsTheForecastItself() {
        assertThat(forecasts.forecast(GYM, ORIGIN)).isSameAs(LEVEL);
    }

    @Test
    void closedItHearsNoMoreChanges() {
        forecasts.close();

        assertThat(changes.listeners()).isZero();
    }

    private double next(Instant now) {
        return forecasts.forecast(GYM, now).hours().get(1).predicted();
    }

    private static Instant minute(int minute) {
        return ORIGIN.plusSeconds(minute * 60L);
    }

    private static Site gym(OpeningHours hours) {
        return new Site(
                new SiteId("gym"),
                "Gym",
                ZoneOffset.UTC,
                100,
                Duration.ofMinutes(10),
                hours,
                Thresholds.DEFAULT,
                List.of(),
                false);
    }

    /** Does in the call what would be done behind it. */
    private static final class AtOnce extends AbstractExecutorService {
        @Override
        public void execute(Runnable work) {
            work.run();
        }

        @Override
        public void shutdown() {}

        @Override
        public List<Runnable> shutdownNow() {
            return List.of();
        }

        @Override
        public boolean isShutdown() {
            return false;
        }

        @Override
        public boolean isTerminated() {
            return false;
        }

        @Override
        public boolean awaitTermination(long time, TimeUnit unit) {
            return true;
        }
    }

    private final class Inner implements Forecasts {
        @Override
        public SiteForecast forecast(Site site, Instant now) {
            return inner;
        }

        @Override
        public List<UsualHour> usualDay(Site site, LocalDate day) {
            return List.of();
        }
    }
}
