package org.occupancyhub.models.refresh;

/** Recomputes the touched hours in staging and marts. Safe to call at any time and from several hubs at once. */
public interface MartRefresh {

    /** Returns when the hours that were dirty at the call are recomputed; nothing to do is a quick answer. */
    RefreshReport refresh();
}
