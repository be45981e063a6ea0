package org.occupancyhub.models.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.support.SQLErrorCodeSQLExceptionTranslator;
import org.springframework.jdbc.support.SQLExceptionTranslator;

/** Runs work on one connection, in one transaction or under a lock, and leaves the connection as it was. */
public final class Transactions {

    /** What is done with a connection. */
    @FunctionalInterface
    public interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private final DataSource dataSource;
    private final SQLExceptionTranslator translator;

    public Transactions(DataSource dataSource) {
        this.dataSource = dataSource;
        this.translator = new SQLErrorCodeSQLExceptionTranslator("PostgreSQL");
    }

    /** @throws DataAccessException if the database fails */
    public <T> T withConnection(Work<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw translated(e);
        }
    }

    /** All of the work or nothing of it. */
    public <T> T inTransaction(Work<T> work) {
        return inTransaction(Connection.TRANSACTION_READ_COMMITTED, work);
    }

    /** The same, on a snapshot of that kind. */
    public <T> T inTransaction(int isolation, Work<T> work) {
        return withConnection(connection -> inTransaction(connection, isolation, work));
    }

    /**
     * All of the work or nothing of it, while nobody else holds the lock. The lock comes before the transaction, so that
     * its snapshot sees what the last holder committed. A connection that dies lets go of the lock.
     */
    public <T> T inTransactionUnder(Lock lock, int isolation, Work<T> work) {
        return under(lock, connection -> inTransaction(connection, isolation, work));
    }

    /** Work that commits as it goes, while nobody else holds the lock. */
    public <T> T under(Lock lock, Work<T> work) {
        return withConnection(connection -> {
            lock.acquire(connection);
            try {
                return work.on(connection);
            } finally {
                lock.release(connection);
            }
        });
    }

    /**
     * Work that somebody else may be doing just now: then it is left out. Whoever waits for a lock keeps a connection, and
     * the database from tidying up; so nothing on a schedule waits.
     */
    public <T> Optional<T> ifFree(Lock lock, Supplier<T> work) {
        return withConnection(connection -> {
            if (!lock.tryAcquire(connection)) {
                return Optional.empty();
            }
            try {
                return Optional.of(work.get());
            } finally {
                lock.release(connection);
            }
        });
    }

    /** All of the work or nothing of it, on a connection that is not in a transaction. */
    public static <T> T inTransaction(Connection connection, int isolation, Work<T> work) throws SQLException {
        int isolationBefore = connection.getTransactionIsolation();
        connection.setTransactionIsolation(isolation);
        connection.setAutoCommit(false);
        try {
            T result = work.on(connection);
            connection.commit();
            return result;
        } catch (SQLException | RuntimeException | Error e) {
            rollBack(connection, e);
            throw e;
        } finally {
            if (!connection.isClosed()) {
                connection.setAutoCommit(true);
                connection.setTransactionIsolation(isolationBefore);
            }
        }
    }

    private static void rollBack(Connection connection, Throwable cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    private DataAccessException translated(SQLException e) {
        DataAccessException translated = translator.translate("warehouse", null, e);
        return translated != null
                ? translated
                : new org.springframework.jdbc.UncategorizedSQLException("warehouse", null, e);
    }
}
