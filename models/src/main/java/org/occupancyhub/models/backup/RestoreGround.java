package org.occupancyhub.models.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.occupancyhub.models.sql.Sql;

/** The database that a backup is to be restored into: it must be nobody's, and hold nothing that is not to be lost. */
final class RestoreGround {

    private static final String OTHER_SESSIONS = Sql.of(RestoreGround.class, "other-sessions.sql");
    private static final String SCHEMA_GRANTS = Sql.of(RestoreGround.class, "schema-grants.sql");

    /** So long PostgreSQL may take to notice that a program has gone. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** Filled by migrations and by a build of the models; no loss. */
    private static final Set<String> NO_DATA = Set.of("ops.refreshes", "ops.model_builds");

    private final Connection connection;

    RestoreGround(Connection connection) {
        this.connection = connection;
    }

    void refuseOthers() throws SQLException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        List<String> others = others();
        while (!others.isEmpty() && System.nanoTime() < until) {
            execute("select pg_sleep(0.1)");
            others = others();
        }
        if (!others.isEmpty()) {
            throw new BackupException("nobody else must use the database during a restore, but connected "
                    + (others.size() == 1 ? "is " : "are ") + String.join(", ", others)
                    + "; stop the hub and whatever else uses it, and restore again");
        }
    }

    void refuseData() throws SQLException {
        for (SavedTable table : new Catalog(connection).tables()) {
            if (!NO_DATA.contains(table.fullName()) && holdsRows(table)) {
                throw new BackupException("the database must be empty, but " + table.fullName()
                        + " holds rows; restore into another one, or add --replace to lose what is in this one");
            }
        }
    }

    /** Whoever may read what is to come there, such as dashboards the marts, still may: no backup holds that. */
    void clear() throws SQLException {
        List<String> statements =
                new ArrayList<>(List.of("drop schema if exists raw, ops, ml, staging, marts cascade"));
        statements.addAll(texts(SCHEMA_GRANTS));
        execute(String.join(";\n", statements)); // in one go, and so in one transaction
    }

    private List<String> others() throws SQLException {
        return texts(OTHER_SESSIONS);
    }

    private List<String> texts(String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                texts.add(row.getString(1));
            }
        }
        return texts;
    }

    private boolean holdsRows(SavedTable table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select exists (select from " + table.quotedName() + ")")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
