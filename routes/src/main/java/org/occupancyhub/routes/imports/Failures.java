package org.occupancyhub.routes.imports;

import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaException;
import org.occupancyhub.models.imports.ImportRun.State;
import org.occupancyhub.models.reason.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** Why a run ended early, for whoever started it. */
final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private Failures() {}

    static String inWords(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) { // Camel wraps it once for each split around it
            if (cause instanceof DataAccessException) {
                return Refusal.NO_DATABASE.english();
            }
            cause = cause.getCause();
        }
        if (cause instanceof KafkaException || cause instanceof TimeoutException) {
            return Refusal.NO_KAFKA.with(cause.getMessage()).toString();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    static void log(State how, long run, Throwable failure) {
        if (how == State.FAILED) {
            LOG.warn("import {} failed", run, failure);
        } else {
            LOG.info("import {} ended early: {}", run, failure.getMessage());
        }
    }
}
