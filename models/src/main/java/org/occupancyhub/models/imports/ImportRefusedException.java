package org.occupancyhub.models.imports;

import org.occupancyhub.models.reason.Said;

/** Something that cannot be imported as asked; the message says what, and what would be right. */
public final class ImportRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ImportRefusedException(Said why) {
        super(why.toString());
    }

    public ImportRefusedException(Said why, Throwable cause) {
        super(why.toString(), cause);
    }
}
