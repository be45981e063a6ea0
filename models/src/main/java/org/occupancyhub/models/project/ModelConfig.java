package org.occupancyhub.models.project;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * How a model is materialised, as {@code config(…)} says.
 *
 * @param uniqueKey columns that identify a row; needed where the model is incremental
 * @param indexes indexes of the table
 * @param postHooks templates of statements that run after the model, in its transaction
 */
record ModelConfig(
        Materialization materialization, List<String> uniqueKey, List<Index> indexes, List<String> postHooks) {

    enum Materialization {
        TABLE,
        VIEW,
        INCREMENTAL
    }

    record Index(List<String> columns, boolean unique) {}

    static ModelConfig of(String file, Map<String, Object> settings) {
        List<String> key = columns(settings.get("unique_key"));
        Materialization materialization = materialization(file, settings.getOrDefault("materialized", "view"));
        if (materialization == Materialization.INCREMENTAL && key.isEmpty()) {
            throw new ModelException(file, "an incremental model needs a unique_key");
        }
        return new ModelConfig(materialization, key, indexes(settings.get("indexes"), key), texts(hooks(settings)));
    }

    boolean incremental() {
        return materialization == Materialization.INCREMENTAL;
    }

    private static Object hooks(Map<String, Object> settings) {
        return settings.getOrDefault("post_hook", settings.get("post-hook"));
    }

    private static Materialization materialization(String file, Object name) {
        return switch (String.valueOf(name)) {
            case "table" -> Materialization.TABLE;
            case "view" -> Materialization.VIEW;
            case "incremental" -> Materialization.INCREMENTAL;
            default ->
                throw new ModelException(
                        file, "materialized must be table, view or incremental, but was \"" + name + '"');
        };
    }

    /** Rows are replaced by their key, so the key always has an index. */
    private static List<Index> indexes(Object setting, List<String> key) {
        List<Index> indexes = new ArrayList<>();
        if (setting instanceof Collection<?> entries) {
            for (Object entry : entries) {
                if (entry instanceof Map<?, ?> index) {
                    indexes.add(new Index(columns(index.get("columns")), Boolean.TRUE.equals(index.get("unique"))));
                }
            }
        }
        if (!key.isEmpty()
                && indexes.stream()
                        .noneMatch(one -> one.unique() && one.columns().equals(key))) {
            indexes.add(new Index(key, true));
        }
        return List.copyOf(indexes);
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
