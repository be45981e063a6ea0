package org.occupancyhub.routes.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.occupancyhub.models.occupancy.Occupancy;
import org.occupancyhub.models.site.Site;

/** A site as the contract writes it. */
record SiteAnswer(
        String id,
        String name,
        @JsonProperty("time_zone") String timeZone,
        Integer capacity,
        @JsonProperty("opening_hours") Map<String, WeekHours.HoursAnswer> openingHours,
        List<ZoneAnswer> zones,
        boolean demo,
        CurrentAnswer current) {

    record ZoneAnswer(String id, String name, Integer capacity, Integer count) {}

    static SiteAnswer of(Occupancy now, CurrentAnswer current) {
        Site site = now.site();
        return new SiteAnswer(
                site.id().value(),
                site.name(),
                site.timeZone().getId(),
                site.capacity(),
                WeekHours.write(site.openingHours()),
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
}
