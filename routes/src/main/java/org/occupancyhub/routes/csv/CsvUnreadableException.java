package org.occupancyhub.routes.csv;

import org.occupancyhub.models.reason.Said;

/** A whole file cannot be read as counts; the message says which, why, and what would help. */
public final class CsvUnreadableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CsvUnreadableException(String file, Said problem) {
        super("[" + file + "] " + problem);
    }
}
