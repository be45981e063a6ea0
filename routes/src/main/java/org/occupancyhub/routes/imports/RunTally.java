package org.occupancyhub.routes.imports;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.occupancyhub.models.event.EventId;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.models.imports.ImportRun.LatestRow;
import org.occupancyhub.models.imports.ImportRun.Outcome;
import org.occupancyhub.models.imports.ImportRun.RejectKind;
import org.occupancyhub.models.imports.ImportRun.SiteRows;
import org.occupancyhub.models.imports.KnownEvents;
import org.occupancyhub.routes.csv.CsvReading;
import org.occupancyhub.routes.csv.CsvReject;
import org.occupancyhub.routes.csv.CsvWatcher;

/** What the lines of a file were, in bounded memory: by site, by kind of reject, and the last ones. */
final class RunTally implements CsvWatcher {

    private static final int LATEST = 12;
    private static final int MOST_SITES = 100;
    private static final int MOST_SITES_HELD = 10_000;
    private static final int MOST_KINDS = 50;
    private static final int LONGEST_EXAMPLE = 200;
    private static final String FACT = ", but was";

    private final KnownEvents known;
    private final Predicate<SiteId> knownSite;
    private final Map<String, SiteTally> sites = new LinkedHashMap<>();
    private final Map<String, KindTally> kinds = new LinkedHashMap<>();
    private final Deque<LatestRow> latest = new ArrayDeque<>();
    private final RecentIds recent = new RecentIds();
    private Figures figures = new Figures(0, 0, 0, 0, 0);
    private List<CsvLine> onTheirWay = List.of();

    private static final class SiteTally {
        private final boolean known;
        private long rows;
        private Instant first;
        private Instant last;

        SiteTally(boolean known) {
            this.known = known;
        }

        void add(Instant ts) {
            rows++;
            first = first == null || ts.isBefore(first) ? ts : first;
            last = last == null || ts.isAfter(last) ? ts : last;
        }
    }

    /** Of lines: {@code rows = stored + known + empty + rejected}. */
    record Figures(long rows, long stored, long known, long empty, long rejected) {

        private Figures with(CsvLine line) {
            boolean isRejected = line.reject() != null;
            boolean isReading = line.reading() != null;
            return new Figures(
                    rows + 1,
                    stored + (isReading && !line.known() ? 1 : 0),
                    known + (isReading && line.known() ? 1 : 0),
                    empty + (isReading || isRejected ? 0 : 1),
                    rejected + (isRejected ? 1 : 0));
        }
    }

    private record KindTally(long[] count, long line, String example, String reason) {}

    /** @param knownSite whether the hub knew a site before */
    RunTally(KnownEvents known, Predicate<SiteId> knownSite) {
        this.known = known;
        this.knownSite = knownSite;
    }

    @Override
    public Set<EventId> known(Collection<EventId> readings) {
        if (readings.isEmpty()) {
            return Set.of();
        }
        Set<EventId> before = new HashSet<>(known.among(readings));
        readings.stream().filter(recent::contains).forEach(before::add);
        recent.addAll(readings);
        return before;
    }

    /** That the next lines are read says that those before are on record. */
    @Override
    public synchronized void read(List<CsvLine> lines) {
        settle();
        onTheirWay = lines;
    }

    /** The last lines are on record. */
    synchronized void settle() {
        onTheirWay.forEach(this::count);
        onTheirWay.stream().skip(Math.max(0, onTheirWay.size() - LATEST)).forEach(line -> {
            latest.addLast(row(line));
            if (latest.size() > LATEST) {
                latest.removeFirst();
            }
        });
        onTheirWay = List.of();
    }

    /** The figures of the lines that are on record, so that they agree with the kinds and the sites at any moment. */
    synchronized Figures figures() {
        return figures;
    }

    private void count(CsvLine line) {
        figures = figures.with(line);
        if (line.reading() != null) {
            String site = site(line.reading());
            if (sites.size() < MOST_SITES_HELD || sites.containsKey(site)) {
                sites.computeIfAbsent(site, name -> new SiteTally(knownSite.test(new SiteId(name))))
                        .add(line.reading().ts());
            }
        }
        CsvReject reject = line.reject();
        if (reject != null) {
            String kind = expectation(reject.reason());
            KindTally tally = kinds.get(kind);
            if (tally == null && kinds.size() < MOST_KINDS) {
                tally = new KindTally(new long[1], line.number(), example(reject), reject.reason());
                kinds.put(kind, tally);
            }
            if (tally != null) {
                tally.count()[0]++;
            }
        }
    }

    /** A reading whose site no column and nobody names goes to the site of its device. */
    private static String site(CsvReading reading) {
        SiteId site = reading.placement().siteId();
        return site == null ? reading.device().value() : site.value();
    }

    private static LatestRow row(CsvLine line) {
        CsvReject reject = line.reject();
        if (reject != null) {
            return LatestRow.without(line.number(), Outcome.REJECTED, reject.reason());
        }
        CsvReading reading = line.reading();
        return reading == null
                ? LatestRow.without(line.number(), Outcome.EMPTY, null)
                : LatestRow.of(
                        line.number(),
                        reading.ts(),
                        site(reading),
                        reading.reading(),
                        line.known() ? Outcome.KNOWN : Outcome.STORED);
    }

    private static String expectation(String reason) {
        int fact = reason.indexOf(FACT);
        return fact < 0 ? reason : reason.substring(0, fact);
    }

    private static String example(CsvReject reject) {
        String text = new String(reject.line(), StandardCharsets.UTF_8);
        String shown = text.codePoints()
                .limit(LONGEST_EXAMPLE)
                .map(c -> Character.isISOControl(c) && c != '\t' ? '\uFFFD' : c) // no database keeps a NUL in a text
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return shown.length() < text.length() ? shown + "…" : shown;
    }

    synchronized List<SiteRows> sites() {
        return sites.entrySet().stream()
                .map(entry -> new SiteRows(
                        entry.getKey(),
                        entry.getValue().known,
                        entry.getValue().rows,
                        entry.getValue().first,
                        entry.getValue().last))
                .sorted(Comparator.comparingLong(SiteRows::rows).reversed())
                .limit(MOST_SITES)
                .toList();
    }

    synchronized int siteCount() {
        return sites.size();
    }

    synchronized List<RejectKind> rejects() {
        return kinds.entrySet().stream()
                .map(entry -> new RejectKind(
                        entry.getKey(),
                        entry.getValue().count()[0],
                        entry.getValue().line(),
                        entry.getValue().example(),
                        entry.getValue().reason()))
                .sorted(Comparator.comparingLong(RejectKind::count).reversed())
                .toList();
    }

    synchronized List<LatestRow> latest() {
        return List.copyOf(latest);
    }
}
