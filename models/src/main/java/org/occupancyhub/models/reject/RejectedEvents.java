package org.occupancyhub.models.reject;

import java.util.List;

/** Keeps what could not be taken, each record once, and posts the accounts of the rejected topic. */
public interface RejectedEvents {

    /** All or nothing, in one transaction. @return how many of them are new */
    int store(List<RejectedRecord> records);
}
