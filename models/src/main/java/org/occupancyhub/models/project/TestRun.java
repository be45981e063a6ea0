package org.occupancyhub.models.project;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.occupancyhub.models.sql.Transactions;

/**
 * One run of one test: one statement, so that it sees one moment also while loads go on.
 *
 * @param failedRows null where it could not be run
 * @param error why not, or null
 */
record TestRun(ModelTest test, Long failedRows, String error, long millis) {

    static TestRun of(Connection connection, ModelTest test) throws SQLException {
        long start = System.nanoTime();
        Long rows = null;
        String error = null;
        try {
            rows = failedRows(connection, test);
        } catch (SQLException e) {
            if (!connection.isValid(1)) {
                throw e;
            }
            error = ModelSqlException.reason(e);
        }
        return new TestRun(test, rows, error, (System.nanoTime() - start) / 1_000_000);
    }

    static long failedRows(Connection connection, ModelTest test) throws SQLException {
        return Transactions.inTransaction(connection, Connection.TRANSACTION_READ_COMMITTED, same -> {
            try (Statement statement = same.createStatement()) {
                statement.execute("set transaction read only");
            }
            TimeLimit.set(same, TimeLimit.TEST);
            try (Statement select = same.createStatement()) {
                select.setEscapeProcessing(false);
                try (ResultSet row = select.executeQuery(test.sql())) {
                    row.next();
                    return row.getLong(1);
                }
            }
        });
    }

    boolean holds() {
        return failedRows != null && failedRows == 0;
    }

    void record(Connection connection, Model model, String sql) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement(sql)) {
            upsert.setString(1, model.name());
            upsert.setString(2, test.key());
            upsert.setString(3, test.column());
            upsert.setObject(4, failedRows);
            upsert.setString(5, error);
            upsert.setLong(6, millis);
            upsert.executeUpdate();
        }
    }
}
