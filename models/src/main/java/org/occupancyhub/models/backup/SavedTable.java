package org.occupancyhub.models.backup;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A table of a backup.
 *
 * @param rows how many were saved; of a table that is about to be saved, how many PostgreSQL believes there are
 */
record SavedTable(String schema, String name, List<String> columns, long rows) {

    SavedTable {
        Objects.requireNonNull(schema, "schema");
        Objects.requireNonNull(name, "name");
        columns = List.copyOf(columns);
    }

    /** As people and the manifest write it. */
    String fullName() {
        return schema + "." + name;
    }

    /** Where its rows stand in the file. */
    String entry() {
        return fullName() + ".copy";
    }

    /** As SQL writes it. Only ever of a table that the database itself named. */
    String quotedName() {
        return quoted(schema) + "." + quoted(name);
    }

    String quotedColumns() {
        return columns.stream().map(SavedTable::quoted).collect(Collectors.joining(", "));
    }

    SavedTable with(long counted) {
        return new SavedTable(schema, name, columns, counted);
    }

    private static String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }
}
