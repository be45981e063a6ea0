package org.occupancyhub.routes.imports;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import org.occupancyhub.models.imports.ColumnMapping;
import org.occupancyhub.models.imports.ImportCounts;
import org.occupancyhub.models.imports.ImportOrder;
import org.occupancyhub.models.imports.ImportRun.LatestRow;
import org.occupancyhub.models.imports.ImportRun.RejectKind;
import org.occupancyhub.models.imports.ImportRun.SiteRows;
import org.occupancyhub.routes.csv.CsvFormat;
import org.occupancyhub.routes.csv.CsvMapping;
import org.occupancyhub.routes.csv.CsvRun;
import org.occupancyhub.routes.csv.CsvScan;
import org.occupancyhub.routes.csv.CsvSource;
import org.occupancyhub.routes.csv.CsvTally;
import org.occupancyhub.routes.csv.CsvTimes;

/** A file, checked or sent. */
final class FileRun extends LiveRun {

    private final CsvTally tally = new CsvTally();
    private final RunTally seen;
    private final long size;
    private final long knownRows;
    private final CsvRun csv;
    private final Consumer<CsvRun> way;
    private volatile boolean whole;
    private volatile boolean finished;

    private FileRun(
            Frame frame, CsvSource source, ColumnMapping mapping, RunTally seen, long knownRows, Consumer<CsvRun> way) {
        super(frame, Double.POSITIVE_INFINITY);
        this.seen = seen;
        this.way = way;
        this.size = source.size();
        this.knownRows = knownRows;
        this.csv = CsvRun.open(source, format(mapping), tally, pace(), reject -> {})
                .watchedBy(seen);
    }

    /**
     * Reads only.
     *
     * @param knownRows how many rows the file has; 0 where that is not known
     * @throws org.occupancyhub.routes.csv.CsvUnreadableException if the columns are not there
     */
    static FileRun check(Frame frame, CsvSource source, ColumnMapping mapping, RunTally seen, long knownRows) {
        Instant now = frame.clock().instant();
        return new FileRun(
                frame, source, mapping, seen, knownRows, run -> CsvScan.through(run, reading -> reading.checkAt(now)));
    }

    /** @param send sends what is left of a file and returns when it is acknowledged */
    static FileRun send(
            Frame frame,
            CsvSource source,
            ColumnMapping mapping,
            RunTally seen,
            long knownRows,
            Consumer<CsvRun> send) {
        return new FileRun(frame, source, mapping, seen, knownRows, send);
    }

    private static CsvFormat format(ColumnMapping mapping) {
        CsvMapping columns = new CsvMapping(
                mapping.timeColumn(),
                mapping.countColumn(),
                mapping.siteColumn(),
                mapping.siteColumn() == null ? mapping.site() : null,
                mapping.capacityColumn(),
                mapping.deviceColumn(),
                mapping.areaColumn(),
                mapping.inColumn(),
                mapping.outColumn());
        return new CsvFormat(
                columns, mapping.zone(), CsvTimes.in(mapping.naiveUtc() ? ZoneOffset.UTC : mapping.zone()));
    }

    @Override
    void work() {
        try {
            way.accept(csv);
            seen.settle();
            whole = !pace().stopped();
        } catch (RuntimeException e) {
            csv.settle();
            throw e;
        } finally {
            finished = true;
        }
    }

    @Override
    void close() {
        csv.close();
    }

    @Override
    ImportCounts counts() {
        long bytes = whole ? size : Math.min(tally.bytes(), size); // the header is in none of the chunks
        long read = tally.read();
        long total = whole ? read : Math.max(read, knownRows > 0 ? knownRows : estimate(read, bytes));
        if (!finished) { // what agrees with the kinds and sites beside it
            RunTally.Figures sure = seen.figures();
            return new ImportCounts(
                    bytes, size, sure.rows(), total, sure.stored(), sure.known(), sure.empty(), sure.rejected());
        }
        long stored = order() instanceof ImportOrder.Check
                ? read - tally.known() - tally.empty() - tally.rejected()
                : tally.sent();
        return new ImportCounts(bytes, size, read, total, stored, tally.known(), tally.empty(), tally.rejected());
    }

    private long estimate(long read, long bytes) {
        return bytes == 0 ? 0 : Math.round((double) size * read / bytes);
    }

    @Override
    List<SiteRows> sites() {
        return seen.sites();
    }

    @Override
    int siteCount() {
        return seen.siteCount();
    }

    @Override
    List<RejectKind> rejects() {
        return seen.rejects();
    }

    @Override
    List<LatestRow> latest() {
        return seen.latest();
    }
}
