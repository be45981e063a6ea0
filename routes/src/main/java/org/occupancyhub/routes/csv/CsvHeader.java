package org.occupancyhub.routes.csv;

import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.occupancyhub.models.event.InvalidEventException;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.models.reason.Said;
import org.occupancyhub.models.reason.Unreadable;

/** The first line of a file: the names of its columns, and what they mean. */
final class CsvHeader {

    private static final List<String> SAMPLE = List.of("number_people", "date");
    private static final List<String> GENERIC = List.of("ts", "count");
    private static final String GENERIC_DEVICE = "device_id";

    /** Whole or not, and whatever a count must be: it is no name. */
    private static final Pattern NUMBER = Pattern.compile("-?\\d+([.,]\\d+)?");

    private final CsvSource source;
    private final Delimiter delimiter;
    private final List<String> names;

    CsvHeader(CsvSource source, Line first) {
        this.source = source;
        if (first == null) {
            throw unreadable(Unreadable.EMPTY.with());
        }
        if (!(first instanceof Line.Text line)) {
            throw unreadable(Unreadable.HEADER_NO_TEXT.with(((Line.Broken) first).reason()));
        }
        this.delimiter = Delimiter.of(line.text());
        if (!delimiter.closesItsQuotes(line.text())) {
            throw unreadable(Unreadable.HEADER_QUOTES.with(InvalidEventException.show(line.text())));
        }
        this.names =
                delimiter.parse(line.text()).get(0).stream().map(String::strip).toList();
    }

    Delimiter delimiter() {
        return delimiter;
    }

    List<String> names() {
        return names;
    }

    /** Whether one name is a time and another one a number: a file without a header begins so, and loses a reading. */
    boolean looksLikeAReading() {
        return names.stream().anyMatch(CsvTimes::isTime)
                && names.stream().anyMatch(name -> NUMBER.matcher(name).matches());
    }

    /** @throws CsvUnreadableException if a column that is needed or asked for is not there */
    CsvLayout layout(CsvMapping mapping, ZoneId timeZone, CsvTimes times) {
        int time = column(Unreadable.WHICH_TIME, mapping.timeColumn(), SAMPLE.get(1), GENERIC.get(0));
        int count = mapping.inColumn() == null
                ? column(Unreadable.WHICH_COUNT, mapping.countColumn(), SAMPLE.get(0), GENERIC.get(1))
                : -1;
        int site = optional(mapping.siteColumn());
        int device = mapping.deviceColumn() == null && containsAll(GENERIC)
                ? find(GENERIC_DEVICE)
                : optional(mapping.deviceColumn());
        SiteId everywhere = site >= 0 ? null : site(mapping.site(), device >= 0);
        int capacity = optional(mapping.capacityColumn());
        CsvLayout layout =
                new CsvLayout(names.size(), time, count, site, everywhere, capacity, device, timeZone, times);
        return layout.with(optional(mapping.areaColumn()), optional(mapping.inColumn()), optional(mapping.outColumn()));
    }

    private SiteId site(String given, boolean devicesKnown) {
        if (given == null && devicesKnown) {
            return null;
        }
        String name = given == null ? source.siteName() : given.strip();
        if (name == null) {
            throw unreadable(Unreadable.NO_SITE.with());
        }
        try {
            return new SiteId(name);
        } catch (InvalidEventException e) {
            throw unreadable(Unreadable.WRONG_SITE.with(e.getMessage()));
        }
    }

    /** A column that is needed: as asked for, or one of the known layouts, taken as a whole. */
    private int column(Unreadable which, String asked, String sample, String generic) {
        if (asked != null) {
            return optional(asked);
        }
        int found = containsAll(SAMPLE) ? find(sample) : find(generic);
        if (found < 0) {
            throw unreadable(which.with(shown()));
        }
        return found;
    }

    private int optional(String asked) {
        if (asked == null) {
            return -1;
        }
        int found = find(asked.strip());
        if (found < 0) {
            throw unreadable(Unreadable.NO_COLUMN.with(InvalidEventException.show(asked), shown()));
        }
        return found;
    }

    private boolean containsAll(List<String> columns) {
        return columns.stream().allMatch(column -> find(column) >= 0);
    }

    private int find(String name) {
        int found = names.indexOf(name);
        if (found >= 0 && names.lastIndexOf(name) != found) {
            throw unreadable(Unreadable.COLUMN_TWICE.with(InvalidEventException.show(name)));
        }
        return found;
    }

    private String shown() {
        return InvalidEventException.show(String.join(", ", names));
    }

    private CsvUnreadableException unreadable(Said problem) {
        return new CsvUnreadableException(source.name(), problem);
    }
}
