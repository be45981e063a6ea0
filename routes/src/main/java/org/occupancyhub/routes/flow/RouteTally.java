package org.occupancyhub.routes.flow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;
import org.apache.camel.Exchange;
import org.apache.camel.Route;
import org.apache.camel.support.RoutePolicySupport;
import org.occupancyhub.models.flow.Flow;

/** Counts what one route does. On the way of every exchange, so it only adds; what failed may cost more. */
final class RouteTally extends RoutePolicySupport {

    private static final int MOST_FAILURES = 1_000;
    private static final int FIRST_ERROR = 500;

    private final Clock clock;
    private final String began;
    private final LongAdder done = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private final LongAdder nanos = new LongAdder();
    private final LongAccumulator longest = new LongAccumulator(Long::max, 0);
    private volatile long lastMillis;
    private volatile Flow.Failure lastFailure;
    private final Deque<Instant> failures = new ArrayDeque<>();

    RouteTally(String route, Clock clock) {
        this.clock = clock;
        this.began = "hub.began." + route; // of its own: an exchange may be in several routes at once
    }

    @Override
    public void onExchangeBegin(Route route, Exchange exchange) {
        exchange.setProperty(began, System.nanoTime());
    }

    @Override
    public void onExchangeDone(Route route, Exchange exchange) {
        if (exchange.removeProperty(began) instanceof Long since) {
            long took = System.nanoTime() - since;
            nanos.add(took);
            longest.accumulate(took);
        }
        done.increment();
        lastMillis = clock.millis();
        if (exchange.getException() != null || exchange.getExchangeExtension().isFailureHandled()) {
            failedOrRefused(exchange);
        }
    }

    private void failedOrRefused(Exchange exchange) {
        Integer status = exchange.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE, Integer.class);
        if (exchange.getException() == null && status != null && status < FIRST_ERROR) {
            return; // the question was wrong
        }
        Throwable caught = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        failed(exchange.getException() == null ? caught : exchange.getException());
    }

    /** A try failed; the exchange may be tried again. */
    void failed(Throwable why) {
        Instant now = clock.instant();
        failed.increment();
        lastFailure = new Flow.Failure(now, PlainText.ofFailure(why));
        synchronized (failures) {
            failures.addLast(now);
            if (failures.size() > MOST_FAILURES) {
                failures.removeFirst();
            }
        }
    }

    long done() {
        return done.sum();
    }

    long failed() {
        return failed.sum();
    }

    /** At most {@value #MOST_FAILURES}. */
    long failedSince(Instant since) {
        synchronized (failures) {
            return failures.stream().filter(at -> at.isAfter(since)).count();
        }
    }

    Flow.Failure lastFailure() {
        return lastFailure;
    }

    Instant last() {
        return lastMillis == 0 ? null : Instant.ofEpochMilli(lastMillis);
    }

    Duration mean() {
        long number = done.sum();
        return number == 0 ? null : Duration.ofNanos(nanos.sum() / number);
    }

    Duration longest() {
        return done.sum() == 0 ? null : Duration.ofNanos(longest.get());
    }
}
