package org.occupancyhub.routes.visitor;

import org.occupancyhub.models.occupancy.Occupancy;

/** One of all places: its name and how full it is in a word. */
record PlaceAnswer(String site, String name, String state, String level, boolean demo) {

    static PlaceAnswer of(Occupancy now) {
        return new PlaceAnswer(
                now.site().id().value(),
                now.site().name(),
                now.state().word(),
                now.level() == null ? null : now.level().word(),
                now.site().demo());
    }
}
