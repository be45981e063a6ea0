package org.occupancyhub.forecast.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.occupancyhub.forecast.series.Holidays;
import org.occupancyhub.forecast.series.HourlySeries;
import org.occupancyhub.forecast.series.LocalHour;
import org.occupancyhub.forecast.series.SitePast;
import org.occupancyhub.forecast.series.SitePool;
import org.occupancyhub.forecast.series.SiteRules;
import org.occupancyhub.forecast.series.Weeks;
import org.occupancyhub.models.site.OpeningHours;

class PastForecastsTest {

    private static final HourlySeries SERIES = Weeks.noisy(5, 1);
    private static final int ORIGIN = Weeks.MONDAY + 4 * LocalHour.WEEK;

    private final AtomicInteger made = new AtomicInteger();
    private final PastForecasts past = new PastForecasts();

    /** The last count, for each hour. */
    private final PointForecaster last = new PointForecaster() {
        @Override
        public String name() {
            return "last";
        }

        @Override
        public double[] predict(SitePast site, int origin, int hours) {
            made.incrementAndGet();
            double[] predicted = new double[hours];
            Arrays.fill(predicted, site.series().at(site.series().end() - 1));
            return predicted;
        }
    };

    @Test
    void aForecastIsMadeOnceFromWhatWasBeforeItsOriginAndKeptWithinTheCapacity() {
        SitePast site = site(
                Weeks.of(5, hour -> hour < ORIGIN ? 7 : 1e6), new SiteRules(5, OpeningHours.ALWAYS, Holidays.NONE));

        double[] first = past.middle(last, SitePool.EMPTY, site, ORIGIN);

        assertThat(first).hasSize(PastForecasts.HOURS).containsOnly(5);
        assertThat(past.middle(last, SitePool.EMPTY, site, ORIGIN)).isSameAs(first);
        assertThat(made).hasValue(1);
    }

    @Test
    void whatComesFromTheOriginOnMakesNoDifferenceAndWhatComesBeforeDoes() {
        past.middle(last, SitePool.EMPTY, site(SERIES, SiteRules.UNKNOWN), ORIGIN);
        past.middle(last, SitePool.EMPTY, site(SERIES.before(ORIGIN), SiteRules.UNKNOWN), ORIGIN);
        past.middle(last, SitePool.EMPTY, site(changed(ORIGIN), SiteRules.UNKNOWN), ORIGIN);
        assertThat(made).hasValue(1);

        past.middle(last, SitePool.EMPTY, site(changed(ORIGIN - 1), SiteRules.UNKNOWN), ORIGIN);
        assertThat(made).hasValue(2);
        past.middle(last, SitePool.EMPTY, site(SERIES, SiteRules.UNKNOWN), ORIGIN + 1);
        assertThat(made).hasValue(3);
    }

    @Test
    void otherRulesAnotherNameAndAnotherPoolAreAnotherForecast() {
        SitePast site = site(SERIES, SiteRules.UNKNOWN);
        past.middle(last, pool(SERIES), site, ORIGIN);
        past.middle(last, pool(changed(ORIGIN)), site, ORIGIN);
        assertThat(made).hasValue(1);

        past.middle(last, pool(changed(ORIGIN - 1)), site, ORIGIN);
        past.middle(last, SitePool.EMPTY, site, ORIGIN);
        past.middle(last, pool(SERIES), site(SERIES, new SiteRules(9, OpeningHours.ALWAYS, Holidays.NONE)), ORIGIN);
        past.middle(last, pool(SERIES), new SitePast("b", ZoneOffset.UTC, SERIES, SiteRules.UNKNOWN), ORIGIN);
        assertThat(made).hasValue(5);
    }

    @Test
    void theOneThatWasNotAskedForLongestGoesFirst() {
        PastForecasts two = new PastForecasts(2);
        SitePast site = site(SERIES, SiteRules.UNKNOWN);
        two.middle(last, SitePool.EMPTY, site, ORIGIN);
        two.middle(last, SitePool.EMPTY, site, ORIGIN + 24);
        two.middle(last, SitePool.EMPTY, site, ORIGIN);
        two.middle(last, SitePool.EMPTY, site, ORIGIN + 48);
        assertThat(made).hasValue(3);

        two.middle(last, SitePool.EMPTY, site, ORIGIN);
        assertThat(made).hasValue(3);
        two.middle(last, SitePool.EMPTY, site, ORIGIN + 24);
        assertThat(made).hasValue(4);
    }

    @Test
    void manyAtOnceMakeEachForecastOnceAndAMiddleMayAskForEarlierOnes() throws Exception {
        PointForecaster chooser = new PointForecaster() {
            @Override
            public String name() {
                return "chooser";
            }

            @Override
            public double[] predict(SitePast site, int origin, int hours) {
                return past.middle(last, SitePool.EMPTY, site, origin - LocalHour.DAY)
                        .clone();
            }
        };
        SitePast site = site(SERIES, SiteRules.UNKNOWN);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<double[]>> asked = IntStream.range(0, 200)
                    .mapToObj(i -> threads.submit(
                            () -> past.middle(chooser, SitePool.EMPTY, site, ORIGIN + i % 10 * LocalHour.DAY)))
                    .toList();
            for (Future<double[]> answer : asked) {
                assertThat(answer.get()).hasSize(PastForecasts.HOURS);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(made).hasValue(10);
    }

    @Test
    void aForecastThatFailedIsTriedAgain() {
        PointForecaster failing = new PointForecaster() {
            @Override
            public String name() {
                return "failing";
            }

            @Override
            public double[] predict(SitePast site, int origin, int hours) {
                if (made.incrementAndGet() == 1) {
                    throw new IllegalArgumentException("no");
                }
                return new double[hours];
            }
        };
        SitePast site = site(SERIES, SiteRules.UNKNOWN);

        assertThatIllegalStateException()
                .isThrownBy(() -> past.middle(failing, SitePool.EMPTY, site, ORIGIN))
                .withMessage("a past forecast of failing failed")
                .withRootCauseInstanceOf(IllegalArgumentException.class);
        assertThat(past.middle(failing, SitePool.EMPTY, site, ORIGIN)).containsOnly(0);
    }

    private static SitePast site(HourlySeries series, SiteRules rules) {
        return Weeks.site(series, rules);
    }

    private static SitePool pool(HourlySeries other) {
        return new SitePool(List.of(new SitePast("other", ZoneOffset.UTC, other, SiteRules.UNKNOWN)));
    }

    private static HourlySeries changed(int from) {
        return Weeks.changed(SERIES, from, hour -> 1234);
    }
}
