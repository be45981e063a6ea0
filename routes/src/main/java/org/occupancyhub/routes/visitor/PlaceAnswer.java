package org.occupancyhub.routes.visitor;

/** One of all places: its name and how full it is in a word. */
record PlaceAnswer(String site, String name, String state, String level, boolean demo) {

    static PlaceAnswer of(Place place) {
        return new PlaceAnswer(
                place.site().id().value(),
                place.site().name(),
                place.state().word(),
                place.level() == null ? null : place.level().word(),
                place.site().demo());
    }
}
