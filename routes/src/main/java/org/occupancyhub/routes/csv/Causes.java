package org.occupancyhub.routes.csv;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.occupancyhub.models.reason.Unreadable;

/** What went wrong, in words. */
final class Causes {

    private Causes() {}

    static String inWords(IOException e) {
        if (e instanceof NoSuchFileException) {
            return Unreadable.NO_FILE.english();
        }
        if (e instanceof AccessDeniedException) {
            return Unreadable.DENIED.english();
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    /** What the innermost cause says: Camel wraps it once for each split around it. */
    static String innermost(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.toString() : cause.getMessage();
    }
}
