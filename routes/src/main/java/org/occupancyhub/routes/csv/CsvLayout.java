package org.occupancyhub.routes.csv;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.occupancyhub.models.event.AreaId;
import org.occupancyhub.models.event.Count;
import org.occupancyhub.models.event.DeviceId;
import org.occupancyhub.models.event.InvalidEventException;
import org.occupancyhub.models.event.Passage;
import org.occupancyhub.models.event.Placement;
import org.occupancyhub.models.event.Reading;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.models.event.WholeNumber;
import org.occupancyhub.models.reason.Rule;
import org.occupancyhub.models.reason.Said;
import org.occupancyhub.models.reason.Subject;

/**
 * Where in a line each thing stands; a column that is not there is -1.
 *
 * @param width how many fields a line has
 * @param site the site of all lines, or null where a column names it, or where nobody knows it
 * @param timeZone the sites' zone, or null: not known
 * @param area names the zone within the site
 * @param in where a line says who went through a door, with {@code out} instead of {@code count}
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
        CsvTimes times,
        int area,
        int in,
        int out) {

    private static final CsvRow EMPTY = new CsvRow.Empty();
    private static final CsvRow SKIPPED = new CsvRow.Skipped();

    /** Of whole sites, that count who is there. */
    CsvLayout(
            int width,
            int time,
            int count,
            int siteColumn,
            SiteId site,
            int capacity,
            int device,
            ZoneId timeZone,
            CsvTimes times) {
        this(width, time, count, siteColumn, site, capacity, device, timeZone, times, -1, -1, -1);
    }

    CsvLayout with(int areas, int wentIn, int wentOut) {
        return new CsvLayout(
                width, time, count, siteColumn, site, capacity, device, timeZone, times, areas, wentIn, wentOut);
    }

    /** @throws InvalidEventException if a field is not what it must be */
    CsvRow read(List<String> fields) {
        if (fields.size() != width) {
            throw new InvalidEventException(Subject.FIELDS, Rule.FIELDS.with(width), fields.size());
        }
        Instant ts = times.parse(fields.get(time).strip());
        if (times.leavesOut(ts)) {
            return SKIPPED;
        }
        if (isEmpty(fields)) {
            return EMPTY;
        }
        Reading reading = reading(fields);
        Placement placement = placement(fields);
        return new CsvReading(times.shifted(ts), device(fields, placement), reading, placement);
    }

    private boolean isEmpty(List<String> fields) {
        return count >= 0
                ? fields.get(count).isBlank()
                : fields.get(in).isBlank() && fields.get(out).isBlank();
    }

    private Reading reading(List<String> fields) {
        return count >= 0
                ? new Count(people("count", fields.get(count)))
                : new Passage(people("in", fields.get(in)), people("out", fields.get(out)));
    }

    private static int people(String field, String text) {
        return whole(field, Count.EXPECTATION, text.strip());
    }

    private Placement placement(List<String> fields) {
        SiteId where = siteColumn < 0 ? site : new SiteId(fields.get(siteColumn).strip());
        return where == null ? Placement.UNKNOWN : new Placement(where, area(fields), timeZone, capacity(fields));
    }

    private AreaId area(List<String> fields) {
        String name = area < 0 ? "" : fields.get(area).strip();
        return name.isEmpty() ? null : new AreaId(name);
    }

    private Integer capacity(List<String> fields) {
        String people = capacity < 0 ? "" : fields.get(capacity).strip();
        return people.isEmpty() ? null : whole("capacity", Rule.WHOLE_NUMBER.with(1, Count.MAX), people);
    }

    /** A site without devices of its own speaks through a virtual one of the same name, and each of its zones too. */
    private DeviceId device(List<String> fields, Placement placement) {
        if (device >= 0) {
            return new DeviceId(fields.get(device).strip());
        }
        String site = placement.siteId().value();
        return new DeviceId(placement.areaId() == null ? site : site + "/" + placement.areaId());
    }

    private static int whole(String field, Said expectation, String text) {
        return WholeNumber.inCell(text).orElseThrow(() -> new InvalidEventException(field, expectation, text));
    }
}
