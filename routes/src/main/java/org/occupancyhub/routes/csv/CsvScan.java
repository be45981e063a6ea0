package org.occupancyhub.routes.csv;

import java.time.Instant;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads a file by the same rules as it would be sent, and sends nothing. */
public final class CsvScan {

    private CsvScan() {}

    /**
     * Each reading of a file, in its order.
     *
     * @throws CsvUnreadableException if it is not there, or its columns are not those of the mapping
     */
    public static void forEach(
            CsvSource source,
            CsvFormat format,
            CsvTally tally,
            Consumer<CsvReading> onReading,
            Consumer<CsvReject> onReject) {
        try (CsvRun run = CsvRun.open(source, format, tally, Pace.max(), onReject)) {
            through(run, onReading);
        }
    }

    /** The rest of a file that is open already; ends early when the run is stopped. */
    public static void through(CsvRun run, Consumer<CsvReading> onReading) {
        Iterator<CsvChunk> chunks = run.chunks();
        while (chunks.hasNext()) {
            CsvChunk chunk = chunks.next();
            run.read(chunk, run.delimiter().parse(chunk.text()), onReading, reject -> {
                run.tally().rejected(1);
                run.rejected(reject);
            });
        }
    }

    /** When the newest reading was, among some files. */
    public static Optional<Instant> newest(Iterable<CsvSource> sources, CsvFormat format) {
        Instant[] newest = new Instant[1];
        for (CsvSource source : sources) {
            forEach(
                    source,
                    format,
                    new CsvTally(),
                    reading -> {
                        if (newest[0] == null || reading.ts().isAfter(newest[0])) {
                            newest[0] = reading.ts();
                        }
                    },
                    reject -> {});
        }
        return Optional.ofNullable(newest[0]);
    }
}
