package org.occupancyhub.routes.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.camel.Message;
import org.occupancyhub.models.event.EventId;
import org.occupancyhub.models.event.InvalidEventException;
import org.occupancyhub.models.reason.Unreadable;
import org.occupancyhub.routes.csv.CsvWatcher.CsvLine;
import org.occupancyhub.routes.event.EventMessages;

/** One way through one file: what it holds, chunk by chunk, and what became of it. */
public final class CsvRun implements AutoCloseable {

    /** So many lines, or so many bytes if that is less, are parsed, sent and acknowledged together. */
    private static final int CHUNK_LINES = 4000;

    private static final int CHUNK_BYTES = 1 << 20;

    private final CsvSource source;
    private final InputStream in;
    private final LineReader lines;
    private final Delimiter delimiter;
    private final CsvLayout layout;
    private final String context;
    private final CsvTally tally;
    private final Pace pace;
    private final Consumer<CsvReject> onReject;
    private CsvWatcher watcher = CsvWatcher.NONE;
    private List<Message> inFlight = List.of();

    /**
     * Opens a file and reads its header.
     *
     * @param tally where its lines are counted, together with those of other files if wanted
     * @param onReject is told each line that was rejected, once that is on record
     * @throws CsvUnreadableException if it is not there, or its columns are not those of the mapping
     */
    public static CsvRun open(
            CsvSource source, CsvFormat format, CsvTally tally, Pace pace, Consumer<CsvReject> onReject) {
        try {
            InputStream in = source.open();
            try {
                return new CsvRun(source, in, format, tally, pace, onReject);
            } catch (IOException | RuntimeException e) {
                in.close();
                throw e;
            }
        } catch (IOException e) {
            throw new CsvUnreadableException(source.name(), Unreadable.CANNOT.with(Causes.inWords(e)));
        }
    }

    private CsvRun(
            CsvSource source, InputStream in, CsvFormat format, CsvTally tally, Pace pace, Consumer<CsvReject> onReject)
            throws IOException {
        this.source = source;
        this.in = in;
        this.lines = new LineReader(in);
        CsvHeader header = new CsvHeader(source, lines.next());
        this.delimiter = header.delimiter();
        this.layout = header.layout(format.mapping(), format.zone(), format.times());
        this.context = new CsvContext(delimiter, layout, header.names()).json();
        this.tally = tally;
        this.pace = pace;
        this.onReject = onReject;
    }

    /** From now on tells what becomes of each line. */
    public CsvRun watchedBy(CsvWatcher who) {
        watcher = who;
        return this;
    }

    public CsvTally tally() {
        return tally;
    }

    Pace pace() {
        return pace;
    }

    Delimiter delimiter() {
        return delimiter;
    }

    /** How a line of this file is to be read when it is corrected later. */
    String context() {
        return context;
    }

    /** Remembers what was handed to the broker, until it answers. */
    void sending(List<Message> messages) {
        inFlight = messages;
    }

    /** How many they were. */
    int acknowledged() {
        int count = inFlight.size();
        tally.sent(count);
        inFlight = List.of();
        return count;
    }

    /** After a failure: counts those of the last messages that the broker acknowledged before it. */
    public void settle() {
        tally.sent(inFlight.stream().filter(EventMessages::isOnRecord).count());
        inFlight = List.of();
    }

    /** Takes back readings that stay unsent because the run was stopped: as if their lines were not read. */
    void unsent(int readings) {
        tally.read(-readings);
    }

    /**
     * What the lines of a chunk say; each of them is counted but for the readings and rejects, which are counted when
     * they are on record.
     *
     * @param rows the fields of each line
     * @param onReading may refuse a reading by an {@link InvalidEventException}, which rejects its line
     */
    void read(CsvChunk chunk, List<List<String>> rows, Consumer<CsvReading> onReading, Consumer<CsvReject> onBadLine) {
        List<Line.Text> clean = chunk.lines();
        if (rows.size() != clean.size()) {
            throw new IllegalStateException(clean.size() + " lines were parsed as " + rows.size() + " records");
        }
        tally.read(clean.size() + chunk.broken().size());
        tally.bytes(chunk.bytes());
        chunk.broken().forEach(onBadLine);
        List<CsvRow> meant = new ArrayList<>(clean.size());
        for (int i = 0; i < clean.size(); i++) {
            meant.add(meaning(rows.get(i)));
        }
        Set<EventId> known = watcher == CsvWatcher.NONE ? Set.of() : new HashSet<>(watcher.known(ids(meant)));
        List<CsvLine> told = new ArrayList<>();
        for (int i = 0; i < clean.size(); i++) {
            CsvLine line = take(clean.get(i), meant.get(i), known, onReading);
            if (line.reject() != null) {
                onBadLine.accept(line.reject());
            }
            if (watcher != CsvWatcher.NONE) {
                told.add(line);
            }
        }
        if (watcher != CsvWatcher.NONE) {
            chunk.broken().forEach(reject -> told.add(new CsvLine(reject.lineNumber(), null, false, reject)));
            told.sort(Comparator.comparingLong(CsvLine::number));
            watcher.read(told);
        }
    }

    private CsvRow meaning(List<String> fields) {
        try {
            return layout.read(fields);
        } catch (InvalidEventException e) {
            return new CsvRow.Wrong(e);
        }
    }

    private static List<EventId> ids(List<CsvRow> rows) {
        return rows.stream()
                .filter(CsvReading.class::isInstance)
                .map(row -> ((CsvReading) row).eventId())
                .toList();
    }

    private CsvLine take(Line.Text line, CsvRow row, Set<EventId> known, Consumer<CsvReading> onReading) {
        if (row instanceof CsvRow.Wrong wrong) {
            return new CsvLine(line.number(), null, false, reject(line, wrong.reason()));
        }
        if (!(row instanceof CsvReading reading)) {
            if (row instanceof CsvRow.Empty) {
                tally.empty(1);
            } else {
                tally.skipped(1);
            }
            return new CsvLine(line.number(), null, false, null);
        }
        if (!known.isEmpty() && known.contains(reading.eventId())) {
            tally.known(1);
            return new CsvLine(line.number(), reading, true, null);
        }
        try {
            onReading.accept(reading);
            if (watcher != CsvWatcher.NONE) {
                known.add(reading.eventId()); // the same line once more is no second reading
            }
            return new CsvLine(line.number(), reading, false, null);
        } catch (InvalidEventException e) {
            return new CsvLine(line.number(), null, false, reject(line, e));
        }
    }

    private CsvReject reject(Line.Text line, InvalidEventException reason) {
        return CsvReject.of(source.name(), line, reason.getMessage());
    }

    void rejected(CsvReject reject) {
        onReject.accept(reject);
    }

    /** The rest of the file; ends early when the run is stopped. */
    Iterator<CsvChunk> chunks() {
        return new Iterator<>() {
            private CsvChunk next;

            @Override
            public boolean hasNext() {
                if (next == null && pace.mayGoOn()) {
                    next = read();
                }
                return next != null;
            }

            @Override
            public CsvChunk next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                CsvChunk chunk = next;
                next = null;
                return chunk;
            }
        };
    }

    private CsvChunk read() {
        List<Line.Text> clean = new ArrayList<>(CHUNK_LINES);
        List<CsvReject> broken = new ArrayList<>();
        long before = lines.bytesRead();
        try {
            Line line;
            while (clean.size() + broken.size() < CHUNK_LINES
                    && lines.bytesRead() - before < CHUNK_BYTES
                    && (clean.isEmpty() || !lines.mustWait())
                    && (line = lines.next()) != null) {
                if (line instanceof Line.Text text && delimiter.closesItsQuotes(text.text())) {
                    clean.add(text);
                } else {
                    broken.add(reject(line));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "[" + source.name() + "] " + Unreadable.CANNOT_GO_ON.with(Causes.inWords(e)), e);
        }
        long bytes = lines.bytesRead() - before;
        return clean.isEmpty() && broken.isEmpty() ? null : new CsvChunk(this, clean, broken, bytes);
    }

    private CsvReject reject(Line line) {
        if (line instanceof Line.Broken broken) {
            return CsvReject.of(source.name(), broken);
        }
        Line.Text text = (Line.Text) line;
        return reject(text, Delimiter.openQuotes(text.text()));
    }

    @Override
    public void close() {
        try {
            if (source.rereadable()) {
                in.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("[" + source.name() + "] " + Unreadable.CANNOT_CLOSE.with(), e);
        }
    }
}
