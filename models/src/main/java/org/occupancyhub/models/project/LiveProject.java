package org.occupancyhub.models.project;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.occupancyhub.models.project.Project.Refused;
import org.occupancyhub.models.project.SourceFile.Origin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The project in use: the program's models and the operator's, which may change while the hub runs. */
public final class LiveProject {

    private static final Logger LOG = LoggerFactory.getLogger(LiveProject.class);

    private final List<SourceFile> program;
    private final OperatorFolder operator;
    private volatile Project now;

    /**
     * @param operatorModels folder of the operator's models; need not exist
     * @throws ModelException if a file of the program cannot be used
     */
    public LiveProject(ProjectFiles program, Path operatorModels) {
        this.program = program.asOf(Origin.PROGRAM, "");
        this.operator = new OperatorFolder(operatorModels);
        this.now = read(operator.read());
        report(Set.of());
    }

    private LiveProject(Project project) {
        this.program = List.of();
        this.operator = null;
        this.now = project;
    }

    /** A project that never changes. */
    static LiveProject of(Project project) {
        return new LiveProject(project);
    }

    Project now() {
        return now;
    }

    /** Takes in what changed in the operator's folder. @return whether anything did */
    boolean look() {
        Optional<List<SourceFile>> changed = operator == null ? Optional.empty() : operator.changed();
        if (changed.isEmpty()) {
            return false;
        }
        Set<Refused> known = new HashSet<>(now.refused());
        now = read(changed.get());
        report(known);
        return true;
    }

    private Project read(List<SourceFile> operatorFiles) {
        List<SourceFile> files = new ArrayList<>(program);
        files.addAll(operatorFiles);
        return Project.of(files);
    }

    private void report(Set<Refused> known) {
        now.refused().stream()
                .filter(refused -> !known.contains(refused))
                .forEach(refused -> LOG.warn("Refused {}", refused.refusal()));
    }
}
