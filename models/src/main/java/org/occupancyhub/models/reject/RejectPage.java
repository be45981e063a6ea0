package org.occupancyhub.models.reject;

import java.util.List;

/**
 * Some rejects, the newest first.
 *
 * @param total how many there are on all pages
 * @param next the id to go on after, or null where this page is the last one
 */
public record RejectPage(List<Reject> rejects, long total, Long next) {}
