package org.occupancyhub.forecast.nowcast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.occupancyhub.forecast.HourForecast;
import org.occupancyhub.forecast.SiteForecast;
import org.occupancyhub.models.history.SiteReading;

class NowcastPropertiesTest {

    private static final double MOST = 120;

    @Property(tries = 300)
    void everyHourStaysWithinWhatIsPossibleAndItsMiddleWithinItsInterval(
            @ForAll @Size(min = 1, max = 10) List<@DoubleRange(min = -20, max = MOST) Double> expected,
            @ForAll @Size(max = 7) List<@IntRange(max = 400) Integer> counts) {
        SiteForecast forecast = forecast(expected);

        SiteForecast nowcast = Nowcast.of(forecast, readings(counts));

        assertThat(nowcast.hours()).hasSameSizeAs(forecast.hours());
        for (HourForecast hour : nowcast.hours()) {
            double most = hour.expected().most();
            assertThat(hour.lower()).isBetween(0.0, hour.predicted());
            assertThat(hour.upper()).isBetween(hour.predicted(), most);
        }
    }

    @Property(tries = 300)
    void moreCountedNeverMeansFewerExpected(
            @ForAll @Size(min = 1, max = 10) List<@DoubleRange(min = -20, max = MOST) Double> expected,
            @ForAll @Size(min = 1, max = 7) List<@IntRange(max = 200) Integer> counts,
            @ForAll @IntRange(max = 6) int which,
            @ForAll @IntRange(max = 100) int more) {
        SiteForecast forecast = forecast(expected);
        List<Integer> higher = new ArrayList<>(counts);
        higher.set(which % counts.size(), higher.get(which % counts.size()) + more);

        List<HourForecast> one = Nowcast.of(forecast, readings(counts)).hours();
        List<HourForecast> other = Nowcast.of(forecast, readings(higher)).hours();

        for (int i = 0; i < one.size(); i++) {
            assertThat(other.get(i).predicted())
                    .isGreaterThanOrEqualTo(one.get(i).predicted() - 1e-9);
        }
    }

    private static SiteForecast forecast(List<Double> expected) {
        return Expectations.of(
                MOST, expected.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static List<SiteReading> readings(List<Integer> counts) {
        List<SiteReading> readings = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            readings.add(Expectations.reading(2 + 8 * i, counts.get(i)));
        }
        return readings;
    }
}
