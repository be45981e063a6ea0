package org.occupancyhub.models.history;

import java.time.Instant;
import java.util.List;

/** Capacities that the counts belie. */
public interface Overflows {

    /** Sites with at least five such hours from then on, the most often overfull first. */
    List<Overflow> since(Instant from);
}
