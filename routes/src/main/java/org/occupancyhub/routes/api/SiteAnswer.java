package org.occupancyhub.routes.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.DayOfWeek;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.occupancyhub.models.occupancy.Occupancy;
import org.occupancyhub.models.site.OpeningHours;
import org.occupancyhub.models.site.Site;

/** A site as the contract writes it. */
record SiteAnswer(
        String id,
        String name,
        @JsonProperty("time_zone") String timeZone,
        Integer capacity,
        @JsonProperty("opening_hours") Map<String, HoursAnswer> openingHours,
        List<ZoneAnswer> zones,
        boolean demo,
        CurrentAnswer current) {

    record HoursAnswer(String opens, String closes) {}

    record ZoneAnswer(String id, String name, Integer capacity, Integer count) {}

    static SiteAnswer of(Occupancy now, CurrentAnswer current) {
        Site site = now.site();
        return new SiteAnswer(
                site.id().value(),
                site.name(),
                site.timeZone().getId(),
                site.capacity(),
                hours(site.openingHours()),
                now.areas().stream()
                        .map(area -> new ZoneAnswer(
                                area.area().id().value(),
                                area.area().name(),
                                area.area().capacity(),
                                area.count()))
                        .toList(),
                site.demo(),
                current);
    }

    private static Map<String, HoursAnswer> hours(OpeningHours hours) {
        if (hours.week().isEmpty()) {
            return null;
        }
        Map<DayOfWeek, HoursAnswer> byDay = new TreeMap<>();
        hours.week()
                .forEach((day, open) -> byDay.put(
                        day,
                        new HoursAnswer(open.opens().toString(), open.closes().toString())));
        Map<String, HoursAnswer> answer = new LinkedHashMap<>();
        byDay.forEach((day, open) -> answer.put(day.name().toLowerCase(Locale.ROOT), open));
        return answer;
    }
}
