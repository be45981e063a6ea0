package org.occupancyhub.routes.csv;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.occupancyhub.models.event.InvalidEventException;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.models.reason.Rule;
import org.occupancyhub.routes.event.Timestamps;

/** The {@link CsvContext} of a reject. Anyone may have written it, so nothing in it is believed before it is looked at. */
final class CsvContextReader {

    private static final int MOST_FIELDS = 100_000;
    private static final int MOST_WEEKS = 5_000;
    private static final String IN_CONTEXT = "context.";

    private final JsonNode json;

    CsvContextReader(JsonNode json) {
        this.json = json;
    }

    CsvContext read() {
        int width = whole("fields", 1, MOST_FIELDS);
        String site = text("site");
        String zone = text("zone");
        CsvLayout layout = new CsvLayout(
                width,
                whole("time_field", 1, width) - 1,
                json.hasNonNull("in_field") ? -1 : whole("count_field", 1, width) - 1,
                position("site_field", width),
                site == null ? null : new SiteId(site),
                position("capacity_field", width),
                position("device_field", width),
                zone == null ? null : Timestamps.zone(IN_CONTEXT + "zone", zone),
                times(),
                position("zone_id_field", width),
                position("in_field", width),
                json.hasNonNull("in_field") ? whole("out_field", 1, width) - 1 : -1);
        if (layout.siteColumn() < 0 && layout.site() == null && layout.device() < 0) {
            throw new InvalidEventException(IN_CONTEXT + "site", Rule.SITE_OR_DEVICE.with(), null);
        }
        List<String> columns = new ArrayList<>();
        json.path("columns").forEach(column -> columns.add(column.asText()));
        return new CsvContext(delimiter(), layout, columns);
    }

    private Delimiter delimiter() {
        String name = text("delimiter");
        return Stream.of(Delimiter.values())
                .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidEventException(IN_CONTEXT + "delimiter", Rule.DELIMITER.with(), name));
    }

    private CsvTimes times() {
        String naive = text("naive");
        ZoneId zone = Timestamps.zone(IN_CONTEXT + "naive", naive == null ? "" : naive);
        return new CsvTimes(zone, moment("from"), moment("to"), shift());
    }

    private WeekShift shift() {
        String zone = text("shift_zone");
        return zone == null
                ? null
                : new WeekShift(
                        whole("shift_weeks", -MOST_WEEKS, MOST_WEEKS),
                        Timestamps.zone(IN_CONTEXT + "shift_zone", zone));
    }

    private Instant moment(String name) {
        String text = text(name);
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeException e) {
            throw new InvalidEventException(IN_CONTEXT + name, Rule.UTC_TIME.with(), text);
        }
    }

    private int position(String name, int width) {
        return json.hasNonNull(name) ? whole(name, 1, width) - 1 : -1;
    }

    private int whole(String name, int least, int most) {
        JsonNode value = json.get(name);
        boolean fits = value != null
                && value.isIntegralNumber()
                && value.canConvertToInt()
                && value.intValue() >= least
                && value.intValue() <= most;
        if (!fits) {
            throw new InvalidEventException(IN_CONTEXT + name, Rule.WHOLE_NUMBER.with(least, most), value);
        }
        return value.intValue();
    }

    private String text(String name) {
        JsonNode value = json.get(name);
        return value == null || value.isNull() ? null : value.asText();
    }
}
