package org.occupancyhub.models.access;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Sees to it that the use of a key is on record soon, also where nobody comes after it, and at the end. */
public final class KeyUse implements AutoCloseable {

    private final JdbcDeviceKeys keys;
    private final ScheduledExecutorService notes = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "note-key-use");
        thread.setDaemon(true);
        return thread;
    });

    public KeyUse(JdbcDeviceKeys keys, Duration every) {
        this.keys = keys;
        notes.scheduleWithFixedDelay(keys::noteUse, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        notes.shutdown();
        keys.noteUse();
    }
}
