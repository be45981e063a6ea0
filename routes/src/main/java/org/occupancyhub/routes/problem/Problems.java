package org.occupancyhub.routes.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.kafka.common.errors.RetriableException;
import org.occupancyhub.models.event.InvalidEventException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.CannotCreateTransactionException;

/** Turns what went wrong into the problem that is answered. Causes stay in the log, never in the answer. */
public final class Problems {

    /** When a client may try again what could not be done now. */
    private static final int RETRY_AFTER_SECONDS = 5;

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final ObjectMapper json;

    public Problems(ObjectMapper json) {
        this.json = json;
    }

    /** For the error policy of the REST routes: the answer to the exception that the exchange carries. */
    public void answer(Exchange exchange) {
        Throwable failure = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        Problem problem = of(failure);
        Message message = exchange.getMessage();
        message.setHeaders(exchange.getContext()
                .getCamelContextExtension()
                .getHeadersMapFactory()
                .newMap());
        message.setHeader(Exchange.HTTP_RESPONSE_CODE, problem.status());
        message.setHeader(Exchange.CONTENT_TYPE, Problem.MEDIA_TYPE);
        if (problem.status() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            message.setHeader("Retry-After", RETRY_AFTER_SECONDS);
        }
        message.setBody(document(problem));
    }

    /** As the answer of a servlet. */
    public void answer(Problem problem, HttpServletResponse response) throws IOException {
        byte[] document = document(problem);
        hint(problem, response);
        response.setStatus(problem.status());
        response.setContentType(Problem.MEDIA_TYPE);
        response.setContentLength(document.length);
        response.getOutputStream().write(document);
    }

    /** When to ask again, where that may help. */
    public static void hint(Problem problem, HttpServletResponse response) {
        if (problem.status() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            response.setIntHeader("Retry-After", RETRY_AFTER_SECONDS);
        }
    }

    /** The problem document for a status alone, for errors that never reached a route. */
    public byte[] document(int status, String detail) {
        HttpStatus known = HttpStatus.resolve(status);
        String title = known == null ? "Error" : known.getReasonPhrase();
        return document(Problem.of(status, title, detail));
    }

    public byte[] document(Problem problem) {
        try {
            return json.writeValueAsBytes(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem is always JSON", e);
        }
    }

    /** What is answered where this went wrong. */
    public Problem of(Throwable failure) {
        for (Throwable cause : causes(failure)) {
            if (cause instanceof ProblemException known) {
                return known.problem();
            }
            if (cause instanceof InvalidEventException invalid) {
                return Problem.of(400, "Bad request", invalid.getMessage());
            }
        }
        if (isAway(failure)) {
            LOG.warn("A service the hub needs does not answer: {}", rootMessage(failure));
            return Problem.of(503, "Service unavailable", "a service the hub needs does not answer; try again later");
        }
        String reference = UUID.randomUUID().toString();
        LOG.error("A request failed (reference {})", reference, failure);
        return Problem.of(500, "Internal server error", "the hub failed; its log says why under " + reference);
    }

    private static boolean isAway(Throwable failure) {
        return Stream.of(causes(failure))
                .anyMatch(cause -> cause instanceof RetriableException
                        || cause instanceof DataAccessResourceFailureException
                        || cause instanceof TransientDataAccessException
                        || cause instanceof CannotCreateTransactionException);
    }

    private static String rootMessage(Throwable failure) {
        Throwable[] causes = causes(failure);
        return causes[causes.length - 1].toString();
    }

    private static Throwable[] causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .toArray(Throwable[]::new);
    }
}
