package org.occupancyhub.routes.csv;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.occupancyhub.models.event.Count;
import org.occupancyhub.models.event.DeviceId;
import org.occupancyhub.models.event.InvalidEventException;
import org.occupancyhub.models.event.Placement;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.models.reason.Rule;
import org.occupancyhub.models.reason.Said;
import org.occupancyhub.models.reason.Subject;

/**
 * Where in a line each thing stands; a column that is not there is -1.
 *
 * @param width how many fields a line has
 * @param site the site of all lines, or null where a column names it, or where nobody knows it
 * @param timeZone the sites' zone, or null: not known
 */
record CsvLayout(
        int width,
        int time,
        int count,
        int siteColumn,
        SiteId site,
        int capacity,
        int device,
        ZoneId timeZone,
        CsvTimes times) {

    private static final CsvRow EMPTY = new CsvRow.Empty();
    private static final CsvRow SKIPPED = new CsvRow.Skipped();
    private static final int DIGITS = 9;

    /** @throws InvalidEventException if a field is not what it must be */
    CsvRow read(List<String> fields) {
        if (fields.size() != width) {
            throw new InvalidEventException(Subject.FIELDS, Rule.FIELDS.with(width), fields.size());
        }
        Instant ts = times.parse(fields.get(time).strip());
        if (times.leavesOut(ts)) {
            return SKIPPED;
        }
        String people = fields.get(count).strip();
        if (people.isEmpty()) {
            return EMPTY;
        }
        Count counted = new Count(whole("count", Count.EXPECTATION, people));
        Placement placement = placement(fields);
        return new CsvReading(times.shifted(ts), device(fields, placement), counted, placement);
    }

    private Placement placement(List<String> fields) {
        SiteId where = siteColumn < 0 ? site : new SiteId(fields.get(siteColumn).strip());
        return where == null ? Placement.UNKNOWN : new Placement(where, null, timeZone, capacity(fields));
    }

    private Integer capacity(List<String> fields) {
        String people = capacity < 0 ? "" : fields.get(capacity).strip();
        return people.isEmpty() ? null : whole("capacity", Rule.WHOLE_NUMBER.with(1, Count.MAX), people);
    }

    /** A site without devices of its own speaks through a virtual one of the same name. */
    private DeviceId device(List<String> fields, Placement placement) {
        return new DeviceId(
                device < 0 ? placement.siteId().value() : fields.get(device).strip());
    }

    private static int whole(String field, Said expectation, String text) {
        boolean digits = text.length() <= DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!digits) {
            throw new InvalidEventException(field, expectation, text);
        }
        return Integer.parseInt(text);
    }
}
