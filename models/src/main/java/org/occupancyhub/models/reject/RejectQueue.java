package org.occupancyhub.models.reject;

import java.util.List;
import java.util.Optional;

/** The rejects that are stored. */
public interface RejectQueue {

    /** @param after only rejects older than this one, or null for the first page */
    RejectPage page(RejectQuery query, Long after, int limit);

    /** By kind, the most frequent first. */
    List<RejectGroup> groups(RejectQuery query, int limit);

    Optional<Reject> find(long id);

    /** Closes an open reject without sending it again. @return whether it was open */
    boolean dismiss(long id, String note);
}
