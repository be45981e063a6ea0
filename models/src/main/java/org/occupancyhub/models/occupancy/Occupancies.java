package org.occupancyhub.models.occupancy;

import java.time.Instant;
import java.util.List;
import org.occupancyhub.models.site.Site;

/** Answers how full it is, by event time: the newest reading counts, whenever it arrived. */
public interface Occupancies {

    Occupancy at(Site site, Instant now);

    /** All of them in one question to the database, in the order given. */
    List<Occupancy> at(List<Site> sites, Instant now);
}
