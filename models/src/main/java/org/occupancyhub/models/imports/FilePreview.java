package org.occupancyhub.models.imports;

import java.util.List;

/**
 * The head of a file.
 *
 * @param separator the character between fields
 * @param columns their names, in the order of the file
 * @param rows the first ones, their fields as they stand there; a broken line has fewer or more of them than columns
 * @param headless whether the first line reads like a reading, so that no names of columns seem to stand above it
 * @param suggested what the columns seem to mean; a part that nothing hints at is null
 */
public record FilePreview(
        ImportFile file,
        char separator,
        List<String> columns,
        boolean headless,
        List<List<String>> rows,
        ColumnMapping suggested) {

    public FilePreview {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
