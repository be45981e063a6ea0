package org.occupancyhub.models.account;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.occupancyhub.models.sql.Sql;
import org.occupancyhub.models.sql.Transactions;

/** How far the database has read the topics; {@link Accounts} moves them on with each load. */
public final class TopicOffsets {

    private static final String OFFSETS = Sql.of(TopicOffsets.class, "topic-offsets.sql");
    private static final String BEGIN = Sql.of(TopicOffsets.class, "begin-offset.sql");
    private static final String NAME = Sql.of(TopicOffsets.class, "name-offset.sql");
    private static final String CLOSE = Sql.of(TopicOffsets.class, "close-offset.sql");

    private final Transactions transactions;

    public TopicOffsets(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Whether the database is of a version that keeps them. */
    public boolean areKept() {
        return answer("select to_regclass('ops.topic_offsets') is not null");
    }

    /** By partition; those that were never read or begun are missing. */
    public List<TopicOffset> of(String topic) {
        return transactions.withConnection(connection -> {
            try (PreparedStatement select = connection.prepareStatement(OFFSETS)) {
                select.setString(1, topic);
                List<TopicOffset> offsets = new ArrayList<>();
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        offsets.add(new TopicOffset(
                                topic, row.getInt("partition"), row.getLong("next_offset"), row.getString("topic_id")));
                    }
                }
                return offsets;
            }
        });
    }

    /** Whether anything was ever loaded. */
    public boolean holdsEvents() {
        return answer("select exists (select from raw.event_ids)");
    }

    /** From here on it is accounted for; where another hub was faster, that stands. */
    public void begin(TopicPosition start, String topicId) {
        update(BEGIN, statement -> {
            statement.setString(1, start.topic());
            statement.setInt(2, start.partition());
            statement.setLong(3, start.offset());
            statement.setString(4, topicId);
        });
    }

    /** Notes the topic's id where it is not known. */
    public void name(TopicOffset offset, String topicId) {
        update(NAME, statement -> {
            statement.setString(1, topicId);
            statement.setString(2, offset.topic());
            statement.setInt(3, offset.partition());
        });
    }

    /**
     * Closes the accounts of a partition that is no more, unless another hub has moved it meanwhile: they are kept under
     * the topic's name with its old id.
     */
    public void close(TopicOffset offset) {
        update(CLOSE, statement -> {
            statement.setString(1, offset.topic());
            statement.setInt(2, offset.partition());
            statement.setLong(3, offset.nextOffset());
            statement.setString(4, offset.topicId());
        });
    }

    private boolean answer(String question) {
        return transactions.withConnection(connection -> {
            try (PreparedStatement select = connection.prepareStatement(question);
                    ResultSet row = select.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        });
    }

    private interface Parameters {
        void bind(PreparedStatement statement) throws SQLException;
    }

    private void update(String sql, Parameters parameters) {
        transactions.withConnection(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                parameters.bind(statement);
                return statement.executeUpdate();
            }
        });
    }
}
