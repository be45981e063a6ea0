package org.occupancyhub.hub.command;

import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.occupancyhub.hub.settings.HubSettings;
import org.occupancyhub.hub.settings.PostgresDsn;
import org.occupancyhub.models.project.ModelBuilder;
import org.occupancyhub.models.project.Project;
import org.occupancyhub.models.project.ProjectFiles;
import org.occupancyhub.models.project.TestFailure;
import org.occupancyhub.models.sql.Migrations;
import org.occupancyhub.models.sql.Transactions;
import org.postgresql.ds.PGSimpleDataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code models build|test}: the SQL models against the database of {@code POSTGRES_DSN}, or of the hub that runs here. */
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
        List<String> built = builder().build();
        PrintWriter out = spec.commandLine().getOut();
        built.forEach(model -> out.println("built " + model));
        out.println("built " + built.size() + " models");
        out.flush();
        return 0;
    }

    @Command(description = "Run the tests that stand beside the models", mixinStandardHelpOptions = true)
    int test() {
        ModelBuilder builder = builder();
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

    private static ModelBuilder builder() {
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
        return new ModelBuilder(new Transactions(database), Project.of(ProjectFiles.packaged()));
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
