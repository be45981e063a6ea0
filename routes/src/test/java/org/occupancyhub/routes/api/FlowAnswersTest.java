package org.occupancyhub.routes.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.occupancyhub.models.flow.Flow;
import org.occupancyhub.models.flow.Flows;
import org.occupancyhub.routes.api.FlowAnswers.RouteAnswer;

class FlowAnswersTest {

    private static final Instant AT = Instant.parse("2026-11-19T13:20:00Z");

    private final FlowAnswers answers = new FlowAnswers(new Broken());

    @Test
    void everybodyHearsThatARouteFailedAndWhenButOnlyAnAdministratorWhy() {
        RouteAnswer told = answers.flows(null).get(0);

        assertThat(told.state()).isEqualTo("failed-to-start");
        assertThat(told.fault()).isNull();
        assertThat(told.lastFailure().at()).isEqualTo(AT);
        assertThat(told.lastFailure().message()).isNull();
    }

    @Test
    void anAdministratorHearsWhy() {
        RouteAnswer told = answers.flows("admin").get(0);

        assertThat(told.fault()).isEqualTo("kafka.internal:9092 refused");
        assertThat(told.lastFailure().message()).isEqualTo("db.internal is away");
    }

    private static final class Broken implements Flows {

        @Override
        public List<Flow> all() {
            return List.of(new Flow(
                    "load-events",
                    null,
                    Flow.Stage.LOAD,
                    "kafka:occupancy.events",
                    Flow.State.FAILED,
                    "kafka.internal:9092 refused",
                    null,
                    0,
                    0,
                    1,
                    1,
                    0,
                    AT,
                    new Flow.Failure(AT, "db.internal is away"),
                    null,
                    null,
                    null));
        }

        @Override
        public Way way() {
            return new Way(0, 0, 0L, 0, 0, 0, 0);
        }
    }
}
