package org.occupancyhub.bench.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows under named columns; a cell is a {@link Spread}, a number or text. */
public final class Table {

    private final List<String> columns;
    private final List<List<Object>> rows = new ArrayList<>();

    public Table(String... columns) {
        this.columns = List.of(columns);
    }

    public Table row(Object... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(columns.size() + " cells are needed, but were " + cells.length);
        }
        rows.add(List.of(cells));
        return this;
    }

    List<Map<String, Object>> records() {
        return rows.stream()
                .map(row -> {
                    Map<String, Object> fields = new LinkedHashMap<>();
                    for (int i = 0; i < columns.size(); i++) {
                        fields.put(columns.get(i), row.get(i));
                    }
                    return fields;
                })
                .toList();
    }

    List<String> columns() {
        return columns;
    }

    List<List<Object>> rows() {
        return rows;
    }
}
