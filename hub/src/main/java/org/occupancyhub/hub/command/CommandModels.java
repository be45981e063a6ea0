package org.occupancyhub.hub.command;

import javax.sql.DataSource;
import org.occupancyhub.models.project.LiveProject;
import org.occupancyhub.models.project.ModelBuilder;
import org.occupancyhub.models.project.ProjectFiles;
import org.occupancyhub.models.sql.Migrations;
import org.occupancyhub.models.sql.Transactions;

/** The SQL models of a database, the operator's own among them. */
record CommandModels(Transactions transactions, LiveProject project) {

    /** Of a database that is brought up to date first. */
    static CommandModels in(CommandWarehouse warehouse) {
        DataSource database = warehouse.dataSource();
        Migrations.run(database);
        return new CommandModels(
                new Transactions(database),
                new LiveProject(ProjectFiles.packaged(), warehouse.settings().modelsDirectory()));
    }

    ModelBuilder builder() {
        return new ModelBuilder(transactions, project);
    }
}
