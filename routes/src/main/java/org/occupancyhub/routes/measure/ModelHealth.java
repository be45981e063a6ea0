package org.occupancyhub.routes.measure;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.occupancyhub.models.project.ModelStates;
import org.occupancyhub.models.project.ModelStatus;

/** How many SQL models failed or were refused, and how many of their tests do not hold. Unknown is NaN, never 0. */
public final class ModelHealth {

    private final ModelStates states;
    private volatile List<ModelStatus> seen;

    public ModelHealth(ModelStates states, MeterRegistry metrics) {
        this.states = states;
        Gauge.builder("hub.models.failed", this::failed)
                .description("SQL models that failed or were refused")
                .register(metrics);
        Gauge.builder("hub.models.tests.failed", this::failedTests)
                .description("Tests beside the SQL models that did not hold, or could not be run, when they ran last")
                .register(metrics);
    }

    public void measure() {
        seen = states.all();
    }

    private double failed() {
        List<ModelStatus> now = seen;
        return now == null
                ? Double.NaN
                : now.stream().filter(model -> model.failure() != null).count();
    }

    private double failedTests() {
        List<ModelStatus> now = seen;
        return now == null
                ? Double.NaN
                : now.stream()
                        .flatMap(model -> model.tests().stream())
                        .filter(test -> Boolean.FALSE.equals(test.holds()))
                        .count();
    }
}
