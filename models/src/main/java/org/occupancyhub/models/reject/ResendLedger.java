package org.occupancyhub.models.reject;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.occupancyhub.models.sql.Lock;
import org.occupancyhub.models.sql.Sql;
import org.occupancyhub.models.sql.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who sent which reject again, and as which event. It is written twice: what is about to be sent before Kafka gets it, so
 * that an event that is refused later is known as a correction even if the hub died in between; and that it was sent after
 * Kafka has acknowledged, so that a reject whose correction may not have arrived stays open. Sent again after such a death
 * it is the same event by its id.
 */
public final class ResendLedger {

    private static final String KNOWN = Sql.of(ResendLedger.class, "known-events.sql");
    private static final String INTEND = Sql.of(ResendLedger.class, "insert-resends.sql");
    private static final String SETTLE = Sql.of(ResendLedger.class, "settle.sql");

    private final Transactions transactions;
    private final RejectRows rows;

    /** Whoever waits here does so without a connection. */
    private final ReentrantLock inThisHub = new ReentrantLock(true);

    public ResendLedger(Transactions transactions, DataSource dataSource) {
        this.transactions = transactions;
        this.rows = new RejectRows(JdbcClient.create(dataSource));
    }

    /**
     * A correction about to be sent.
     *
     * @param payload what is sent, corrected or as it came
     */
    public record Entry(long rejectId, String eventId, String payload, String sentBy) {}

    /** Runs the work while nobody else, in no hub, sends rejects again. */
    public <T> T alone(Supplier<T> work) {
        inThisHub.lock();
        try {
            return transactions.under(Lock.RESENDS, connection -> work.get());
        } finally {
            inThisHub.unlock();
        }
    }

    /** Those of the rejects that there are, by id. */
    public Map<Long, Reject> rejects(Collection<Long> ids) {
        return rows.find(ids);
    }

    /** Ids of events that are stored already by something else than a correction of the same reject. */
    public Set<String> known(List<Entry> entries) {
        return transactions.withConnection(connection -> {
            try (PreparedStatement select = connection.prepareStatement(KNOWN)) {
                select.setArray(1, connection.createArrayOf("int8", column(entries, Entry::rejectId)));
                select.setArray(2, connection.createArrayOf("text", column(entries, Entry::eventId)));
                Set<String> known = new HashSet<>();
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        known.add(row.getString(1));
                    }
                }
                return known;
            }
        });
    }

    /** Before Kafka gets them. The same correction once more takes the place of the earlier try. */
    public void intend(List<Entry> entries) {
        transactions.inTransaction(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(INTEND)) {
                insert.setArray(1, connection.createArrayOf("int8", column(entries, Entry::rejectId)));
                insert.setArray(2, connection.createArrayOf("text", column(entries, Entry::eventId)));
                insert.setArray(3, connection.createArrayOf("text", column(entries, Entry::payload)));
                insert.setArray(4, connection.createArrayOf("text", column(entries, Entry::sentBy)));
                return insert.executeUpdate();
            }
        });
    }

    private static Object[] column(List<Entry> entries, Function<Entry, Object> of) {
        return entries.stream().map(of).toArray();
    }

    /** After Kafka has acknowledged them. */
    public void settle(List<Long> rejectIds) {
        transactions.inTransaction(connection -> {
            try (PreparedStatement update = connection.prepareStatement(SETTLE)) {
                update.setArray(1, connection.createArrayOf("int8", rejectIds.toArray()));
                return update.executeUpdate();
            }
        });
    }
}
