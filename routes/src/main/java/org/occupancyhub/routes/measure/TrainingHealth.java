package org.occupancyhub.routes.measure;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.occupancyhub.forecast.training.TrainingListener;

/** Trainings of the forecasters, by how they ended. */
public final class TrainingHealth implements TrainingListener {

    private final Map<Outcome, Timer> trainings = new EnumMap<>(Outcome.class);

    public TrainingHealth(MeterRegistry metrics) {
        for (Outcome outcome : Outcome.values()) { // a metric needs its labels before the first training
            trainings.put(
                    outcome,
                    Timer.builder("hub.forecasters.trained")
                            .description("Trainings of the forecasters that this hub did")
                            .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                            .register(metrics));
        }
    }

    @Override
    public void ended(Outcome outcome, Duration took) {
        trainings.get(outcome).record(took);
    }
}
