package org.occupancyhub.hub.command;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.occupancyhub.models.project.LiveProject;
import org.occupancyhub.models.project.ModelBuilder;
import org.occupancyhub.models.project.ProjectFiles;
import org.occupancyhub.models.sql.Migrations;
import org.occupancyhub.models.sql.Transactions;

/** The SQL models of a database, the operator's own among them. */
record CommandModels(Transactions transactions, LiveProject project) {

    private static final String DIRECTORY = "HUB_MODELS_DIRECTORY";
    private static final String DEFAULT_DIRECTORY = "./config/models";

    /** Of a database that is brought up to date first. */
    static CommandModels in(DataSource database) {
        Migrations.run(database);
        String directory = System.getenv().getOrDefault(DIRECTORY, "");
        return new CommandModels(
                new Transactions(database),
                new LiveProject(ProjectFiles.packaged(), Path.of(directory.isBlank() ? DEFAULT_DIRECTORY : directory)));
    }

    ModelBuilder builder() {
        return new ModelBuilder(transactions, project);
    }
}
