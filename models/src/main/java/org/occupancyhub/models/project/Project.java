package org.occupancyhub.models.project;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A dbt project, rendered once: its models in an order in which each comes after those that it reads. */
public final class Project {

    private final List<Model> models;

    private Project(List<Model> models) {
        this.models = List.copyOf(models);
    }

    /** @throws ModelException if a model cannot be rendered, refers to nothing, or refers to itself in a circle */
    public static Project of(ProjectFiles files) {
        return new Project(inOrder(new Reader(files).models()));
    }

    List<Model> models() {
        return models;
    }

    /** Those models and all that read them, directly or not, in order. */
    List<Model> withDependents(Set<String> names) {
        Set<String> touched = new HashSet<>(names);
        List<Model> result = new ArrayList<>();
        for (Model model : models) {
            if (touched.contains(model.name()) || model.refs().stream().anyMatch(touched::contains)) {
                touched.add(model.name());
                result.add(model);
            }
        }
        return result;
    }

    private static List<Model> inOrder(Map<String, Model> byName) {
        Map<String, Model> ordered = new LinkedHashMap<>();
        byName.values().forEach(model -> visit(model, byName, ordered, new LinkedHashSet<>()));
        return List.copyOf(ordered.values());
    }

    private static void visit(Model model, Map<String, Model> byName, Map<String, Model> done, Set<String> path) {
        if (done.containsKey(model.name())) {
            return;
        }
        if (!path.add(model.name())) {
            throw new ModelException(
                    model.file(), "refers to itself in a circle: " + String.join(" -> ", path) + " -> " + model.name());
        }
        model.refs().stream().sorted().forEach(ref -> visit(byName.get(ref), byName, done, path));
        path.remove(model.name());
        done.put(model.name(), model);
    }

    /** Reads and renders the files of one project. */
    private static final class Reader {

        private final ProjectFiles files;
        private final Properties properties;
        private final Templates templates = new Templates();
        private final Map<String, Relation> relations = new TreeMap<>();

        Reader(ProjectFiles files) {
            this.files = files;
            this.properties = new Properties(files);
        }

        Map<String, Model> models() {
            Schemas schemas = new Schemas(files);
            Map<String, String> fileOf = new HashMap<>();
            for (String file : files.byPath().keySet()) {
                if (file.startsWith("models/") && file.endsWith(".sql")) {
                    Relation relation = relation(file, schemas.of(file));
                    relations.put(relation.name(), relation);
                    String other = fileOf.put(relation.name(), file);
                    if (other != null) {
                        throw new ModelException(file, "has the name of another model, " + other);
                    }
                }
            }
            Map<String, Model> models = new TreeMap<>();
            relations.forEach((name, relation) -> models.put(name, model(fileOf.get(name), relation)));
            return models;
        }

        private static Relation relation(String file, String schema) {
            try {
                return new Relation(schema, file.substring(file.lastIndexOf('/') + 1, file.length() - ".sql".length()));
            } catch (IllegalArgumentException e) {
                throw new ModelException(file, e.getMessage(), e);
            }
        }

        private Model model(String file, Relation relation) {
            String text = files.byPath().get(file);
            Findings findings = new Findings(file);
            String full = templates.render(file, text, relation, false, findings);
            ModelConfig config = config(file, findings);
            String incremental = config.incremental() ? templates.render(file, text, relation, true, findings) : full;
            return new Model(
                    file,
                    relation,
                    config,
                    new Model.Rendered(full, hooks(file, relation, config, false, findings)),
                    new Model.Rendered(incremental, hooks(file, relation, config, config.incremental(), findings)),
                    Set.copyOf(findings.refs),
                    tests(relation));
        }

        private static ModelConfig config(String file, Findings findings) {
            try {
                return ModelConfig.of(file, findings.settings);
            } catch (IllegalArgumentException e) {
                throw new ModelException(file, e.getMessage(), e);
            }
        }

        private List<String> hooks(
                String file, Relation relation, ModelConfig config, boolean incremental, Findings findings) {
            return config.postHooks().stream()
                    .map(hook -> templates.render(file, hook, relation, incremental, findings))
                    .filter(sql -> !sql.isBlank())
                    .toList();
        }

        private List<ModelTest> tests(Relation relation) {
            return properties.tests(relation.name()).stream()
                    .map(declared -> new GenericTests(declared.file(), relation, ref -> ref(declared.file(), ref))
                            .test(declared.column(), declared.test()))
                    .toList();
        }

        private Relation ref(String file, String model) {
            Relation relation = relations.get(model);
            if (relation == null) {
                throw new ModelException(file, "refers to a model that does not exist: ref('" + model + "')");
            }
            return relation;
        }

        /** What one model says about itself. */
        private final class Findings implements Templates.Listener {

            private final String file;
            private final Set<String> refs = new HashSet<>();
            private final Map<String, Object> settings = new HashMap<>();

            Findings(String file) {
                this.file = file;
            }

            @Override
            public Object ref(String model) {
                Relation relation = Reader.this.ref(file, model);
                refs.add(model);
                return relation.toString();
            }

            @Override
            public Object source(String source, String table) {
                Relation relation = properties.source(source, table);
                if (relation == null) {
                    throw new ModelException(
                            file, "reads a source that no .yml declares: source('" + source + "', '" + table + "')");
                }
                return relation.toString();
            }

            @Override
            public void config(Map<String, Object> values) {
                settings.putAll(values);
            }
        }
    }
}
