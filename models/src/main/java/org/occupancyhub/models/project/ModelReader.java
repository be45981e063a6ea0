package org.occupancyhub.models.project;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.occupancyhub.models.project.Properties.Described;
import org.occupancyhub.models.project.Templates.Template;

/** Renders one model, and learns from the rendering what it reads and how it wants to be materialised. */
final class ModelReader implements Templates.Listener {

    private final SourceFile file;
    private final Templates templates;
    private final Properties properties;
    private final Map<String, Relation> relations;
    private final Relation relation;
    private final Described described;
    private final Map<String, Integer> refs = new TreeMap<>();
    private final Map<String, Object> settings = new HashMap<>();
    private int configLine;

    /** @param relations of all models, by name */
    ModelReader(SourceFile file, Templates templates, Properties properties, Map<String, Relation> relations) {
        this.file = file;
        this.templates = templates;
        this.properties = properties;
        this.relations = relations;
        this.relation = relations.get(file.model());
        this.described = properties.models().get(file.model());
    }

    /** @throws ModelException naming the file and, where there is one, the line */
    Model model() {
        if (isDescribed()) {
            settings.putAll(described.settings());
        }
        Template template = new Template(file.shown(), file.text(), 1);
        SqlText full = templates.render(template, relation, false, this);
        ModelConfig config = config();
        SqlText incremental = config.incremental() ? templates.render(template, relation, true, this) : full;
        return new Model(
                file,
                relation,
                config,
                new Model.Rendered(full, hooks(config, false)),
                new Model.Rendered(incremental, hooks(config, config.incremental())),
                Map.copyOf(refs),
                tests());
    }

    private boolean isDescribed() {
        return described != null && described.file().origin() == file.origin();
    }

    private ModelConfig config() {
        try {
            return ModelConfig.of(settings);
        } catch (IllegalArgumentException e) {
            throw configLine == 0 && isDescribed()
                    ? new ModelException(described.file().shown(), described.line(), e.getMessage())
                    : new ModelException(file.shown(), configLine, e.getMessage());
        }
    }

    private List<SqlText> hooks(ModelConfig config, boolean incremental) {
        return config.postHooks().stream()
                .map(hook -> new Template(file.shown(), hook, lineOf(hook)))
                .map(hook -> templates.render(hook, relation, incremental, this))
                .filter(sql -> !sql.text().isBlank())
                .toList();
    }

    /** A hook is a text within the file; with escapes in it, it cannot be found there and goes by its config. */
    private int lineOf(String hook) {
        int at = file.text().indexOf(hook);
        return at < 0
                ? configLine
                : 1
                        + (int) file.text()
                                .substring(0, at)
                                .chars()
                                .filter(c -> c == '\n')
                                .count();
    }

    private List<ModelTest> tests() {
        GenericTests tests = new GenericTests(relation, relations::get);
        return isDescribed() ? described.tests().stream().map(tests::test).toList() : List.of();
    }

    @Override
    public Object ref(String model, int line) {
        Relation read = relations.get(model);
        if (read == null) {
            throw new ModelException(file.shown(), line, "refers to a model that does not exist: ref('" + model + "')");
        }
        refs.putIfAbsent(model, line);
        return read.toString();
    }

    @Override
    public Object source(String source, String table, int line) {
        Relation read = properties.source(source, table);
        if (read == null) {
            throw new ModelException(
                    file.shown(),
                    line,
                    "reads a source that no .yml declares: source('" + source + "', '" + table + "')");
        }
        return read.toString();
    }

    @Override
    public void config(Map<String, Object> values, int line) {
        configLine = line;
        settings.putAll(values);
    }
}
