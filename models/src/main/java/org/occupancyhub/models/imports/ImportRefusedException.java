package org.occupancyhub.models.imports;

/** Something that cannot be imported as asked; the message says what, and what would be right. */
public final class ImportRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ImportRefusedException(String message) {
        super(message);
    }

    public ImportRefusedException(String message, Throwable cause) {
        super(message, cause);
    }
}
