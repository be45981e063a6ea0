package org.occupancyhub.hub.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.occupancyhub.models.backup.Backup;
import org.occupancyhub.models.backup.BackupTarget;
import org.occupancyhub.models.backup.Headway;
import org.occupancyhub.models.backup.Manifest;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code backup FILE}: all that cannot be computed again. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Saves all that cannot be computed again into one file: readings, rejects, sites, devices, accounts, and how"
                    + " far Kafka was read. One consistent moment, while the hub goes on.",
            "The database is that of POSTGRES_DSN, or of the hub on this machine (HUB_POSTGRES_PORT: 15432), or"
                    + " where none runs the one in HUB_DATA_DIR (./data), as the environment or config/application.yaml"
                    + " says it.",
            "Everything that Kafka had acknowledged before the command is in the file: it waits until that is loaded."
        })
public final class BackupCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "Where to, such as backups/monday.zip.")
    private Path file;

    @Option(names = "--replace", description = "Replaces the file where it is there already.")
    private boolean replace;

    @Option(
            names = "--wait",
            paramLabel = "TIME",
            defaultValue = "60s",
            converter = GenerateCommand.Span.class,
            description = "How long to wait until the hub has loaded what Kafka holds. Default: ${DEFAULT-VALUE}.")
    private Duration patience;

    @Option(
            names = "--without-kafka",
            description = "Saves what the database holds, also where Kafka is away or holds more.")
    private boolean withoutKafka;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        CommandLogs.quiet();
        BackupTarget target = new BackupTarget(file, replace);
        Headway headway = new Headway();
        try (CommandWarehouse warehouse =
                withoutKafka ? CommandWarehouse.existing() : CommandWarehouse.existingWithKafka()) {
            if (!withoutKafka) {
                new KafkaLevel(warehouse).await(patience);
            }
            Backup backup = new Backup(warehouse.dataSource());
            report(Progress.during(
                    "backup",
                    "rows",
                    headway::done,
                    headway::total,
                    progress -> backup.write(target, spec.root().version()[0], !withoutKafka, headway)));
        }
        return CommandLine.ExitCode.OK;
    }

    private void report(Manifest saved) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(String.format(
                Locale.ROOT,
                "saved %d rows of %d tables in %s (%,d kB), %s",
                saved.rows(),
                saved.tableCount(),
                file,
                (file.toFile().length() + 999) / 1000,
                saved.isLevelWithKafka() ? "all that Kafka had acknowledged included" : "whatever Kafka holds"));
        out.flush();
    }
}
