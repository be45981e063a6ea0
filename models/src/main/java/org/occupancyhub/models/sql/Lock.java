package org.occupancyhub.models.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Advisory locks of the database: what several hubs on one warehouse must not do at the same time. */
public enum Lock {
    /** Building and refreshing models: one at a time. */
    MODELS(0x4f48_0001L),
    /** Sites and devices: loads share it, a change of the registry excludes them while it marks what it touches. */
    REGISTRY(0x4f48_0002L),
    /** Building models that are built as a whole: one at a time, beside the refresh of the others. */
    TABLES(0x4f48_0003L),
    /** Work that one hub at a time does on a schedule: the tests of the models, reconciliation, retention. */
    CHORES(0x4f48_0004L),
    /** Sending rejects again: one batch at a time, so that two people do not send two corrections of the same one. */
    RESENDS(0x4f48_0005L),
    /** Training forecasters: one hub at a time; it is held all through, so that a hub that is gone lets go of it. */
    TRAINING(0x4f48_0006L),
    /** Keeping the forecasts of an hour: in its first minutes, so that nothing that takes longer holds it up. */
    ISSUES(0x4f48_0007L),
    /** Beginning imports by hand: one hub at a time looks whether one runs, and begins its own. */
    IMPORTS(0x4f48_0008L);

    private final long key;

    Lock(long key) {
        this.key = key;
    }

    void acquire(Connection connection) throws SQLException {
        call(connection, "select pg_advisory_lock(?)");
    }

    /** @return whether it was free */
    boolean tryAcquire(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            statement.setLong(1, key);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    void release(Connection connection) throws SQLException {
        if (!connection.isClosed()) {
            call(connection, "select pg_advisory_unlock(?)");
        }
    }

    /** Until the end of the transaction, alone. */
    public void holdAlone(Connection connection) throws SQLException {
        call(connection, "select pg_advisory_xact_lock(?)");
    }

    /** Until the end of the transaction, with others that share. */
    public void share(Connection connection) throws SQLException {
        call(connection, "select pg_advisory_xact_lock_shared(?)");
    }

    private void call(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, key);
            statement.execute();
        }
    }
}
