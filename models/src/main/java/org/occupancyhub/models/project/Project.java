package org.occupancyhub.models.project;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.occupancyhub.models.project.SourceFile.Origin;

/**
 * A dbt project, rendered once: its models in an order in which each comes after those that it reads, and what of the
 * operator's files cannot be used.
 */
public final class Project {

    /**
     * What cannot be used.
     *
     * @param relation null where it is about no model
     * @param file of the model, or the file itself
     */
    record Refused(Relation relation, String file, Refusal refusal) {}

    private final List<Model> models;
    private final List<Refused> refused;

    Project(List<Model> models, List<Refused> refused) {
        this.models = List.copyOf(models);
        this.refused = List.copyOf(refused);
    }

    /** @throws ModelException if a model cannot be rendered, refers to nothing, or refers to itself in a circle */
    public static Project of(ProjectFiles program) {
        return of(program.asOf(Origin.PROGRAM, ""));
    }

    /**
     * @param files of the program and of the operator
     * @throws ModelException if a file of the program cannot be used: a broken build
     */
    static Project of(List<SourceFile> files) {
        return new ProjectReader(files).project();
    }

    List<Model> models() {
        return models;
    }

    List<Refused> refused() {
        return refused;
    }

    /** All that a model reads, directly or not. */
    Set<Model> readBy(Model model) {
        Set<String> names = new HashSet<>(model.refs().keySet());
        Set<Model> read = new HashSet<>();
        for (int i = models.size() - 1; i >= 0; i--) {
            Model other = models.get(i);
            if (names.contains(other.name())) {
                names.addAll(other.refs().keySet());
                read.add(other);
            }
        }
        return read;
    }

    /** Those models and all that read them, directly or not, in order. */
    List<Model> withDependents(Set<String> names) {
        Set<String> touched = new HashSet<>(names);
        List<Model> result = new ArrayList<>();
        for (Model model : models) {
            if (touched.contains(model.name()) || model.refs().keySet().stream().anyMatch(touched::contains)) {
                touched.add(model.name());
                result.add(model);
            }
        }
        return result;
    }
}
