package org.occupancyhub.models.reject;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.occupancyhub.models.account.Accounts;
import org.occupancyhub.models.account.Posting;
import org.occupancyhub.models.sql.Sql;
import org.occupancyhub.models.sql.Transactions;

/** Stores over JDBC: a batch is one statement. */
public final class JdbcRejectedEvents implements RejectedEvents {

    private static final Pattern OF_A_TOPIC = Pattern.compile(".+-\\d+@\\d+");
    private static final String INSERT = Sql.of(JdbcRejectedEvents.class, "insert-rejected-events.sql");

    private final Transactions transactions;

    public JdbcRejectedEvents(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public int store(List<RejectedRecord> records) {
        if (records.isEmpty()) {
            return 0;
        }
        return transactions.inTransaction(connection -> {
            Set<Integer> fresh = insert(connection, records);
            Accounts.post(connection, postings(records, fresh));
            return fresh.size();
        });
    }

    /** @return the places in the list of those that were not there before */
    private static Set<Integer> insert(Connection connection, List<RejectedRecord> records) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            bind(insert, 1, "text", records, RejectedRecord::origin);
            bind(insert, 2, "text", records, RejectedRecord::reason);
            bind(insert, 3, "text", records, RejectedRecord::payload);
            bind(insert, 4, "bool", records, RejectedRecord::cut);
            bind(insert, 5, "text", records, RejectedRecord::context);
            bind(insert, 6, "text", records, RejectedRecord::source);
            bind(insert, 7, "timestamptz", records, record -> record.rejectedAt()
                    .toString());
            bind(insert, 8, "text", records, RejectedRecord::eventId);
            Set<Integer> fresh = new HashSet<>();
            try (ResultSet row = insert.executeQuery()) {
                while (row.next()) {
                    fresh.add(row.getInt("place") - 1);
                }
            }
            return fresh;
        }
    }

    private static void bind(
            PreparedStatement statement,
            int index,
            String type,
            List<RejectedRecord> records,
            Function<RejectedRecord, Object> column)
            throws SQLException {
        Object[] values = records.stream().map(column).toArray();
        statement.setArray(index, statement.getConnection().createArrayOf(type, values));
    }

    /** A record of a topic is accounted for where it was read; here it is only on its way to where people look for it. */
    private static String sourceOfAccount(RejectedRecord record) {
        return OF_A_TOPIC.matcher(record.origin()).matches() ? "kafka" : record.source();
    }

    private static List<Posting> postings(List<RejectedRecord> records, Set<Integer> fresh) {
        List<Posting> postings = new ArrayList<>(records.size());
        for (int i = 0; i < records.size(); i++) {
            RejectedRecord record = records.get(i);
            postings.add(new Posting(
                    record.position(),
                    sourceOfAccount(record),
                    record.rejectedAt().atOffset(ZoneOffset.UTC).toLocalDate(),
                    fresh.contains(i) ? Posting.Outcome.LOADED : Posting.Outcome.DUPLICATE));
        }
        return postings;
    }
}
