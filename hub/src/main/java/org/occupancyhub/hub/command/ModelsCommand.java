package org.occupancyhub.hub.command;

import java.io.PrintWriter;
import java.util.List;
import javax.sql.DataSource;
import org.occupancyhub.models.project.ModelBuilder;
import org.occupancyhub.models.project.Project;
import org.occupancyhub.models.project.ProjectFiles;
import org.occupancyhub.models.project.TestFailure;
import org.occupancyhub.models.sql.Migrations;
import org.occupancyhub.models.sql.Transactions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code models build|test}: the SQL models against a database. */
@Command(name = "models", description = "Build or test the SQL models in a database", mixinStandardHelpOptions = true)
public final class ModelsCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "models needs one of build, test");
    }

    @Command(description = "Build every model anew, staging first, then marts", mixinStandardHelpOptions = true)
    int build() {
        CommandLogs.quiet();
        List<String> built;
        try (CommandWarehouse warehouse = CommandWarehouse.existing()) {
            built = builder(warehouse.dataSource()).build();
        }
        PrintWriter out = spec.commandLine().getOut();
        built.forEach(model -> out.println("built " + model));
        out.println("built " + built.size() + " models");
        out.flush();
        return 0;
    }

    @Command(description = "Run the tests that stand beside the models", mixinStandardHelpOptions = true)
    int test() {
        CommandLogs.quiet();
        List<TestFailure> failures;
        int tests;
        try (CommandWarehouse warehouse = CommandWarehouse.existing()) {
            ModelBuilder builder = builder(warehouse.dataSource());
            failures = builder.test();
            tests = builder.tests();
        }
        PrintWriter out = spec.commandLine().getOut();
        failures.forEach(failure -> out.println("failed " + failure));
        out.println("ran " + tests + " tests, failed " + failures.size());
        out.flush();
        if (!failures.isEmpty()) {
            throw new CommandFailedException(failures.size() + " of " + tests
                    + " model tests failed; the lines above name model, column and the number of rows");
        }
        return 0;
    }

    /** Of a database that is brought up to date first. */
    static ModelBuilder builder(DataSource database) {
        Migrations.run(database);
        return new ModelBuilder(new Transactions(database), Project.of(ProjectFiles.packaged()));
    }
}
