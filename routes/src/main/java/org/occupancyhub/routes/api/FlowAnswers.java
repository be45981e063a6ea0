package org.occupancyhub.routes.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.camel.Header;
import org.occupancyhub.models.flow.Flow;
import org.occupancyhub.models.flow.Flows;
import org.occupancyhub.routes.edge.AdministratorAccess;

/** How the routes fare, as the contract writes it. */
public final class FlowAnswers {

    private final Flows flows;

    public FlowAnswers(Flows flows) {
        this.flows = flows;
    }

    record RouteAnswer(
            String id,
            String description,
            String stage,
            String from,
            String state,
            String fault,
            @JsonProperty("started_at") Instant startedAt,
            long exchanges,
            @JsonProperty("exchanges_last_minute") long lastMinute,
            long failed,
            @JsonProperty("failed_last_10_minutes") long failedLately,
            @JsonProperty("in_flight") int inFlight,
            @JsonProperty("last_at") Instant last,
            @JsonProperty("last_failure") FailureAnswer lastFailure,
            @JsonProperty("mean_ms") Double mean,
            @JsonProperty("max_ms") Double longest,
            QueueAnswer queue) {

        static RouteAnswer of(Flow flow) {
            return new RouteAnswer(
                    flow.id(),
                    flow.description(),
                    flow.stage().word(),
                    flow.from(),
                    flow.state().word(),
                    flow.fault(),
                    flow.startedAt(),
                    flow.done(),
                    flow.lastMinute(),
                    flow.failed(),
                    flow.failedLately(),
                    flow.inFlight(),
                    flow.last(),
                    flow.lastFailure() == null
                            ? null
                            : new FailureAnswer(
                                    flow.lastFailure().at(), flow.lastFailure().message()),
                    millis(flow.mean()),
                    millis(flow.longest()),
                    flow.queue() == null
                            ? null
                            : new QueueAnswer(
                                    flow.queue().topic(),
                                    flow.queue().group(),
                                    flow.queue().waiting()));
        }

        private static Double millis(Duration span) {
            return span == null ? null : span.toNanos() / 1000 / 1000.0;
        }
    }

    record FailureAnswer(Instant at, String message) {}

    record QueueAnswer(String topic, String group, Long lag) {}

    /** @param administrator who asks, or null: then messages, which may name hosts, are kept back */
    public List<RouteAnswer> flows(@Header(AdministratorAccess.HEADER) String administrator) {
        return flows.all().stream()
                .map(flow -> administrator == null ? flow.withoutMessages() : flow)
                .map(RouteAnswer::of)
                .toList();
    }
}
