package org.occupancyhub.embedded;

/** An embedded service could not start or keep running; the message is the one line that a user reads. */
public final class EmbeddedServiceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EmbeddedServiceException(String line) {
        super(line);
    }

    EmbeddedServiceException(String line, Throwable cause) {
        super(line, cause);
    }
}
