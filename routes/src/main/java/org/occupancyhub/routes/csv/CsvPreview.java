package org.occupancyhub.routes.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.occupancyhub.models.event.InvalidEventException;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.models.imports.ColumnMapping;
import org.occupancyhub.models.imports.FilePreview;
import org.occupancyhub.models.imports.ImportFile;
import org.occupancyhub.models.reason.Unreadable;

/** The head of a file as it would be read, and a guess of what its columns mean, by their names and first cells. */
public final class CsvPreview {

    /** So many bytes hold the longest first line there may be, and some blank ones before it. */
    public static final int HEAD = 2 * LineReader.LONGEST;

    private static final int ROWS = 20;
    private static final List<String> TIME = List.of(
            "ts",
            "timestamp",
            "time",
            "datetime",
            "date_time",
            "timestamp_utc",
            "date",
            "zeit",
            "zeitpunkt",
            "zeitstempel",
            "datum",
            "measured_at",
            "ts_local");
    private static final List<String> COUNT = List.of(
            "count",
            "number_people",
            "people",
            "occupancy",
            "visitors",
            "persons",
            "anzahl",
            "personen",
            "besucher",
            "belegung",
            "anz",
            "value");
    private static final List<String> SITE = List.of(
            "site", "site_id", "location", "gym", "place", "facility", "building", "standort", "objekt", "ort", "name");
    private static final List<String> CAPACITY = List.of("capacity", "max", "max_count", "kapazitaet", "kapazität");
    private static final List<String> DEVICE =
            List.of("device_id", "device", "sensor", "sensor_id", "counter", "zaehler");

    private static final List<String> AREA = List.of("zone_id", "area", "bereich") /* "zone" is as often a time zone */;
    private static final List<String> IN = List.of("in", "entries", "entered", "eintritte", "zugang");
    private static final List<String> OUT = List.of("out", "exits", "left", "austritte", "abgang");

    private CsvPreview() {}

    /**
     * @param zone the zone that is suggested
     * @throws CsvUnreadableException if the first line names no columns
     */
    public static FilePreview of(ImportFile file, CsvSource source, ZoneId zone) {
        try (InputStream in = source.open()) {
            LineReader lines = new LineReader(in);
            CsvHeader header = new CsvHeader(source, lines.next());
            List<List<String>> rows = new ArrayList<>();
            Line line;
            while (rows.size() < ROWS && (line = lines.next()) != null) {
                rows.add(fields(header.delimiter(), line));
            }
            return new FilePreview(
                    file,
                    header.delimiter().character(),
                    header.names(),
                    header.looksLikeAReading(),
                    rows,
                    suggestion(header, rows, source, zone));
        } catch (IOException e) {
            throw new CsvUnreadableException(source.name(), Unreadable.CANNOT.with(Causes.inWords(e)));
        }
    }

    /** @param head the first {@link #HEAD} bytes of a file, or all of a smaller one */
    public static boolean namesColumns(byte[] head) {
        try {
            new CsvHeader(CsvSource.standardInput(), new LineReader(new ByteArrayInputStream(head)).next());
            return true;
        } catch (CsvUnreadableException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory cannot fail", e);
        }
    }

    private static List<String> fields(Delimiter delimiter, Line line) {
        return line instanceof Line.Text text && delimiter.closesItsQuotes(text.text())
                ? delimiter.parse(text.text()).get(0)
                : List.of(line instanceof Line.Text text ? text.text() : ((Line.Broken) line).reason());
    }

    private static ColumnMapping suggestion(CsvHeader header, List<List<String>> rows, CsvSource source, ZoneId zone) {
        List<String> names = header.names();
        String site = find(names, SITE);
        String count = find(names, COUNT);
        String in = count == null ? find(names, IN) : null;
        String out = in == null ? null : find(names, OUT);
        return new ColumnMapping(
                time(names, rows),
                count,
                site,
                site == null ? siteName(source) : null,
                find(names, CAPACITY),
                find(names, DEVICE),
                zone,
                false,
                find(names, AREA),
                out == null ? null : in,
                out);
    }

    /**
     * Of the columns that are called a time the one whose cells are times, since it may be the seconds of a day. Others are
     * only looked at where none is called so: they may say when something else was.
     */
    private static String time(List<String> names, List<List<String>> rows) {
        List<String> called = likely(names, TIME).toList();
        List<String> candidates = called.isEmpty()
                ? names.stream()
                        .filter(name -> !name.isBlank() && isOnce(names, name))
                        .toList()
                : called;
        return candidates.stream()
                .filter(name -> holdsTimes(rows, names.indexOf(name)))
                .findFirst()
                .orElseGet(() -> find(names, TIME));
    }

    /** Most of them: a row may be broken. */
    private static boolean holdsTimes(List<List<String>> rows, int column) {
        List<String> cells = rows.stream()
                .filter(row -> column < row.size())
                .map(row -> row.get(column).strip())
                .filter(cell -> !cell.isEmpty())
                .toList();
        return cells.stream().filter(CsvTimes::isTime).count() * 2 > cells.size();
    }

    private static String find(List<String> names, List<String> likely) {
        return likely(names, likely).findFirst().orElse(null);
    }

    /** The columns that have one of the likely names, the likeliest first; a column that stands there twice is none. */
    private static Stream<String> likely(List<String> names, List<String> likely) {
        return likely.stream()
                .flatMap(wanted -> names.stream()
                        .filter(name -> name.toLowerCase(Locale.ROOT).equals(wanted)))
                .filter(name -> isOnce(names, name));
    }

    private static boolean isOnce(List<String> names, String name) {
        return names.indexOf(name) == names.lastIndexOf(name);
    }

    private static String siteName(CsvSource source) {
        try {
            return new SiteId(source.siteName()).value();
        } catch (InvalidEventException e) {
            return null;
        }
    }
}
