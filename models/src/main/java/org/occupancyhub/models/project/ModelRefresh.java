package org.occupancyhub.models.project;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.occupancyhub.models.project.Model.Upkeep;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The incremental models of a project, brought up to date within one transaction. An operator's model that fails is recorded
 * and left for a build in full; the program's models know nothing of it.
 */
public final class ModelRefresh {

    private static final Logger LOG = LoggerFactory.getLogger(ModelRefresh.class);

    private final LiveProject project;

    public ModelRefresh(LiveProject project) {
        this.project = project;
    }

    public ModelRefresh(Project project) {
        this(LiveProject.of(project));
    }

    /** In the order of the models, so that each reads what the ones before it wrote. */
    public void run(Connection connection) throws SQLException {
        Project now = project.now();
        Materializer materializer = new Materializer(connection);
        for (Model model : now.models()) {
            if (!model.ofOperator() && model.upkeep() == Upkeep.WITH_REFRESH) {
                long start = System.nanoTime();
                materializer.refresh(model);
                LOG.debug("Refreshed {} in {} ms", model.relation(), (System.nanoTime() - start) / 1_000_000);
            }
        }
        long number = new BuildLedger(connection).countRefresh();
        refreshOperators(connection, now, number);
    }

    /** What was not complete before, or reads what is not, is left out, and so known to be behind. */
    private static void refreshOperators(Connection connection, Project project, long number) throws SQLException {
        List<Model> models = project.models().stream().filter(Model::ofOperator).toList();
        if (models.isEmpty()) {
            return;
        }
        Map<String, Build> builds = new BuildLedger(connection).of(models);
        Set<String> leftOut = new HashSet<>();
        for (Model model : models) {
            boolean lost = model.refs().keySet().stream().anyMatch(leftOut::contains);
            if (model.upkeep() == Upkeep.WITH_REFRESH && !lost) {
                Build build = builds.get(model.name());
                boolean complete = build.isOf(model) && build.failure() == null && build.refreshNumber() == number - 1;
                lost = !complete || !refresh(connection, model, number);
            }
            if (lost) {
                leftOut.add(model.name());
            }
        }
    }

    private static boolean refresh(Connection connection, Model model, long number) throws SQLException {
        BuildLedger ledger = new BuildLedger(connection);
        Savepoint before = connection.setSavepoint();
        try {
            TimeLimit.set(connection, TimeLimit.REFRESH);
            new Materializer(connection).refresh(model);
            ledger.refreshed(model, number);
            TimeLimit.reset(connection);
            connection.releaseSavepoint(before);
            return true;
        } catch (SQLException e) {
            connection.rollback(before);
            LOG.warn("Not refreshed: {}", e.getMessage());
            ledger.failed(model, e.getMessage());
            return false;
        }
    }
}
