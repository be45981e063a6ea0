package org.occupancyhub.routes.csv;

import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import org.apache.camel.Message;

/** A chunk after it was read: what is to be sent, and what is to be put aside. */
public final class CsvBatch {

    /** An event as a message with its key, and when it was measured. */
    public record Timed(Instant ts, Message message) {}

    private final CsvRun run;
    private final List<Timed> events;
    private final List<CsvReject> rejects;
    private int sent;

    CsvBatch(CsvRun run, List<Timed> events, List<CsvReject> rejects) {
        this.run = run;
        this.events = events;
        this.rejects = rejects;
    }

    CsvRun run() {
        return run;
    }

    List<CsvReject> rejects() {
        return rejects;
    }

    Iterator<List<Timed>> slices() {
        return run.pace().slices(events, Timed::ts);
    }

    /** A slice is on record. */
    void acknowledged() {
        sent += run.acknowledged();
    }

    /** All slices are on record, or the run was stopped before the last one. */
    void finish() {
        run.unsent(events.size() - sent);
    }
}
