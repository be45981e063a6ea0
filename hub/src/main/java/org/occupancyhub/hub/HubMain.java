package org.occupancyhub.hub;

import org.occupancyhub.hub.command.BacktestCommand;
import org.occupancyhub.hub.command.BackupCommand;
import org.occupancyhub.hub.command.GenerateCommand;
import org.occupancyhub.hub.command.KeysCommand;
import org.occupancyhub.hub.command.ModelsCommand;
import org.occupancyhub.hub.command.ReplayCommand;
import org.occupancyhub.hub.command.RestoreCommand;
import org.occupancyhub.hub.serve.ServeCommand;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Entrance of the program: {@code serve} where no command is named. */
@Command(
        name = "occupancy-hub",
        description = "How full is it now, how full will it be, when should I go?",
        mixinStandardHelpOptions = true,
        versionProvider = HubVersion.class,
        subcommands = {
            ServeCommand.class,
            ReplayCommand.class,
            BacktestCommand.class,
            GenerateCommand.class,
            ModelsCommand.class,
            KeysCommand.class,
            BackupCommand.class,
            RestoreCommand.class
        })
public final class HubMain {

    private HubMain() {}

    public static void main(String[] args) {
        int status = commandLine().execute(args.length == 0 ? new String[] {"serve"} : args);
        if (status != ServeCommand.RUNNING) {
            System.exit(status);
        }
    }

    static CommandLine commandLine() {
        return new CommandLine(new HubMain()).setExecutionExceptionHandler((failure, command, parsed) -> {
            if (!OneLine.isWrittenForPeople(failure)) {
                LoggerFactory.getLogger(HubMain.class).error("What went wrong, for the log:", failure);
            }
            command.getErr().println(OneLine.of(failure));
            return CommandLine.ExitCode.SOFTWARE;
        });
    }
}
