package org.occupancyhub.models.project;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.occupancyhub.models.project.SourceFile.Origin;

/** What the {@code .yml} files of a project say: sources, and the settings and tests of each model. */
final class Properties {

    /** A test as it stands in a file. */
    record Declared(String file, int line, String column, Object test) {}

    /** What a file says of a model. */
    record Described(SourceFile file, int line, Map<String, Object> settings, List<Declared> tests) {}

    private final Map<String, Relation> sources = new HashMap<>();
    private final Map<String, Described> models = new HashMap<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private final List<SourceFile> refusedFiles = new ArrayList<>();

    /** @param files the program's before the operator's: what the program says stays so */
    Properties(List<SourceFile> files) {
        for (SourceFile file : files) {
            if (file.isProperties()) {
                try {
                    if (file.trouble() != null) {
                        throw new ModelException(new Refusal(file.shown(), 0, file.trouble()));
                    }
                    YamlNode root = YamlNode.root(file.shown(), file.text());
                    root.entries("sources").forEach(source -> source(file, source));
                    root.entries("models").forEach(model -> model(file, model));
                } catch (ModelException e) {
                    refuse(file, e.refusal());
                }
            }
        }
    }

    /** Null where no file declares it. */
    Relation source(String source, String table) {
        return sources.get(source + "." + table);
    }

    /** By name of the model, whether there is one or not. */
    Map<String, Described> models() {
        return models;
    }

    List<Refusal> refusals() {
        return refusals;
    }

    /** The file of each refusal. */
    List<SourceFile> refusedFiles() {
        return refusedFiles;
    }

    void refuse(SourceFile file, Refusal refusal) {
        refusals.add(refusal);
        refusedFiles.add(file);
    }

    private void source(SourceFile file, YamlNode source) {
        String name = source.text("name");
        String schema = source.text("schema") == null ? name : source.text("schema");
        for (YamlNode table : source.entries("tables")) {
            String key = name + "." + table.text("name");
            String identifier = table.text("identifier") == null ? table.text("name") : table.text("identifier");
            try {
                if (sources.putIfAbsent(key, new Relation(schema, identifier)) != null) {
                    refuse(file, new Refusal(file.shown(), table.line(), "declares a source again: " + key));
                }
            } catch (IllegalArgumentException e) {
                refuse(file, new Refusal(file.shown(), table.line(), e.getMessage()));
            }
        }
    }

    private void model(SourceFile file, YamlNode model) {
        List<Declared> tests = new ArrayList<>();
        testsOf(model).forEach(test -> tests.add(new Declared(file.shown(), test.line(), null, test.value())));
        for (YamlNode column : model.entries("columns")) {
            testsOf(column)
                    .forEach(test ->
                            tests.add(new Declared(file.shown(), test.line(), column.text("name"), test.value())));
        }
        Map<String, Object> settings = new HashMap<>();
        if (model.at("config").value() instanceof Map<?, ?> config) {
            config.forEach((key, value) -> settings.put(String.valueOf(key), value));
        }
        Described described = new Described(file, model.line(), settings, tests);
        Described other = models.putIfAbsent(String.valueOf(model.text("name")), described);
        if (other != null) {
            String of = other.file().origin() == Origin.PROGRAM ? " of the program" : "";
            refuse(
                    file,
                    new Refusal(
                            file.shown(),
                            model.line(),
                            "describes a model" + of + " that " + other.file().shown() + " describes already: "
                                    + model.text("name")));
        }
    }

    private static List<YamlNode> testsOf(YamlNode holder) {
        List<YamlNode> tests = holder.entries("data_tests");
        return tests.isEmpty() ? holder.entries("tests") : tests;
    }
}
