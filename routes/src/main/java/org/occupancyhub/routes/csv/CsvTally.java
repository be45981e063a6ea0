package org.occupancyhub.routes.csv;

import java.util.concurrent.atomic.AtomicLong;

/**
 * What became of the lines so far; written by one thread, read by any. At the end of a whole run
 * {@code read = sent + known + empty + rejected + skipped}.
 */
public final class CsvTally {

    private final AtomicLong read = new AtomicLong();
    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong known = new AtomicLong();
    private final AtomicLong empty = new AtomicLong();
    private final AtomicLong rejected = new AtomicLong();
    private final AtomicLong skipped = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();

    void read(long lines) {
        read.addAndGet(lines);
    }

    void sent(long lines) {
        sent.addAndGet(lines);
    }

    void known(long lines) {
        known.addAndGet(lines);
    }

    void empty(long lines) {
        empty.addAndGet(lines);
    }

    void rejected(long lines) {
        rejected.addAndGet(lines);
    }

    void skipped(long lines) {
        skipped.addAndGet(lines);
    }

    void bytes(long taken) {
        bytes.addAndGet(taken);
    }

    /** Lines of data, without the header and blank ones. */
    public long read() {
        return read.get();
    }

    /** Lines that are dealt with, for the progress. */
    public long done() {
        return sent() + known() + empty() + rejected() + skipped();
    }

    /** Readings that the broker has acknowledged. */
    public long sent() {
        return sent.get();
    }

    /** Readings that were not sent, since the hub has them; counted only where somebody watches. */
    public long known() {
        return known.get();
    }

    /** Lines without a count. */
    public long empty() {
        return empty.get();
    }

    public long rejected() {
        return rejected.get();
    }

    /** Lines outside the asked time. */
    public long skipped() {
        return skipped.get();
    }

    /** Bytes that the lines read so far take, for the progress. */
    public long bytes() {
        return bytes.get();
    }

    /** The last line of a replay. */
    @Override
    public String toString() {
        return "read " + read + ", sent " + sent + ", empty " + empty + ", rejected " + rejected;
    }
}
