package org.occupancyhub.models.project;

/** A model cannot be read, ordered or run. The message names its file and, where known, the line. */
public final class ModelException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    ModelException(Refusal refusal) {
        super(refusal.toString());
        this.refusal = refusal;
    }

    ModelException(String file, int line, String reason) {
        this(new Refusal(file, line, reason));
    }

    Refusal refusal() {
        return refusal;
    }
}
