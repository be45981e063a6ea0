package org.occupancyhub.models.site;

import java.util.List;
import java.util.Optional;
import org.occupancyhub.models.event.SiteId;

/** The sites of this hub: configured ones first, in the order of the configuration, then those that events brought. */
public interface Sites {

    List<Site> all();

    default Optional<Site> find(SiteId id) {
        return all().stream().filter(site -> site.id().equals(id)).findFirst();
    }

    /** The site that answers where none is named; there always is one. */
    default Site first() {
        return all().get(0);
    }
}
