package org.occupancyhub.models.imports;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.occupancyhub.models.event.Count;
import org.occupancyhub.models.event.Passage;
import org.occupancyhub.models.event.Reading;

/**
 * How far a run is.
 *
 * @param endedAt null while it has not ended
 * @param rate rows a second of late, 0 when it does not move
 * @param left how long it will take from now at this rate, or null where that is not known
 * @param sites what there was of each site, most rows first; at most a hundred, see {@code siteCount}
 * @param siteCount how many sites there were
 * @param rejects by kind, the most frequent first; at most fifty kinds
 * @param latest the last rows that were read, the newest last; empty once it has ended
 * @param problem why it failed, or null
 */
public record ImportRun(
        long id,
        ImportOrder order,
        String askedBy,
        State state,
        Instant startedAt,
        Instant endedAt,
        ImportCounts counts,
        double rate,
        Duration left,
        List<SiteRows> sites,
        int siteCount,
        List<RejectKind> rejects,
        List<LatestRow> latest,
        String problem) {

    public enum State {
        RUNNING,
        PAUSED,
        /** To its end. */
        DONE,
        /** By a person. */
        STOPPED,
        FAILED,
        /** By the end of the hub; to be started again, which adds nothing twice. */
        INTERRUPTED;

        public boolean ended() {
            return this != RUNNING && this != PAUSED;
        }
    }

    /**
     * What there was of one site.
     *
     * @param known whether the hub knows this site, by its configuration or from readings, before this run
     * @param first the earliest time, null where no row could be read
     * @param last the latest time, null where no row could be read
     */
    public record SiteRows(String site, boolean known, long rows, Instant first, Instant last) {}

    /**
     * Rejected rows of one kind.
     *
     * @param expectation what was expected, such as {@code count must be a whole number from 0 to 1000000}
     * @param line the number of the first such line in the file
     * @param example what stood there: the whole line, or its start
     * @param reason what is wrong with the example, in full
     */
    public record RejectKind(String expectation, long count, long line, String example, String reason) {}

    /**
     * One row and what became of it.
     *
     * @param ts null where it could not be read
     * @param count null where there is none, or a door was counted
     * @param door null where there is none, or people were counted
     * @param reason why it was rejected, or null
     */
    public record LatestRow(
            long line, Instant ts, String site, Integer count, Passage door, Outcome outcome, String reason) {

        public static LatestRow of(long line, Instant ts, String site, Reading reading, Outcome outcome) {
            return new LatestRow(
                    line,
                    ts,
                    site,
                    reading instanceof Count count ? count.people() : null,
                    reading instanceof Passage door ? door : null,
                    outcome,
                    null);
        }

        /** Of a row without a reading. */
        public static LatestRow without(long line, Outcome outcome, String reason) {
            return new LatestRow(line, null, null, null, null, outcome, reason);
        }
    }

    public enum Outcome {
        /** A reading that was new. */
        STORED,
        /** A reading that was there before. */
        KNOWN,
        /** A row without a count. */
        EMPTY,
        REJECTED
    }

    /** The same, over. @param why it failed, or null */
    public ImportRun ended(State how, Instant at, String why) {
        return new ImportRun(
                id, order, askedBy, how, startedAt, at, counts, 0, null, sites, siteCount, rejects, List.of(), why);
    }

    public ImportRun {
        sites = List.copyOf(sites);
        rejects = List.copyOf(rejects);
        latest = List.copyOf(latest);
    }
}
