package org.occupancyhub.hub.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.occupancyhub.models.backup.BackupFile;
import org.occupancyhub.models.backup.Headway;
import org.occupancyhub.models.backup.Manifest;
import org.occupancyhub.models.backup.Restore;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code restore FILE}: what a backup holds, and everything that is computed from it. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Brings a backup back into an empty database, migrates it to this version and builds all models. The file is"
                    + " checked to the last byte before anything is touched.",
            "The database is that of POSTGRES_DSN, or the embedded one in HUB_DATA_DIR (./data), as the environment or"
                    + " config/application.yaml says it; that one is made where it is missing. No hub must run on it meanwhile.",
            "What Kafka still holds of later readings, the hub reads again at its next start."
        })
public final class RestoreCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "A file that `backup` wrote.")
    private Path file;

    @Option(names = "--replace", description = "First removes what the database holds.")
    private boolean replace;

    @Option(names = "--verify", description = "Only checks the file; needs no database.")
    private boolean verifyOnly;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        CommandLogs.quiet();
        try (BackupFile backup = BackupFile.open(file)) {
            Headway headway = new Headway();
            Progress.during("verify", "rows", headway::done, headway::total, progress -> {
                backup.verify(headway);
                return null;
            });
            if (verifyOnly) {
                say("whole: " + described(backup.manifest()));
            } else {
                restore(backup);
            }
        }
        return CommandLine.ExitCode.OK;
    }

    private void restore(BackupFile backup) {
        Headway headway = new Headway();
        try (CommandWarehouse warehouse = CommandWarehouse.existingOrNew()) {
            DataSource database = warehouse.dataSource();
            Restore restore = new Restore(database);
            warehouse.folder().ifPresent(folder -> checkIsOurs(folder, restore.dataDirectory()));
            List<String> left =
                    Progress.during("restore", "rows", headway::done, headway::total, progress -> new Restore(database)
                            .run(backup, replace, headway));
            left.forEach(table -> spec.commandLine()
                    .getErr()
                    .println("left out " + table + ": no migration makes it; what it held is in " + table
                            + ".copy of the file"));
            int models = CommandModels.in(warehouse).builder().build().size();
            say("restored " + described(backup.manifest()) + "; built " + models + " models");
        }
    }

    /** A database is emptied only where it is certainly the one that is meant. */
    private static void checkIsOurs(Path expected, Path found) {
        try {
            if (!Files.exists(expected) || !Files.exists(found) || !Files.isSameFile(expected, found)) {
                throw new CommandFailedException("the PostgreSQL on HUB_POSTGRES_PORT must keep its data in "
                        + expected + ", but keeps them in " + found
                        + "; set HUB_DATA_DIR and HUB_POSTGRES_PORT to those of one hub, or set POSTGRES_DSN");
            }
        } catch (IOException e) {
            throw new CommandFailedException(expected + " cannot be compared with " + found + ": " + e.getMessage(), e);
        }
    }

    private String described(Manifest manifest) {
        return manifest.rows() + " rows of " + manifest.tableCount() + " tables, saved at " + manifest.createdAt()
                + " by " + manifest.program();
    }

    private void say(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }
}
