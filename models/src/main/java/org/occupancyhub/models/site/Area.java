package org.occupancyhub.models.site;

import org.occupancyhub.models.event.AreaId;

/**
 * A zone of a site: a part with devices of its own.
 *
 * @param capacity how many people it holds, or null where that is not known
 */
public record Area(AreaId id, String name, Integer capacity) {}
