package org.occupancyhub.hub.command;

/** A command failed for a reason that its user can understand: the message says what, where and what to do. */
public final class CommandFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CommandFailedException(String message) {
        super(message);
    }

    CommandFailedException(String message, Throwable cause) {
        super(message);
        // Not as the cause: whoever shows the innermost cause shall show this message.
        addSuppressed(cause);
    }
}
