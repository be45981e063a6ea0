package org.occupancyhub.models.site;

import java.util.Objects;
import org.occupancyhub.models.event.AreaId;
import org.occupancyhub.models.event.SiteId;

/**
 * Where a device stands by the configuration.
 *
 * @param area the zone within the site, or null where the site has none
 */
public record Place(SiteId site, AreaId area) {

    public Place {
        Objects.requireNonNull(site, "site");
    }
}
