package org.occupancyhub.models.backup;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.occupancyhub.models.sql.Sql;

/** What the database says of its own tables, so that a table which a later migration adds is saved without a word here. */
final class Catalog {

    private static final String SAVED_TABLES = Sql.of(Catalog.class, "saved-tables.sql");
    private static final String REFERENCES = Sql.of(Catalog.class, "references.sql");
    private static final String MONTHS = Sql.of(Catalog.class, "months.sql");
    private static final String SEQUENCES = Sql.of(Catalog.class, "sequences.sql");

    private final Connection connection;

    Catalog(Connection connection) {
        this.connection = connection;
    }

    /** All tables that no query can compute again, those that are referred to before those that refer to them. */
    List<SavedTable> tables() throws SQLException {
        List<SavedTable> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(SAVED_TABLES)) {
            while (row.next()) {
                tables.add(new SavedTable(
                        row.getString("schema_name"),
                        row.getString("table_name"),
                        texts(row.getArray("columns")),
                        row.getLong("estimated_rows")));
            }
        }
        return inOrder(tables, references());
    }

    /** First days of the months of raw events. */
    List<String> months() throws SQLException {
        List<String> months = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(MONTHS)) {
            while (row.next()) {
                months.add(row.getString("first_day"));
            }
        }
        return months;
    }

    /** The last number that each has given out; those that gave none are left out. */
    Map<String, Long> sequences() throws SQLException {
        Map<String, Long> sequences = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(SEQUENCES)) {
            while (row.next()) {
                sequences.put(row.getString("sequence"), row.getLong("last_value"));
            }
        }
        return sequences;
    }

    private Map<String, Set<String>> references() throws SQLException {
        Map<String, Set<String>> references = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(REFERENCES)) {
            while (row.next()) {
                references
                        .computeIfAbsent(row.getString("from_table"), from -> new HashSet<>())
                        .add(row.getString("to_table"));
            }
        }
        return references;
    }

    static List<SavedTable> inOrder(List<SavedTable> tables, Map<String, Set<String>> references) {
        List<SavedTable> ordered = new ArrayList<>();
        List<SavedTable> waiting = new ArrayList<>(tables);
        Set<String> missing = new HashSet<>();
        waiting.forEach(table -> missing.add(table.fullName()));
        while (!waiting.isEmpty()) {
            List<SavedTable> ready = waiting.stream()
                    .filter(table -> references.getOrDefault(table.fullName(), Set.of()).stream()
                            .noneMatch(missing::contains))
                    .toList();
            if (ready.isEmpty()) {
                throw new IllegalStateException("the foreign keys of " + missing + " go in a circle");
            }
            ready.forEach(table -> missing.remove(table.fullName()));
            waiting.removeAll(ready);
            ordered.addAll(ready);
        }
        return ordered;
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
