package org.occupancyhub.routes.csv;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.occupancyhub.models.event.Count;
import org.occupancyhub.models.event.InvalidEventException;
import org.occupancyhub.models.event.OccupancyEvent;
import org.occupancyhub.models.reason.Rule;
import org.occupancyhub.models.reason.Said;
import org.occupancyhub.models.reason.Subject;

/**
 * How a line of a file was read, kept beside each line that was rejected: corrected, it is read by the same rules, also
 * those of a run that left out or shifted times.
 */
public final class CsvContext {

    private static final int LONGEST_COLUMNS = 1_000;

    private final Delimiter delimiter;
    private final CsvLayout layout;
    private final List<String> columns;

    /** @param columns their names, for people */
    CsvContext(Delimiter delimiter, CsvLayout layout, List<String> columns) {
        this.delimiter = delimiter;
        this.layout = layout;
        this.columns = columns;
    }

    /**
     * @param context as {@link #json} wrote it, or as a stranger did
     * @throws InvalidEventException if it says no way to read a line
     */
    public static CsvContext of(JsonNode context) {
        return new CsvContextReader(context).read();
    }

    public static boolean isOne(JsonNode context) {
        return CsvReading.SOURCE.equals(context.path("format").asText());
    }

    /** One object on one line, small: fields are numbered from 1, and names of columns left out where they are too many. */
    String json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("format", CsvReading.SOURCE);
        json.put("delimiter", delimiter.name().toLowerCase(Locale.ROOT));
        if (columns.stream().mapToInt(String::length).sum() + 3 * columns.size() <= LONGEST_COLUMNS) {
            columns.forEach(json.putArray("columns")::add);
        }
        json.put("fields", layout.width());
        field(json, "time_field", layout.time());
        field(json, "count_field", layout.count());
        field(json, "site_field", layout.siteColumn());
        field(json, "capacity_field", layout.capacity());
        field(json, "device_field", layout.device());
        field(json, "zone_id_field", layout.area());
        field(json, "in_field", layout.in());
        field(json, "out_field", layout.out());
        text(json, "site", layout.site());
        text(json, "zone", layout.timeZone());
        text(json, "naive", layout.times().naive());
        text(json, "from", layout.times().from());
        text(json, "to", layout.times().to());
        if (layout.times().shift() != null) {
            json.put("shift_weeks", layout.times().shift().weeks());
            text(json, "shift_zone", layout.times().shift().zone());
        }
        return json.toString();
    }

    private static void field(ObjectNode json, String name, int position) {
        if (position >= 0) {
            json.put(name, position + 1);
        }
    }

    private static void text(ObjectNode json, String name, Object value) {
        if (value != null) {
            json.put(name, value.toString());
        }
    }

    /**
     * The event of a corrected line.
     *
     * @param receivedAt when the file was read
     * @throws InvalidEventException if it is still wrong, or says nothing
     */
    public OccupancyEvent read(String corrected, Instant receivedAt) {
        CsvRow row = layout.read(fields(corrected));
        if (row instanceof CsvReading reading) {
            return reading.toEvent(receivedAt);
        }
        if (row instanceof CsvRow.Empty) {
            throw new InvalidEventException(layout.count() >= 0 ? "count" : "in", Count.EXPECTATION, null);
        }
        throw new InvalidEventException("ts", asked(), corrected.strip());
    }

    private Said asked() {
        CsvTimes times = layout.times();
        if (times.to() == null) {
            return Rule.ASKED_FROM.with(times.from());
        }
        return times.from() == null
                ? Rule.ASKED_BEFORE.with(times.to())
                : Rule.ASKED_SPAN.with(times.from(), times.to());
    }

    private List<String> fields(String corrected) {
        LineReader lines = new LineReader(new ByteArrayInputStream(corrected.getBytes(StandardCharsets.UTF_8)));
        try {
            Line line = lines.next();
            if (line instanceof Line.Broken broken) {
                throw broken.refusal();
            }
            if (line == null || lines.next() != null) {
                throw new InvalidEventException(Subject.CORRECTION, Rule.ONE_LINE.with(), corrected);
            }
            String text = ((Line.Text) line).text();
            if (!delimiter.closesItsQuotes(text)) {
                throw Delimiter.openQuotes(text);
            }
            return delimiter.parse(text).get(0);
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory cannot fail", e);
        }
    }
}
