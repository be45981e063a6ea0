package org.occupancyhub.models.imports;

import java.util.Optional;

/** Something that cannot be imported as asked; the message says what, and what would be right. */
public final class ImportRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Unreadable unreadable;
    private final transient ImportRun beside;

    public ImportRefusedException(String message) {
        this(message, null);
    }

    public ImportRefusedException(String message, Throwable cause) {
        super(message, cause);
        this.unreadable = null;
        this.beside = null;
    }

    public ImportRefusedException(Unreadable why) {
        super(why.inWords());
        this.unreadable = why;
        this.beside = null;
    }

    /** @param other runs already, in this hub or another one */
    public static void refuseBeside(ImportRun other) {
        throw new ImportRefusedException(other);
    }

    private ImportRefusedException(ImportRun other) {
        super("another import runs already (number " + other.id() + ", started by " + other.askedBy()
                + "); wait for it, or stop it, or, if its hub was killed, try again in half a minute");
        this.unreadable = null;
        this.beside = other;
    }

    /** Because of which it was refused; empty where it is about something else. */
    public Optional<ImportRun> beside() {
        return Optional.ofNullable(beside);
    }

    /** For whoever says it in another language; empty where it is about something else. */
    public Optional<Unreadable> unreadable() {
        return Optional.ofNullable(unreadable);
    }
}
