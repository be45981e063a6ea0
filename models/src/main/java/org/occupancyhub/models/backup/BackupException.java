package org.occupancyhub.models.backup;

import java.nio.file.Path;

/** A backup cannot be written, read or restored. The message names the file or the database and what to do. */
public final class BackupException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BackupException(String message) {
        super(message);
    }

    BackupException(Path file, String reason) {
        super("[" + file + "] " + reason);
    }

    BackupException(Path file, String reason, Throwable cause) {
        super("[" + file + "] " + reason, cause);
    }
}
