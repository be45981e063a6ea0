package org.occupancyhub.models.project;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * How a model is materialised, as {@code config(…)} says.
 *
 * @param uniqueKey columns that identify a row; needed where the model is incremental
 * @param indexes indexes of the table
 * @param postHooks templates of statements that run after the model, in its transaction
 */
record ModelConfig(
        Materialization materialization, List<String> uniqueKey, List<Index> indexes, List<String> postHooks) {

    /** Settings that dbt knows and that change no row; any other would make dbt's rows differ from the hub's. */
    private static final Set<String> KNOWN = new TreeSet<>(Set.of(
            "materialized",
            "unique_key",
            "indexes",
            "post_hook",
            "post-hook",
            "tags",
            "meta",
            "docs",
            "group",
            "description"));

    enum Materialization {
        TABLE,
        VIEW,
        INCREMENTAL;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    record Index(List<String> columns, boolean unique) {}

    /** @throws IllegalArgumentException if a setting is not what it must be */
    static ModelConfig of(Map<String, Object> settings) {
        for (String name : new TreeSet<>(settings.keySet())) {
            if (!KNOWN.contains(name)) {
                throw new IllegalArgumentException("config must be one of " + KNOWN + ", but was \"" + name + '"');
            }
        }
        List<String> key = columns(settings.get("unique_key"));
        Materialization materialization = materialization(settings.getOrDefault("materialized", "view"));
        if (materialization == Materialization.INCREMENTAL && key.isEmpty()) {
            throw new IllegalArgumentException("an incremental model needs a unique_key");
        }
        return new ModelConfig(materialization, key, indexes(settings.get("indexes"), key), texts(hooks(settings)));
    }

    boolean incremental() {
        return materialization == Materialization.INCREMENTAL;
    }

    private static Object hooks(Map<String, Object> settings) {
        return settings.getOrDefault("post_hook", settings.get("post-hook"));
    }

    private static Materialization materialization(Object name) {
        return switch (String.valueOf(name)) {
            case "table" -> Materialization.TABLE;
            case "view" -> Materialization.VIEW;
            case "incremental" -> Materialization.INCREMENTAL;
            default ->
                throw new IllegalArgumentException(
                        "materialized must be table, view or incremental, but was \"" + name + '"');
        };
    }

    /** Rows are replaced by their key, so the key always has an index. */
    private static List<Index> indexes(Object setting, List<String> key) {
        List<Index> indexes = new ArrayList<>();
        if (setting instanceof Collection<?> entries) {
            entries.forEach(entry -> indexes.add(index(entry)));
        } else if (setting != null) {
            throw new IllegalArgumentException("indexes must be a list, but was " + setting);
        }
        if (!key.isEmpty()
                && indexes.stream()
                        .noneMatch(one -> one.unique() && one.columns().equals(key))) {
            indexes.add(new Index(key, true));
        }
        return List.copyOf(indexes);
    }

    private static Index index(Object setting) {
        if (setting instanceof Map<?, ?> index && Set.of("columns", "unique").containsAll(index.keySet())) {
            List<String> columns = columns(index.get("columns"));
            if (!columns.isEmpty()) {
                return new Index(columns, Boolean.TRUE.equals(index.get("unique")));
            }
        }
        throw new IllegalArgumentException(
                "an index must look like {'columns': ['a', 'b'], 'unique': true}, but was " + setting);
    }

    private static List<String> columns(Object setting) {
        return texts(setting).stream().map(Relation::check).toList();
    }

    private static List<String> texts(Object setting) {
        if (setting == null) {
            return List.of();
        }
        return setting instanceof Collection<?> many
                ? many.stream().map(String::valueOf).toList()
                : List.of(String.valueOf(setting));
    }
}
