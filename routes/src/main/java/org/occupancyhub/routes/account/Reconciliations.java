package org.occupancyhub.routes.account;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.occupancyhub.models.account.Check;
import org.occupancyhub.models.account.JdbcReconciliation;
import org.occupancyhub.models.account.TopicEnd;
import org.occupancyhub.routes.topic.ConsumerGroups;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the reconciliation and says what it found, in the log where something differs, and in the metrics always. */
public final class Reconciliations {

    private static final Logger LOG = LoggerFactory.getLogger(Reconciliations.class);

    private final JdbcReconciliation reconciliation;
    private final ConsumerGroups groups;
    private final Clock clock;
    private final Instant startedAt;
    private volatile Map<String, Long> differences = Map.of();
    private volatile Instant checkedAt;

    public Reconciliations(
            JdbcReconciliation reconciliation, ConsumerGroups groups, Clock clock, MeterRegistry metrics) {
        this.reconciliation = reconciliation;
        this.groups = groups;
        this.clock = clock;
        this.startedAt = clock.instant();
        for (String check : Check.NAMES) { // a metric needs its labels before the first run
            Gauge.builder("hub.reconciliation.difference", () -> difference(check))
                    .description("How far two counts that must be equal are apart, in all that was checked")
                    .tag("check", check)
                    .register(metrics);
        }
        TimeGauge.builder("hub.reconciliation.age", this::ageSeconds, TimeUnit.SECONDS)
                .description("Time since the last reconciliation that ended, or since the start")
                .register(metrics);
    }

    /**
     * @return whether everything agrees; a reject that was just on its way from one topic to the other may not, so a second
     *     look some seconds later tells
     */
    public boolean run() {
        List<Check> failed = reconciliation.run(ends());
        differences = reconciliation.differences();
        checkedAt = reconciliation.checkedAt();
        failed.forEach(check -> LOG.warn(
                "{} of {} does not agree: expected {}, found {}{}",
                check.name(),
                check.subject(),
                check.expected(),
                check.found(),
                check.detail() == null ? "" : "; " + check.detail()));
        return failed.isEmpty();
    }

    /** Empty where Kafka does not answer: the rest is checked all the same. */
    private List<TopicEnd> ends() {
        List<TopicEnd> ends = new ArrayList<>();
        try {
            groups.topics().forEach(topic -> ends.addAll(groups.ends(topic)));
            return ends;
        } catch (IllegalStateException e) {
            LOG.warn("Reconciled without Kafka: {}", e.getMessage());
            return List.of();
        }
    }

    private double difference(String check) {
        return checkedAt == null ? Double.NaN : differences.getOrDefault(check, 0L);
    }

    private double ageSeconds() {
        Instant since = checkedAt == null ? startedAt : checkedAt; // one that never ended must not stay silent
        return Duration.between(since, clock.instant()).toMillis() / 1000.0;
    }
}
