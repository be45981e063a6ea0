package org.occupancyhub.forecast.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.occupancyhub.forecast.series.Holidays;
import org.occupancyhub.forecast.series.HourlySeries;
import org.occupancyhub.forecast.series.LocalHour;
import org.occupancyhub.forecast.series.SitePast;
import org.occupancyhub.forecast.series.SitePool;
import org.occupancyhub.forecast.series.SiteRules;
import org.occupancyhub.forecast.series.Weeks;
import org.occupancyhub.models.site.OpeningHours;

class IntervalsTest {

    private static final double[] LEVELS = {0.02, 0.1, 0.25, 0.5, 0.75, 0.9, 0.98};

    @Test
    void movedTailsMoveTheEightyPercentAndAllOtherLevelsWithIt() {
        double[] errors = DoubleStream.iterate(-5, e -> e + 0.01).limit(1001).toArray();
        double[] ones = DoubleStream.generate(() -> 1).limit(1001).toArray();
        ExpectedCount plain = new ExpectedCount(99, Scatter.of(errors, ones), 1000);
        ExpectedCount moved = new ExpectedCount(99, Scatter.of(errors, ones).adapted(0.05, 0.8), 1000);

        assertThat(moved.lower())
                .isEqualTo(99 - 4.5 * 10, within(0.2))
                .isEqualTo(moved.interval(0.8).lower());
        assertThat(moved.upper())
                .isEqualTo(99 + 3 * 10, within(0.2))
                .isEqualTo(moved.interval(0.8).upper());
        assertThat(moved.quantile(0.5)).isEqualTo(plain.quantile(0.5));
        double before = Double.NEGATIVE_INFINITY;
        for (double level : LEVELS) {
            assertThat(moved.quantile(level)).isGreaterThan(before);
            assertThat(moved.probabilityBelow(moved.quantile(level))).isEqualTo(level, within(0.005));
            before = moved.quantile(level);
        }
    }

    @Test
    void aLevelFollowsWhatWasMissedAndEndsAtItsBounds() {
        assertThat(levels(1, 0.03)).satisfies(calm -> {
            assertThat(calm.lower()).isEqualTo(0.1, within(0.02));
            assertThat(calm.upper()).isEqualTo(0.9, within(0.02));
        });
        assertThat(levels(1.1, 0.03).lower()).isLessThan(levels(1, 0.03).lower());
        assertThat(levels(2, 0.5)).isEqualTo(new TailLevels(0.03, 0.97));
        assertThat(levels(0.8, 0.5)).isEqualTo(new TailLevels(0.2, 0.8));
        assertThat(levels(2, 0)).isEqualTo(new TailLevels(0.1, 0.9));
    }

    /** Levels after sixty days on each of which the errors were so many times as large as the day before. */
    private static TailLevels levels(double growth, double step) {
        Random random = new Random(5);
        PastErrors errors = new PastErrors();
        for (int ago = 60; ago >= 1; ago--) {
            for (int hour = 0; hour < 24; hour++) {
                errors.add(random.nextGaussian() * Math.pow(growth, 60 - ago), hour, ago - 1, ago);
            }
        }
        PastErrors sorted = errors.sorted();
        return TailLevels.replayed(sorted, sorted.weights(), step);
    }

    @Test
    void nightsAreNarrowerThanEvenings() {
        Prediction prediction = forecast(site("a", Weeks.noisy(12, 3)), SitePool.EMPTY);

        assertThat(width(prediction, 3)).isLessThan(1);
        assertThat(width(prediction, 18)).isGreaterThan(10);
    }

    @Test
    void aNewSiteBorrowsErrorsSoThatItsIntervalIsWiderThanThatOfOneThatIsKnown() {
        SitePast known = site("a", Weeks.noisy(12, 3));
        SitePast fresh = known.with(known.series().since(known.series().end() - 8 * 24));
        SitePool others = new SitePool(
                List.of(site("b", Weeks.noisy(12, 4)), site("c", Weeks.noisy(12, 5)), site("d", HourlySeries.EMPTY)));

        Prediction prediction = forecast(fresh, others);

        assertThat(prediction.provisional()).isTrue();
        assertThat(width(prediction, 18)).isGreaterThan(width(forecast(known, others), 18));
        assertThat(width(prediction, 3)).isLessThan(width(prediction, 18) / 3);
        assertThat(prediction).isNotEqualTo(forecast(fresh, SitePool.EMPTY));
        assertThat(forecast(known, others)).isEqualTo(forecast(known, SitePool.EMPTY));
    }

    @Test
    void whatWasCountedElsewhereBeyondACapacityThatIsSetTooLowIsNotBorrowed() {
        HourlySeries week = Weeks.noisy(12, 3);
        SitePast fresh = site("a", week.since(week.end() - 8 * 24));
        SitePast right = site("b", Weeks.noisy(12, 4));
        SitePast wrong = new SitePast(
                "b", ZoneOffset.UTC, Weeks.noisy(12, 4), new SiteRules(5, OpeningHours.ALWAYS, Holidays.NONE));
        SitePast other = site("c", Weeks.noisy(12, 5));

        assertThat(width(forecast(fresh, new SitePool(List.of(wrong, other))), 18))
                .isLessThan(1.3 * width(forecast(fresh, new SitePool(List.of(right, other))), 18));
    }

    @Test
    void aSiteOfAFewHoursWithNobodyToLendIsForecastWithTheWidestInterval() {
        SitePast fresh = site("a", Weeks.of(1, hour -> hour < Weeks.MONDAY + 5 ? 20 : Double.NaN));

        Prediction prediction = forecast(fresh, SitePool.EMPTY);

        assertThat(prediction.hours()).allSatisfy(hour -> assertThat(hour.upper() - hour.lower())
                .isGreaterThan(4 * Math.sqrt(hour.predicted() + 1)));
    }

    private static double width(Prediction prediction, int ahead) {
        ExpectedCount hour = prediction.hours().get(ahead);
        return hour.upper() - hour.lower();
    }

    private static Prediction forecast(SitePast site, SitePool pool) {
        int origin = (site.series().end() + 23) / LocalHour.DAY * LocalHour.DAY;
        return new WithInterval(new ProfileLevel(), pool, new PastForecasts()).forecast(site, origin, 24);
    }

    private static SitePast site(String name, HourlySeries series) {
        return new SitePast(name, ZoneOffset.UTC, series, SiteRules.UNKNOWN);
    }
}
