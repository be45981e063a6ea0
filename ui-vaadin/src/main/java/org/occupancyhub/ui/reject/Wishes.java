package org.occupancyhub.ui.reject;

/** What the parts of the page ask for. */
interface Wishes {

    /** Other rejects, or another one beside them. */
    void look(RejectChoice next);

    /** More rows of the list. */
    void more();

    /** Everything read anew. */
    void again();

    /** @param payload corrected, or null: as it came */
    void resend(long reject, String payload);

    void dismiss(long reject, String note);

    void resendMany(Selection selection);

    void dismissMany(Selection selection, String note);

    /** What runs over many ends after those it has in hand. */
    void stop();
}
