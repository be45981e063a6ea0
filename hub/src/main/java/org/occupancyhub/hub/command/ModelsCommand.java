package org.occupancyhub.hub.command;

import java.io.PrintWriter;
import java.util.List;
import org.occupancyhub.models.project.JdbcModelStates;
import org.occupancyhub.models.project.ModelBuilder;
import org.occupancyhub.models.project.ModelRefresh;
import org.occupancyhub.models.project.ModelStatus;
import org.occupancyhub.models.project.TestFailure;
import org.occupancyhub.models.refresh.JdbcMartRefresh;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code models build|test|refresh}: the SQL models against a database. */
@Command(
        name = "models",
        description = "Build, test or refresh the SQL models in a database",
        mixinStandardHelpOptions = true)
public final class ModelsCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "models needs one of build, test, refresh");
    }

    @Command(description = "Build every model anew, staging first, then marts", mixinStandardHelpOptions = true)
    int build() {
        CommandLogs.quiet();
        List<String> built;
        List<ModelStatus> failed;
        try (CommandWarehouse warehouse = CommandWarehouse.existing()) {
            CommandModels models = CommandModels.in(warehouse);
            built = models.builder().build();
            failed = new JdbcModelStates(models.transactions(), models.project())
                    .all().stream().filter(model -> model.failure() != null).toList();
        }
        PrintWriter out = spec.commandLine().getOut();
        built.forEach(model -> out.println("built " + model));
        failed.forEach(model -> out.println(model.state() + " " + model.failure()));
        out.println("built " + built.size() + " models");
        out.flush();
        if (!failed.isEmpty()) {
            throw new CommandFailedException(
                    failed.size()
                            + " models could not be built; the lines above name file, line and reason, the other models are well");
        }
        return 0;
    }

    @Command(description = "Run the tests that stand beside the models", mixinStandardHelpOptions = true)
    int test() {
        CommandLogs.quiet();
        List<TestFailure> failures;
        int tests;
        try (CommandWarehouse warehouse = CommandWarehouse.existing()) {
            ModelBuilder builder = CommandModels.in(warehouse).builder();
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

    @Command(
            description = "Bring the incremental models up to date with what is dirty, once",
            mixinStandardHelpOptions = true)
    int refresh() {
        CommandLogs.quiet();
        int hours;
        try (CommandWarehouse warehouse = CommandWarehouse.existing()) {
            CommandModels models = CommandModels.in(warehouse);
            hours = new JdbcMartRefresh(models.transactions(), new ModelRefresh(models.project()))
                    .refresh()
                    .hours();
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println("refreshed " + hours + " hours");
        out.flush();
        return 0;
    }
}
