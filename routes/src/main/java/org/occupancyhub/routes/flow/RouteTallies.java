package org.occupancyhub.routes.flow;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Processor;
import org.apache.camel.spi.RoutePolicy;
import org.apache.camel.spi.RoutePolicyFactory;

/**
 * One tally for each route. As a processor, called before a batch is tried again: no exchange ends with that failure, so
 * no tally would hear of it.
 */
public final class RouteTallies implements RoutePolicyFactory, Processor {

    private final Clock clock;
    private final Map<String, RouteTally> tallies = new ConcurrentHashMap<>();

    public RouteTallies(Clock clock) {
        this.clock = clock;
    }

    @Override
    public RoutePolicy createRoutePolicy(CamelContext context, String route, NamedNode definition) {
        return of(route);
    }

    @Override
    public void process(Exchange exchange) {
        of(exchange.getFromRouteId()).failed(exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class));
    }

    RouteTally of(String route) {
        return tallies.computeIfAbsent(route, id -> new RouteTally(id, clock));
    }
}
