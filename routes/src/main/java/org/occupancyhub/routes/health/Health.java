package org.occupancyhub.routes.health;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.camel.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the services the hub cannot work without, all at once; an answer is good for two seconds, so that probes cost nothing.
 * Who asks is answered before a container's health check gives up, whatever the services do.
 */
public final class Health {

    private static final Logger LOG = LoggerFactory.getLogger(Health.class);
    private static final Duration GOOD_FOR = Duration.ofSeconds(2);
    private static final Duration DEADLINE = Duration.ofSeconds(3);

    private final Map<String, HealthCheck> checks;
    private final Clock clock;
    private final ExecutorService threads = Executors.newCachedThreadPool(Health::named);
    private List<String> down = List.of();
    private Instant askedAt = Instant.EPOCH;

    /** @param checks by the name under which a service is reported as down, in the order of the report */
    public Health(Map<String, HealthCheck> checks, Clock clock) {
        this.checks = new LinkedHashMap<>(checks);
        this.clock = clock;
    }

    public Map<String, Object> answer(Exchange exchange) {
        List<String> missing = down();
        exchange.getMessage().setHeader(Exchange.HTTP_RESPONSE_CODE, missing.isEmpty() ? 200 : 503);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("ok", missing.isEmpty());
        if (!missing.isEmpty()) {
            answer.put("down", missing);
        }
        return answer;
    }

    /** The names of the services that do not answer now. */
    public synchronized List<String> down() {
        Instant now = clock.instant();
        if (askedAt.plus(GOOD_FOR).isBefore(now)) {
            try {
                down = ask();
                askedAt = clock.instant();
            } catch (InterruptedException e) { // who asked is gone, which says nothing of the services
                Thread.currentThread().interrupt();
            }
        }
        return down;
    }

    private List<String> ask() throws InterruptedException {
        Map<String, Future<?>> asked = new LinkedHashMap<>();
        checks.forEach((name, check) -> asked.put(name, threads.submit(() -> {
            check.ask();
            return null;
        })));
        long deadline = System.nanoTime() + DEADLINE.toNanos();
        List<String> missing = new ArrayList<>();
        try {
            for (Map.Entry<String, Future<?>> one : asked.entrySet()) {
                if (!answers(one.getKey(), one.getValue(), deadline)) {
                    missing.add(one.getKey());
                }
            }
        } finally {
            asked.values().forEach(answer -> answer.cancel(true));
        }
        return List.copyOf(missing);
    }

    private boolean answers(String name, Future<?> answer, long deadline) throws InterruptedException {
        try {
            answer.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            return true;
        } catch (ExecutionException | TimeoutException e) {
            if (!down.contains(name)) {
                LOG.warn("{} does not answer: {}", name, e.toString());
            }
            return false;
        }
    }

    private static Thread named(Runnable check) {
        Thread thread = new Thread(check, "health");
        thread.setDaemon(true);
        return thread;
    }
}
