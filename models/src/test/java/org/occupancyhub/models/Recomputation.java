package org.occupancyhub.models;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.occupancyhub.models.event.Count;
import org.occupancyhub.models.event.DeviceId;
import org.occupancyhub.models.event.OccupancyEvent;
import org.occupancyhub.models.event.Passage;

/**
 * The marts as they must be, computed plainly from all accepted events: what the SQL is compared with. One line of text for
 * each row, sorted.
 */
final class Recomputation {

    private static final Comparator<OccupancyEvent> LATER = Comparator.comparing(OccupancyEvent::receivedAt)
            .thenComparing(event -> event.eventId().value().getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned);

    private final Map<DeviceId, String> siteOf;
    private final Map<String, ZoneId> zoneOf;

    Recomputation(Map<DeviceId, String> siteOf, Map<String, ZoneId> zoneOf) {
        this.siteOf = siteOf;
        this.zoneOf = zoneOf;
    }

    record Staged(String device, String site, Instant ts, int count) {}

    record Hour(String site, Instant hour, double avg, int min, int max, long readings) {}

    List<Staged> staged(Collection<OccupancyEvent> events) {
        List<Staged> rows = new ArrayList<>();
        events.stream().collect(groupingBy(OccupancyEvent::deviceId)).forEach((device, all) -> {
            Map<Instant, OccupancyEvent> last = new TreeMap<>();
            all.forEach(event -> last.merge(event.ts(), event, (a, b) -> LATER.compare(a, b) >= 0 ? a : b));
            rows.addAll(counts(device, last.values()));
        });
        return rows;
    }

    private List<Staged> counts(DeviceId device, Collection<OccupancyEvent> inOrder) {
        String site = siteOf.get(device);
        List<Staged> rows = new ArrayList<>();
        LocalDate day = null;
        int balance = 0;
        int lowest = 0;
        for (OccupancyEvent event : inOrder) {
            if (event.reading() instanceof Count count) {
                rows.add(new Staged(device.value(), site, event.ts(), count.people()));
            } else if (event.reading() instanceof Passage passage) {
                LocalDate today = event.ts().atZone(zoneOf.get(site)).toLocalDate();
                if (!today.equals(day)) {
                    day = today;
                    balance = 0;
                    lowest = 0;
                }
                balance += passage.in() - passage.out();
                lowest = Math.min(lowest, balance);
                rows.add(new Staged(device.value(), site, event.ts(), balance - lowest));
            }
        }
        return rows;
    }

    List<Hour> hours(List<Staged> staged) {
        List<Hour> hours = new ArrayList<>();
        staged.stream().collect(groupingBy(Staged::site)).forEach((site, ofSite) -> ofSite.stream()
                .collect(groupingBy(row -> row.ts().truncatedTo(ChronoUnit.HOURS)))
                .forEach((hour, rows) -> hours.add(hour(site, hour, rows))));
        return hours;
    }

    private static Hour hour(String site, Instant hour, List<Staged> rows) {
        double avg = 0;
        int min = 0;
        int max = 0;
        for (List<Staged> ofDevice :
                rows.stream().collect(groupingBy(Staged::device)).values()) {
            var numbers = ofDevice.stream().mapToInt(Staged::count).summaryStatistics();
            avg += numbers.getAverage();
            min += numbers.getMin();
            max += numbers.getMax();
        }
        return new Hour(site, hour, avg, min, max, rows.size());
    }

    /** Every relation as text, by its name. */
    Map<String, List<String>> marts(Collection<OccupancyEvent> events) {
        List<Staged> staged = staged(events);
        List<Hour> hours = hours(staged);
        Map<String, List<String>> marts = new TreeMap<>();
        marts.put(
                "staging.stg_events",
                sorted(staged.stream()
                        .map(row -> row.device() + " " + row.site() + " " + row.ts() + " " + row.count())
                        .collect(toList())));
        marts.put(
                "marts.fct_occupancy_hourly",
                sorted(hours.stream()
                        .map(row -> "%s %s %.6f %d %d %d"
                                .formatted(row.site(), row.hour(), row.avg(), row.min(), row.max(), row.readings()))
                        .collect(toList())));
        marts.put("marts.fct_occupancy_daily", sorted(days(hours)));
        marts.put("marts.dim_time", times(hours));
        return marts;
    }

    private List<String> days(List<Hour> hours) {
        List<String> rows = new ArrayList<>();
        hours.stream().collect(groupingBy(Hour::site)).forEach((site, ofSite) -> ofSite.stream()
                .collect(groupingBy(hour -> hour.hour().atZone(zoneOf.get(site)).toLocalDate()))
                .forEach((day, ofDay) -> rows.add("%s %s %.6f %d %d %s %d %d"
                        .formatted(
                                site,
                                day,
                                ofDay.stream().mapToDouble(Hour::avg).average().orElseThrow(),
                                ofDay.stream().mapToInt(Hour::min).min().orElseThrow(),
                                ofDay.stream().mapToInt(Hour::max).max().orElseThrow(),
                                ofDay.stream()
                                        .min(Comparator.comparingLong((Hour hour) -> -Math.round(hour.avg() * 1e9))
                                                .thenComparing(Hour::hour))
                                        .orElseThrow()
                                        .hour(),
                                ofDay.size(),
                                ofDay.stream().mapToLong(Hour::readings).sum()))));
        return rows;
    }

    private static List<String> times(List<Hour> hours) {
        TreeSet<Instant> known = new TreeSet<>();
        hours.forEach(hour -> known.add(hour.hour()));
        List<String> rows = new ArrayList<>();
        if (!known.isEmpty()) {
            Instant end = known.last().plus(Duration.ofDays(14));
            for (Instant hour = known.first(); !hour.isAfter(end); hour = hour.plus(Duration.ofHours(1))) {
                rows.add(hour.toString());
            }
        }
        return rows;
    }

    private static List<String> sorted(List<String> rows) {
        return rows.stream().sorted().toList();
    }
}
