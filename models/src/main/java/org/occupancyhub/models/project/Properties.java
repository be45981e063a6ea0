package org.occupancyhub.models.project;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** What the {@code .yml} files of a project say: sources, and the tests of each model. */
final class Properties {

    /** A test as it stands in a file. */
    record Declared(String file, String column, Object test) {}

    private final Map<String, Relation> sources = new HashMap<>();
    private final Map<String, List<Declared>> tests = new HashMap<>();

    Properties(ProjectFiles files) {
        files.byPath().forEach((file, text) -> {
            if (file.startsWith("models/") && file.endsWith(".yml")) {
                Map<?, ?> root = parse(file, text);
                maps(root.get("sources")).forEach(this::source);
                maps(root.get("models")).forEach(model -> model(file, model));
            }
        });
    }

    /** Null where no file declares it. */
    Relation source(String source, String table) {
        return sources.get(source + "." + table);
    }

    List<Declared> tests(String model) {
        return tests.getOrDefault(model, List.of());
    }

    private void source(Map<?, ?> source) {
        String name = String.valueOf(source.get("name"));
        String schema =
                source.get("schema") == null ? name : source.get("schema").toString();
        for (Map<?, ?> table : maps(source.get("tables"))) {
            String tableName = String.valueOf(table.get("name"));
            sources.put(name + "." + tableName, new Relation(schema, tableName));
        }
    }

    private void model(String file, Map<?, ?> model) {
        List<Declared> declared = tests.computeIfAbsent(String.valueOf(model.get("name")), name -> new ArrayList<>());
        testsOf(model).forEach(test -> declared.add(new Declared(file, null, test)));
        for (Map<?, ?> column : maps(model.get("columns"))) {
            testsOf(column).forEach(test -> declared.add(new Declared(file, String.valueOf(column.get("name")), test)));
        }
    }

    private static List<?> testsOf(Map<?, ?> holder) {
        Object tests = holder.get("data_tests") == null ? holder.get("tests") : holder.get("data_tests");
        return tests instanceof List<?> list ? list : List.of();
    }

    private static List<Map<?, ?>> maps(Object value) {
        List<Map<?, ?>> maps = new ArrayList<>();
        if (value instanceof List<?> list) {
            for (Object entry : list) {
                if (entry instanceof Map<?, ?> map) {
                    maps.add(map);
                }
            }
        }
        return maps;
    }

    static Map<?, ?> parse(String file, String text) {
        try {
            Object root = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
            return root instanceof Map<?, ?> map ? map : Map.of();
        } catch (YAMLException e) {
            throw new ModelException(file, "is no YAML: " + e.getMessage(), e);
        }
    }
}
