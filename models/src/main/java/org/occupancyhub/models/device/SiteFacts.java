package org.occupancyhub.models.device;

import java.time.Instant;
import org.occupancyhub.models.event.SiteId;

/**
 * What is known of a site beside its settings.
 *
 * @param configured whether the configuration or the demo named it; otherwise readings brought it
 * @param timeZoneKnown false: nobody said, the zone of the default site stands in
 * @param retentionDays how long its readings are kept; null: for ever
 * @param readingsToday in the hours of its local day that the marts know
 * @param dataSince the first hour that the marts know, or null
 */
public record SiteFacts(
        SiteId id,
        boolean configured,
        boolean timeZoneKnown,
        Integer retentionDays,
        long readingsToday,
        Instant dataSince) {}
