package org.occupancyhub.models.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.occupancyhub.models.sql.Lock;
import org.occupancyhub.models.sql.Migrations;
import org.occupancyhub.models.sql.Transactions;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Writes all that cannot be computed again into one file: one snapshot of the whole database, while hubs go on loading.
 * Retention waits meanwhile, because a month that it wants to drop would have to wait for this transaction, and then all
 * loads would wait for it.
 */
public final class Backup {

    private final Transactions transactions;

    public Backup(DataSource dataSource) {
        this.transactions = new Transactions(dataSource);
    }

    /**
     * @param program the program that writes it, with its version
     * @param isLevelWithKafka whether all that Kafka had acknowledged before is in the database
     * @throws BackupException if the file cannot be written; then nothing is left of it, and an older one is unharmed
     * @throws org.occupancyhub.models.sql.NewerSchemaException if the database is of a version that is not known here
     */
    public Manifest write(BackupTarget target, String program, boolean isLevelWithKafka, Headway headway) {
        try {
            return transactions.inTransactionUnder(Lock.CHORES, Connection.TRANSACTION_REPEATABLE_READ, connection -> {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("set transaction read only");
                }
                String version = Migrations.version(connection)
                        .orElseThrow(() -> new BackupException(
                                "the database holds no warehouse yet; there is nothing to back up"));
                Migrations.refuseNewer(version); // nor could this program restore it
                return write(connection, target, program, version, isLevelWithKafka, headway);
            });
        } catch (UncheckedIOException e) {
            throw new BackupException(target.file(), "cannot be written: " + reason(e.getCause()), e);
        }
    }

    private static Manifest write(
            Connection connection,
            BackupTarget target,
            String program,
            String version,
            boolean isLevelWithKafka,
            Headway headway)
            throws SQLException {
        Catalog catalog = new Catalog(connection);
        List<SavedTable> tables = catalog.tables();
        headway.begin(tables.stream().mapToLong(SavedTable::rows).sum());
        try (BackupTarget.Writer writer = target.open()) {
            List<SavedTable> saved = new ArrayList<>();
            for (SavedTable table : tables) {
                try (OutputStream entry = new RowCountingOutput(writer.entry(table.entry()), headway)) {
                    saved.add(table.with(copy(connection).copyOut(select(table), entry)));
                }
            }
            Manifest manifest = new Manifest(
                    Manifest.FORMAT,
                    Manifest.FORMAT_VERSION,
                    program,
                    version,
                    Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                    isLevelWithKafka,
                    saved,
                    catalog.months(),
                    catalog.sequences());
            writer.finish(manifest);
            return manifest;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A query, because a table of months cannot be copied by its name. */
    private static String select(SavedTable table) {
        return "copy (select " + table.quotedColumns() + " from " + table.quotedName() + ") to stdout";
    }

    private static CopyManager copy(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }

    private static String reason(IOException e) {
        return e.getMessage() == null ? e.toString() : e.getMessage();
    }
}
