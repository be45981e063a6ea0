package org.occupancyhub.routes.flow;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.search.Search;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.Route;
import org.apache.camel.ServiceStatus;
import org.apache.camel.component.kafka.KafkaEndpoint;
import org.apache.camel.spi.RouteError;
import org.occupancyhub.models.flow.Flow;
import org.occupancyhub.models.flow.Flows;
import org.occupancyhub.routes.measure.ConsumerLag;

/** Asks Camel what its routes are, and the tallies what they did. */
public final class CamelFlows implements Flows {

    private static final String LOADER = "hub.load-events";
    private static final String STORED = "stored events";
    private static final String REJECTED = "rejected events";

    private final CamelContext camel;
    private final RouteTallies tallies;
    private final ConsumerLag lag;
    private final MeterRegistry metrics;
    private final Clock clock;
    private final LastMinute lately;

    public CamelFlows(CamelContext camel, RouteTallies tallies, ConsumerLag lag, MeterRegistry metrics, Clock clock) {
        this.camel = camel;
        this.tallies = tallies;
        this.lag = lag;
        this.metrics = metrics;
        this.clock = clock;
        this.lately = new LastMinute(clock);
    }

    /** For a timer: takes what everything is at, so that later what it grew by is known. */
    public void measure() {
        Map<String, Long> numbers = new HashMap<>();
        camel.getRoutes()
                .forEach(route -> numbers.put(
                        route.getRouteId(), tallies.of(route.getRouteId()).done()));
        numbers.put(STORED, stored());
        numbers.put(REJECTED, rejected());
        lately.look(numbers);
    }

    @Override
    public List<Flow> all() {
        Instant now = clock.instant();
        return camel.getRoutes().stream()
                .map(route -> flow(route, now))
                .sorted(Comparator.comparing(Flow::stage).thenComparing(Flow::id))
                .toList();
    }

    @Override
    public Way way() {
        return new Way(
                done(route -> route.equals("ingest-http-events")),
                done(route -> !route.equals("ingest-http-events")
                        && !route.equals("ingest-inbox-files")
                        && (route.startsWith("ingest-") || route.startsWith("feed-"))),
                lag.of(LOADER),
                lately.of(STORED, stored()),
                done(route -> route.equals("refresh-marts")),
                done(route -> route.startsWith("api-") || route.startsWith("public-")),
                lately.of(REJECTED, rejected()));
    }

    private long done(Predicate<String> which) {
        return camel.getRoutes().stream()
                .map(Route::getRouteId)
                .filter(which)
                .mapToLong(id -> lately.of(id, tallies.of(id).done()))
                .sum();
    }

    private long stored() {
        return sum(metrics.find("hub.events.loaded").tag("outcome", "loaded"));
    }

    private long rejected() {
        return sum(metrics.find("hub.events.rejected"));
    }

    private static long sum(Search counters) {
        return counters.counters().stream()
                .mapToLong(counter -> (long) counter.count())
                .sum();
    }

    private Flow flow(Route route, Instant now) {
        String id = route.getRouteId();
        RouteTally tally = tallies.of(id);
        RouteError fault = route.getLastError();
        Flow.State state = tally.last() == null && Boolean.FALSE.equals(route.isAutoStartup())
                ? off(camel.getRouteController().getRouteStatus(id), fault)
                : state(camel.getRouteController().getRouteStatus(id), fault);
        String from = PlainText.ofAddress(route.getEndpoint().getEndpointUri());
        long uptime = route.getUptimeMillis();
        return new Flow(
                id,
                route.getDescription(),
                Stages.of(id, from),
                from,
                state,
                state == Flow.State.FAILED ? PlainText.ofFailure(fault.getException()) : null,
                uptime > 0 ? now.minusMillis(uptime) : null,
                tally.done(),
                lately.of(id, tally.done()),
                tally.failed(),
                tally.failedSince(now.minus(LATELY)),
                camel.getInflightRepository().size(id),
                tally.last(),
                tally.lastFailure(),
                tally.mean(),
                tally.longest(),
                queue(route.getEndpoint()));
    }

    private Flow.Queue queue(Endpoint from) {
        if (!(from instanceof KafkaEndpoint kafka)) {
            return null;
        }
        String group = kafka.getConfiguration().getGroupId();
        return new Flow.Queue(kafka.getConfiguration().getTopic(), group, lag.of(group));
    }

    private static Flow.State off(ServiceStatus status, RouteError fault) {
        Flow.State state = state(status, fault);
        return state == Flow.State.STOPPED ? Flow.State.OFF : state;
    }

    private static Flow.State state(ServiceStatus status, RouteError fault) {
        if (status != null && status.isStarted()) {
            return Flow.State.STARTED;
        }
        if (status != null && (status.isSuspended() || status.isSuspending())) {
            return Flow.State.SUSPENDED;
        }
        if (status != null && status.isStarting()) {
            return Flow.State.STARTING;
        }
        return fault != null && fault.getException() != null ? Flow.State.FAILED : Flow.State.STOPPED;
    }
}
