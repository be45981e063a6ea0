package org.occupancyhub.hub.serve;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code serve}: the hub itself, until it is stopped. */
@Command(name = "serve", description = "Serve: the hub itself (default)", mixinStandardHelpOptions = true)
public final class ServeCommand implements Callable<Integer> {

    /** No exit status: the hub runs until it is told to stop. */
    public static final int RUNNING = Integer.MIN_VALUE;

    @Override
    public Integer call() {
        RunningHub hub = new RunningHub(Map.of());
        Runtime.getRuntime().addShutdownHook(new Thread(hub::close, "shutdown")); // it may be stopped while it starts
        hub.start();
        Banner.print(hub, System.out);
        return RUNNING;
    }
}
