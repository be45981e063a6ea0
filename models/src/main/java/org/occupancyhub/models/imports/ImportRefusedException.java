package org.occupancyhub.models.imports;

import java.util.Optional;

/** Something that cannot be imported as asked; the message says what, and what would be right. */
public final class ImportRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Unreadable unreadable;

    public ImportRefusedException(String message) {
        this(message, null);
    }

    public ImportRefusedException(String message, Throwable cause) {
        super(message, cause);
        this.unreadable = null;
    }

    public ImportRefusedException(Unreadable why) {
        super(why.inWords());
        this.unreadable = why;
    }

    /** For whoever says it in another language; empty where it is about something else. */
    public Optional<Unreadable> unreadable() {
        return Optional.ofNullable(unreadable);
    }
}
