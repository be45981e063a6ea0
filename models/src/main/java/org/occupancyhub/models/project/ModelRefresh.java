package org.occupancyhub.models.project;

import java.sql.Connection;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The incremental models of a project, brought up to date within one transaction. */
public final class ModelRefresh {

    private static final Logger LOG = LoggerFactory.getLogger(ModelRefresh.class);

    private final Project project;

    public ModelRefresh(Project project) {
        this.project = project;
    }

    /** In the order of the models, so that each reads what the ones before it wrote. */
    public void run(Connection connection) throws SQLException {
        Materializer materializer = new Materializer(connection);
        for (Model model : project.models()) {
            long start = System.nanoTime();
            materializer.refresh(model);
            LOG.debug("Refreshed {} in {} ms", model.relation(), (System.nanoTime() - start) / 1_000_000);
        }
    }
}
