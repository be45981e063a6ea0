package org.occupancyhub.models.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.occupancyhub.models.project.Project.Refused;
import org.occupancyhub.models.project.SourceFile.Origin;

/** Reads and renders the files of one project. What is wrong in one model is said and harms no other. */
final class ProjectReader {

    private final List<SourceFile> files;
    private final Schemas schemas;
    private final Properties properties;
    private final Templates templates = new Templates();
    private final Map<String, SourceFile> fileOf = new TreeMap<>();
    private final Map<String, Relation> relations = new TreeMap<>();
    private final Map<String, Model> models = new TreeMap<>();
    private final List<Refused> refused = new ArrayList<>();

    /** @param files the program's before the operator's: a name that the program has is taken */
    ProjectReader(List<SourceFile> files) {
        this.files = files;
        this.schemas = new Schemas(files);
        this.properties = new Properties(files);
    }

    Project project() {
        files.stream().filter(SourceFile::isModel).forEach(this::name);
        fileOf.forEach(this::read);
        List<Model> ordered = new ModelOrder(models, this::refuse).models();
        checkDescriptions();
        for (int i = 0; i < properties.refusals().size(); i++) {
            refuse(properties.refusedFiles().get(i), null, properties.refusals().get(i));
        }
        return new Project(ordered, refused);
    }

    private void name(SourceFile file) {
        try {
            Relation relation = new Relation(schemas.of(file.path()), checkName(file.model()));
            SourceFile other = fileOf.putIfAbsent(relation.name(), file);
            if (other == null) {
                relations.put(relation.name(), relation);
            } else {
                String whose = other.origin() == Origin.PROGRAM && file.origin() == Origin.OPERATOR
                        ? "a model of the program, "
                        : "another model, ";
                refuse(file, null, new Refusal(file.shown(), 0, "has the name of " + whose + other.shown()));
            }
        } catch (IllegalArgumentException e) {
            refuse(file, null, new Refusal(file.shown(), 0, e.getMessage()));
        }
    }

    /** While a table is replaced, the new and the old one have such names. */
    private static String checkName(String name) {
        if (name.contains("__dbt_")) {
            throw new IllegalArgumentException("a model's name must not contain __dbt_, but was \"" + name + '"');
        }
        return name;
    }

    private void read(String name, SourceFile file) {
        try {
            if (file.trouble() != null) {
                throw new ModelException(new Refusal(file.shown(), 0, file.trouble()));
            }
            models.put(name, new ModelReader(file, templates, properties, relations).model());
        } catch (ModelException e) {
            refuse(file, relations.get(name), e.refusal());
        }
    }

    /** A name that is misspelt would leave a model without its tests, and nobody would know. */
    private void checkDescriptions() {
        properties.models().forEach((name, described) -> {
            SourceFile file = described.file();
            SourceFile model = fileOf.get(name);
            if (model == null) {
                properties.refuse(
                        file,
                        new Refusal(file.shown(), described.line(), "describes a model that does not exist: " + name));
            } else if (model.origin() != file.origin()) {
                properties.refuse(
                        file, new Refusal(file.shown(), described.line(), "describes a model of the program: " + name));
            }
        });
    }

    private void refuse(Model model, Refusal refusal) {
        refuse(fileOf.get(model.name()), model.relation(), refusal);
    }

    private void refuse(SourceFile file, Relation relation, Refusal refusal) {
        if (file.origin() == Origin.PROGRAM) {
            throw new ModelException(refusal);
        }
        refused.add(new Refused(relation, file.shown(), refusal));
    }
}
