package org.occupancyhub.routes.health;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the services the hub cannot work without; an answer is good for two seconds, so that probes cost nothing. */
public final class Health {

    private static final Logger LOG = LoggerFactory.getLogger(Health.class);
    private static final Duration GOOD_FOR = Duration.ofSeconds(2);

    private final Map<String, HealthCheck> checks;
    private final Clock clock;
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
            List<String> missing = new ArrayList<>();
            checks.forEach((name, check) -> ask(name, check, missing));
            down = List.copyOf(missing);
            askedAt = clock.instant();
        }
        return down;
    }

    private void ask(String name, HealthCheck check, List<String> missing) {
        try {
            check.ask();
        } catch (Exception e) {
            if (!down.contains(name)) {
                LOG.warn("{} does not answer: {}", name, e.toString());
            }
            missing.add(name);
        }
    }
}
