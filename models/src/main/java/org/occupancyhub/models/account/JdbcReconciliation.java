package org.occupancyhub.models.account;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.occupancyhub.models.sql.Lock;
import org.occupancyhub.models.sql.Sql;
import org.occupancyhub.models.sql.Transactions;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Compares counts that were made independently of each other: Kafka's offsets, the accounts, the rows of raw and staging,
 * and the marts. All of it in one snapshot, so that loads and refreshes may go on beside it; and on what is new and a sample,
 * so that it costs the same however long the history is.
 */
public final class JdbcReconciliation implements Reconciliation {

    private static final String DAYS = Sql.of(JdbcReconciliation.class, "days.sql");
    private static final String CHECKS = Sql.of(JdbcReconciliation.class, "checks.sql");
    private static final String CHECKED_AT = Sql.of(JdbcReconciliation.class, "checked-at.sql");

    private static final List<String> OF_KAFKA = List.of("kafka-committed", "kafka-skipped", "kafka-accounted");
    private static final String OF_REJECTS = "rejected-events";

    private final Transactions transactions;
    private final JdbcTemplate jdbc;
    private final String rejectedTopic;
    private final Clock clock;

    /** @param rejectedTopic the topic of rejects; records of all others are events */
    public JdbcReconciliation(Transactions transactions, JdbcTemplate jdbc, String rejectedTopic, Clock clock) {
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.rejectedTopic = rejectedTopic;
        this.clock = clock;
    }

    /**
     * Checks everything that is to be checked now; nothing while another hub, or a backup, is at work.
     *
     * @param ends what Kafka says, asked before; empty where it does not answer
     * @return what does not hold
     */
    public List<Check> run(List<TopicEnd> ends) {
        transactions.ifFree(
                Lock.CHORES,
                () -> transactions.inTransaction(Connection.TRANSACTION_REPEATABLE_READ, connection -> {
                    check(connection, ends);
                    return true;
                }));
        return checks().stream().filter(check -> !check.holds()).toList();
    }

    private void check(Connection connection, List<TopicEnd> ends) throws SQLException {
        CheckRows rows = new CheckRows(connection);
        Instant now = clock.instant();
        List<LocalDate> receivedDays = rows.sampleReceivedDays(now, rejectedTopic);
        List<SiteDay> siteDays = rows.sampleSiteDays();
        List<String> names = new ArrayList<>();
        List<CheckRows.Found> found = new ArrayList<>();
        if (!ends.isEmpty()) {
            names.addAll(OF_KAFKA);
            names.add(OF_REJECTS); // forgotten where it cannot be asked: it would stand there as it was some time ago
            found.addAll(rows.kafka(ends));
            if (rejectsAreRead(ends)) {
                found.addAll(rows.rejects(rejectedTopic));
            }
        }
        found.addAll(rows.raw(receivedDays, rejectedTopic));
        found.addAll(rows.sample(siteDays));
        rows.replace(names, receivedDays, siteDays, found, now);
    }

    private boolean rejectsAreRead(List<TopicEnd> ends) {
        return ends.stream()
                .filter(end -> end.topic().equals(rejectedTopic))
                .allMatch(end -> end.committed() >= end.end());
    }

    @Override
    public List<AccountDay> days(LocalDate from, LocalDate to) {
        return jdbc.query(
                DAYS,
                (row, n) -> new AccountDay(
                        row.getString("source"),
                        row.getObject("received_day", LocalDate.class),
                        row.getLong("received"),
                        row.getLong("loaded"),
                        row.getLong("duplicate"),
                        row.getLong("rejected"),
                        row.getLong("removed")),
                rejectedTopic,
                rejectedTopic,
                from,
                to);
    }

    @Override
    public List<Check> checks() {
        return jdbc.query(
                CHECKS,
                (row, n) -> new Check(
                        row.getString("check_name"),
                        row.getString("subject"),
                        row.getLong("expected"),
                        row.getLong("found"),
                        row.getString("detail"),
                        row.getObject("checked_at", OffsetDateTime.class).toInstant()));
    }

    @Override
    public Instant checkedAt() {
        OffsetDateTime at = jdbc.queryForObject(CHECKED_AT, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /** How far apart the two counts of each kind of check are, in all. */
    public Map<String, Long> differences() {
        return checks().stream()
                .collect(Collectors.groupingBy(
                        Check::name, Collectors.summingLong(check -> Math.abs(check.expected() - check.found()))));
    }
}
