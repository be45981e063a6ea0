package org.occupancyhub.forecast;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * One thread for work that nobody waits for, which keeps no program from ending. It asks for the lowest priority, but HotSpot
 * on Linux takes no notice of that by itself ({@code -XX:ThreadPriorityPolicy}): what spares the others is that it is one.
 */
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
