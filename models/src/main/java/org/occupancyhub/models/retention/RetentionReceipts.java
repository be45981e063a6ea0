package org.occupancyhub.models.retention;

import java.util.List;

/** The receipts of retention. */
public interface RetentionReceipts {

    /** The newest first. */
    List<RetentionReceipt> newest(int limit);
}
