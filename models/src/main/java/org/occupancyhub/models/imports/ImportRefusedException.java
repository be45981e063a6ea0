package org.occupancyhub.models.imports;

import java.util.Optional;
import org.occupancyhub.models.reason.Refusal;
import org.occupancyhub.models.reason.Said;

/** Something that cannot be imported as asked; the message says what, and what would be right. */
public final class ImportRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final UploadRefusal unreadable;
    private final transient ImportRun beside;

    public ImportRefusedException(Said why) {
        this(why, null);
    }

    public ImportRefusedException(Said why, Throwable cause) {
        super(why.toString(), cause);
        this.unreadable = null;
        this.beside = null;
    }

    public ImportRefusedException(UploadRefusal why) {
        super(why.inWords());
        this.unreadable = why;
        this.beside = null;
    }

    private ImportRefusedException(ImportRun other) {
        super(Refusal.BUSY.with(other.id(), other.askedBy()).toString());
        this.unreadable = null;
        this.beside = other;
    }

    /** @param other runs already, in this hub or another one */
    public static void refuseBeside(ImportRun other) {
        throw new ImportRefusedException(other);
    }

    /** Because of which it was refused; empty where it is about something else. */
    public Optional<ImportRun> beside() {
        return Optional.ofNullable(beside);
    }

    /** For whoever says it in another language; empty where it is about something else. */
    public Optional<UploadRefusal> unreadable() {
        return Optional.ofNullable(unreadable);
    }
}
