package org.occupancyhub.models.backup;

import java.util.concurrent.atomic.AtomicLong;

/** How far a backup or a restore is, in rows; another thread may look. */
public final class Headway {

    private final AtomicLong done = new AtomicLong();
    private final AtomicLong total = new AtomicLong();

    public long done() {
        return done.get();
    }

    /** As far as known; 0 where nothing is known yet. */
    public long total() {
        return total.get();
    }

    void begin(long rows) {
        done.set(0);
        total.set(rows);
    }

    void add(long rows) {
        done.addAndGet(rows);
    }
}
