package org.occupancyhub.models.project;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** How long a statement may take, waiting for locks included, until the end of a transaction. */
final class TimeLimit {

    /** An operator's model within the refresh of all: live numbers wait meanwhile. */
    static final Duration REFRESH = Duration.ofSeconds(10);

    /** An operator's model in full: refreshes wait meanwhile. What takes longer is better made as a table. */
    static final Duration BUILD = Duration.ofSeconds(60);

    /** A table: only other tables wait. */
    static final Duration TABLE = Duration.ofMinutes(2);

    static final Duration TEST = Duration.ofSeconds(60);

    private TimeLimit() {}

    static void set(Connection connection, Duration limit) throws SQLException {
        run(connection, "set local statement_timeout = " + limit.toMillis());
    }

    static void reset(Connection connection) throws SQLException {
        run(connection, "set local statement_timeout to default");
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
