package org.occupancyhub.hub.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.occupancyhub.hub.settings.HubSettings;
import org.occupancyhub.hub.settings.PostgresDsn;
import org.occupancyhub.models.project.JdbcModelStates;
import org.occupancyhub.models.project.LiveProject;
import org.occupancyhub.models.project.ModelBuilder;
import org.occupancyhub.models.project.ModelRefresh;
import org.occupancyhub.models.project.ModelStatus;
import org.occupancyhub.models.project.ProjectFiles;
import org.occupancyhub.models.project.TestFailure;
import org.occupancyhub.models.refresh.JdbcMartRefresh;
import org.occupancyhub.models.sql.Migrations;
import org.occupancyhub.models.sql.Transactions;
import org.postgresql.ds.PGSimpleDataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code models build|test|refresh}: the SQL models against the database of {@code POSTGRES_DSN}, or of the hub that runs here. */
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
        Warehouse warehouse = warehouse();
        List<String> built = new ModelBuilder(warehouse.transactions(), warehouse.project()).build();
        PrintWriter out = spec.commandLine().getOut();
        built.forEach(model -> out.println("built " + model));
        List<ModelStatus> failed = new JdbcModelStates(warehouse.transactions(), warehouse.project())
                .all().stream().filter(model -> model.failure() != null).toList();
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
        Warehouse warehouse = warehouse();
        ModelBuilder builder = new ModelBuilder(warehouse.transactions(), warehouse.project());
        List<TestFailure> failures = builder.test();
        PrintWriter out = spec.commandLine().getOut();
        failures.forEach(failure -> out.println("failed " + failure));
        out.println("ran " + builder.tests() + " tests, failed " + failures.size());
        out.flush();
        if (!failures.isEmpty()) {
            throw new CommandFailedException(failures.size() + " of " + builder.tests()
                    + " model tests failed; the lines above name model, column and the number of rows");
        }
        return 0;
    }

    @Command(
            description = "Bring the incremental models up to date with what is dirty, once",
            mixinStandardHelpOptions = true)
    int refresh() {
        Warehouse warehouse = warehouse();
        int hours = new JdbcMartRefresh(warehouse.transactions(), new ModelRefresh(warehouse.project()))
                .refresh()
                .hours();
        PrintWriter out = spec.commandLine().getOut();
        out.println("refreshed " + hours + " hours");
        out.flush();
        return 0;
    }

    private record Warehouse(Transactions transactions, LiveProject project) {}

    private static Warehouse warehouse() {
        CommandLogs.quiet();
        HubSettings settings = HubSettings.from(ModelsCommand::fromEnvironment);
        PGSimpleDataSource database = new PGSimpleDataSource();
        PostgresDsn dsn = settings.postgres() == null
                ? new PostgresDsn(
                        "jdbc:postgresql://localhost:" + settings.postgresPort() + "/occupancy", "postgres", "")
                : settings.postgres();
        database.setUrl(dsn.jdbcUrl());
        if (dsn.user() != null) {
            database.setUser(dsn.user());
        }
        if (dsn.password() != null) {
            database.setPassword(dsn.password());
        }
        try {
            database.getConnection().close();
            Migrations.run(database);
        } catch (SQLException e) {
            throw new CommandFailedException(
                    "no PostgreSQL answers at " + dsn + "; start the hub with `make run` or set POSTGRES_DSN", e);
        }
        String directory = fromEnvironment("hub.models.directory");
        Path operatorModels = Path.of(directory == null || directory.isBlank() ? "./config/models" : directory);
        return new Warehouse(new Transactions(database), new LiveProject(ProjectFiles.packaged(), operatorModels));
    }

    /** The environment variable of a Spring property: {@code hub.kafka.port} is {@code HUB_KAFKA_PORT}. */
    private static String fromEnvironment(String property) {
        return switch (property) {
            case "hub.postgres.dsn" -> System.getenv("POSTGRES_DSN");
            case "hub.kafka.brokers" -> System.getenv("KAFKA_BROKERS");
            default ->
                System.getenv(
                        property.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_'));
        };
    }
}
