package org.occupancyhub.models.project;

/** A model cannot be read, ordered or run. The message names its file and, where known, the line. */
public final class ModelException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ModelException(String file, int line, String reason) {
        super("[" + file + (line > 0 ? ":" + line : "") + "] " + reason);
    }

    ModelException(String file, String reason) {
        this(file, 0, reason);
    }

    ModelException(String file, String reason, Throwable cause) {
        super("[" + file + "] " + reason, cause);
    }
}
