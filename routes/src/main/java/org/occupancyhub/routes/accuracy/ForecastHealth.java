package org.occupancyhub.routes.accuracy;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.occupancyhub.models.accuracy.Accuracies;
import org.occupancyhub.models.accuracy.AccuracyTotal;
import org.occupancyhub.models.accuracy.Drifts;
import org.occupancyhub.models.accuracy.WeekAccuracy;
import org.occupancyhub.models.accuracy.WeekAccuracy.Horizons;

/** How many sites drift, and how good the forecasts of the last four weeks were, for the metrics. Unknown is NaN, never 0. */
public final class ForecastHealth {

    private static final int WEEKS = 4;
    private static final Set<Horizons> RANGES = Set.of(
            new Horizons(1, 1), new Horizons(2, 3), new Horizons(4, 24), new Horizons(25, 72), new Horizons(73, 168));

    private final Accuracies accuracies;
    private final Drifts drifts;
    private final Clock clock;
    private volatile double drifting = Double.NaN;
    private volatile Map<Horizons, Double> errors = Map.of();

    public ForecastHealth(Accuracies accuracies, Drifts drifts, Clock clock, MeterRegistry metrics) {
        this.accuracies = accuracies;
        this.drifts = drifts;
        this.clock = clock;
        Gauge.builder("hub.forecast.drift", () -> drifting)
                .description("Sites whose counts are no longer as their forecasts had them")
                .register(metrics);
        for (Horizons range : RANGES) {
            Gauge.builder("hub.forecast.error", () -> errors.getOrDefault(range, Double.NaN))
                    .description("Error of issued forecasts as a share of that of taking the count of a week before,"
                            + " over all sites and the last four weeks; below 1 is better than that")
                    .tag("horizon", range.toString())
                    .register(metrics);
        }
    }

    public void measure() {
        LocalDate from = clock.instant().atZone(ZoneOffset.UTC).toLocalDate().minusWeeks(WEEKS);
        drifting = drifts.lasting().size();
        Map<Horizons, List<WeekAccuracy>> byRange =
                accuracies.weeks(null, from).stream().collect(Collectors.groupingBy(WeekAccuracy::horizons));
        Map<Horizons, Double> measured = new HashMap<>();
        byRange.forEach(
                (range, weeks) -> measured.put(range, AccuracyTotal.of(weeks).relativeError()));
        errors = measured;
    }
}
