package org.occupancyhub.models.account;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.occupancyhub.models.sql.Sql;

/**
 * Writes the accounts in the transaction of a load. A record at a position that is accounted for already came again,
 * because a hub died between its commit in the database and the one in Kafka: it is not counted twice.
 */
public final class Accounts {

    private static final String LOCK_OFFSETS = Sql.of(Accounts.class, "lock-offsets.sql");
    private static final String ADVANCE_OFFSETS = Sql.of(Accounts.class, "advance-offsets.sql");
    private static final String POST = Sql.of(Accounts.class, "post.sql");

    private record Partition(String topic, int number) {
        static Partition of(TopicPosition position) {
            return new Partition(position.topic(), position.partition());
        }
    }

    /** How far a partition is, and what this load adds to it. */
    private static final class Progress {
        private long first = -1;
        private long next = -1;
        private long received;
        private long skipped;

        boolean take(long offset) {
            if (next >= 0 && offset < next) {
                return false;
            }
            if (first < 0) {
                first = offset;
            }
            skipped += next < 0 ? 0 : offset - next;
            next = offset + 1;
            received++;
            return true;
        }
    }

    private record Account(String topic, int partition, String source, java.time.LocalDate day) {}

    private Accounts() {}

    /** @param postings in any order */
    public static void post(Connection connection, List<Posting> postings) throws SQLException {
        if (postings.isEmpty()) {
            return;
        }
        Map<Partition, Progress> progress = progress(connection, postings);
        Map<Account, long[]> sums = new LinkedHashMap<>();
        postings.stream()
                .sorted(Comparator.comparing(posting -> posting.position().offset()))
                .filter(posting -> progress.get(Partition.of(posting.position()))
                        .take(posting.position().offset()))
                .forEach(posting -> sums.computeIfAbsent(
                                new Account(
                                        posting.position().topic(),
                                        posting.position().partition(),
                                        posting.source(),
                                        posting.day()),
                                account -> new long[Posting.Outcome.values().length])[
                        posting.outcome().ordinal()]++);
        progress.values().removeIf(partition -> partition.received == 0);
        if (!sums.isEmpty()) {
            advance(connection, progress);
            post(connection, sums);
        }
    }

    private static Map<Partition, Progress> progress(Connection connection, List<Posting> postings)
            throws SQLException {
        Map<Partition, Progress> progress =
                new TreeMap<>(Comparator.comparing(Partition::topic).thenComparing(Partition::number));
        postings.forEach(posting -> progress.computeIfAbsent(Partition.of(posting.position()), new Start()));
        try (PreparedStatement select = connection.prepareStatement(LOCK_OFFSETS)) {
            select.setArray(
                    1, array(connection, "text", progress.keySet().stream().map(Partition::topic)));
            select.setArray(
                    2, array(connection, "int4", progress.keySet().stream().map(Partition::number)));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Progress known = progress.get(new Partition(row.getString(1), row.getInt(2)));
                    known.next = row.getLong(3);
                }
            }
        }
        return progress;
    }

    private static final class Start implements Function<Partition, Progress> {
        @Override
        public Progress apply(Partition partition) {
            return new Progress();
        }
    }

    private static void advance(Connection connection, Map<Partition, Progress> progress) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement(ADVANCE_OFFSETS)) {
            upsert.setArray(
                    1, array(connection, "text", progress.keySet().stream().map(Partition::topic)));
            upsert.setArray(
                    2, array(connection, "int4", progress.keySet().stream().map(Partition::number)));
            upsert.setArray(
                    3, array(connection, "int8", progress.values().stream().map(one -> one.first)));
            upsert.setArray(
                    4, array(connection, "int8", progress.values().stream().map(one -> one.next)));
            upsert.setArray(
                    5, array(connection, "int8", progress.values().stream().map(one -> one.received)));
            upsert.setArray(
                    6, array(connection, "int8", progress.values().stream().map(one -> one.skipped)));
            upsert.executeUpdate();
        }
    }

    private static void post(Connection connection, Map<Account, long[]> sums) throws SQLException {
        List<Account> accounts = new ArrayList<>(sums.keySet());
        try (PreparedStatement upsert = connection.prepareStatement(POST)) {
            upsert.setArray(1, array(connection, "text", accounts.stream().map(Account::topic)));
            upsert.setArray(2, array(connection, "int4", accounts.stream().map(Account::partition)));
            upsert.setArray(3, array(connection, "text", accounts.stream().map(Account::source)));
            upsert.setArray(4, array(connection, "date", accounts.stream().map(account -> account.day()
                    .toString())));
            for (Posting.Outcome outcome : Posting.Outcome.values()) {
                upsert.setArray(
                        5 + outcome.ordinal(),
                        array(connection, "int8", sums.values().stream().map(sum -> sum[outcome.ordinal()])));
            }
            upsert.executeUpdate();
        }
    }

    private static java.sql.Array array(Connection connection, String type, java.util.stream.Stream<?> values)
            throws SQLException {
        return connection.createArrayOf(type, values.toArray());
    }
}
