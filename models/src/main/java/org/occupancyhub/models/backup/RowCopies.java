package org.occupancyhub.models.backup;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.occupancyhub.models.sql.Sql;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Fills the tables of a database of the same schema version from a backup, within the transaction of a connection. */
final class RowCopies {

    private static final String ADD_MONTHS = Sql.of(RowCopies.class, "add-months.sql");
    private static final String SET_SEQUENCES = Sql.of(RowCopies.class, "set-sequences.sql");

    private final Connection connection;
    private final BackupFile file;

    RowCopies(Connection connection, BackupFile file) {
        this.connection = connection;
        this.file = file;
    }

    /** @return the tables of the backup that the database does not have */
    List<String> fill(Headway headway) throws SQLException {
        Map<String, SavedTable> saved = new TreeMap<>();
        file.manifest().tables().forEach(table -> saved.put(table.fullName(), table));
        List<SavedTable> places = new Catalog(connection).tables();
        String all = places.stream().map(SavedTable::quotedName).collect(Collectors.joining(", "));
        execute("truncate " + all); // a migration may have put rows of its own into them
        addMonths();
        for (SavedTable place : places) {
            SavedTable table = saved.remove(place.fullName());
            if (table == null) {
                throw new BackupException(
                        file.path(),
                        "must hold " + place.fullName() + ", a table of schema version "
                                + file.manifest().schemaVersion() + ", but does not");
            }
            copy(place, table, headway);
        }
        setSequences();
        execute("analyze " + all);
        return List.copyOf(saved.keySet());
    }

    private void copy(SavedTable place, SavedTable table, Headway headway) throws SQLException {
        checkColumns(place, table);
        String sql = "copy " + place.quotedName() + " (" + table.quotedColumns() + ") from stdin";
        CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
        try (InputStream rows = new RowCountingInput(file.rows(table), headway)) {
            long copied = copies.copyIn(sql, rows);
            if (copied != table.rows()) {
                throw new BackupException(
                        file.path(),
                        "must hold " + table.rows() + " rows of " + table.fullName() + ", but PostgreSQL took "
                                + copied);
            }
        } catch (IOException e) {
            throw new BackupException(file.path(), "cannot be read: " + e.getMessage(), e);
        } catch (SQLException e) {
            throw new BackupException(
                    file.path(),
                    table.fullName() + " cannot be restored: " + e.getMessage()
                            + "; the database is empty now, restore again when that is mended",
                    e);
        }
    }

    /** Only columns that the database knows become SQL, whatever the file says. */
    private void checkColumns(SavedTable place, SavedTable table) {
        List<String> unknown = new ArrayList<>(table.columns());
        unknown.removeAll(place.columns());
        if (!unknown.isEmpty()) {
            throw new BackupException(
                    file.path(),
                    "must hold the columns " + place.columns() + " of " + place.fullName() + ", but also holds "
                            + unknown);
        }
    }

    private void addMonths() throws SQLException {
        List<String> months = file.manifest().months();
        if (!months.isEmpty()) { // without one the function may not be there, in a schema that knows no months
            try (PreparedStatement add = connection.prepareStatement(ADD_MONTHS)) {
                add.setArray(1, connection.createArrayOf("text", months.toArray()));
                add.execute();
            }
        }
    }

    private void setSequences() throws SQLException {
        Map<String, Long> sequences = new TreeMap<>(file.manifest().sequences());
        try (PreparedStatement set = connection.prepareStatement(SET_SEQUENCES)) {
            set.setArray(1, connection.createArrayOf("text", sequences.keySet().toArray()));
            set.setArray(2, connection.createArrayOf("int8", sequences.values().toArray()));
            set.execute();
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
