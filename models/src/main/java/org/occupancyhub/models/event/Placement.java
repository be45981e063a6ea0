package org.occupancyhub.models.event;

import java.time.ZoneId;
import org.occupancyhub.models.reason.Fact;
import org.occupancyhub.models.reason.Rule;

/**
 * Where a device stands that nobody has registered; never moves a registered one. Each part may be null: unknown.
 *
 * @param siteId the site
 * @param areaId the zone within the site
 * @param timeZone the time zone of the site
 * @param capacity how many people the site holds
 */
public record Placement(SiteId siteId, AreaId areaId, ZoneId timeZone, Integer capacity) {

    public static final Placement UNKNOWN = new Placement(null, null, null, null);

    public Placement {
        if (siteId == null && (areaId != null || timeZone != null || capacity != null)) {
            throw new InvalidEventException("site_id", Rule.GIVEN_WITH_PLACE.with(), Fact.MISSING);
        }
        if (capacity != null && (capacity < 1 || capacity > Count.MAX)) {
            throw new InvalidEventException("capacity", Rule.WHOLE_NUMBER.with(1, Count.MAX), capacity);
        }
    }
}
