package org.occupancyhub.routes.reject;

/** The headers of a record in {@code occupancy.events.rejected}, all of them text. */
final class RejectHeaders {

    static final String ORIGIN = "origin";
    static final String REASON = "reason";
    static final String REJECTED_AT = "rejected_at";
    static final String SOURCE = "source";

    /** {@code true} where the payload is only a start. */
    static final String IS_CUT = "is_cut";

    static final String CONTEXT = "context";

    private RejectHeaders() {}
}
