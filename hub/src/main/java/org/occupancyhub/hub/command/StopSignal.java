package org.occupancyhub.hub.command;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Ctrl-C ends the work after its current step, so that the command can still say how far it came. */
final class StopSignal {

    private static final int PATIENCE_SECONDS = 15;

    private final CountDownLatch done = new CountDownLatch(1);

    StopSignal(Runnable stop) {
        Thread hook = new Thread(
                () -> {
                    stop.run();
                    try {
                        done.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "stop");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** The command has said what it had to say. */
    void finished() {
        done.countDown();
    }
}
