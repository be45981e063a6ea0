package org.occupancyhub.forecast;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** One thread for work that nobody waits for; it gives way to others and keeps no program from ending. */
final class QuietThread {

    private QuietThread() {}

    static ExecutorService named(String name) {
        return Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            thread.setPriority(Thread.MIN_PRIORITY);
            return thread;
        });
    }
}
