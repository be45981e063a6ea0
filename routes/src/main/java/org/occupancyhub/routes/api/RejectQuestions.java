package org.occupancyhub.routes.api;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.occupancyhub.models.event.InvalidEventException;
import org.occupancyhub.models.reject.Reject;
import org.occupancyhub.models.reject.RejectQuery;
import org.occupancyhub.routes.problem.ProblemException;

/** Which rejects a request means. */
final class RejectQuestions {

    private static final int LONGEST = 1_000;
    private static final int LONGEST_ID = 18;

    private RejectQuestions() {}

    /** @throws ProblemException 400 */
    static RejectQuery query(String status, String source, String text, String expectation, String from, String to) {
        return new RejectQuery(
                status(status),
                word("source", source),
                word("text", text),
                word("expectation", expectation),
                moment("from", from),
                moment("to", to));
    }

    /** @throws ProblemException 404: whatever is no number is no reject either */
    static long id(String inPath) {
        return isId(inPath) ? Long.parseLong(inPath) : notThere(inPath);
    }

    /** @throws ProblemException 400 */
    static Long after(String text) {
        if (isAbsent(text)) {
            return null;
        }
        if (!isId(text)) {
            throw ProblemException.badRequest(
                    "after must be the id of a reject, but was " + InvalidEventException.show(text));
        }
        return Long.valueOf(text);
    }

    static <T> T notThere(Object id) {
        throw ProblemException.notFound("reject must be the id of a reject, but was " + InvalidEventException.show(id));
    }

    private static boolean isId(String text) {
        return text.length() <= LONGEST_ID && text.matches("\\d+");
    }

    private static Reject.Status status(String text) {
        if (isAbsent(text)) {
            return null;
        }
        return Arrays.stream(Reject.Status.values())
                .filter(status -> status.word().equals(text))
                .findFirst()
                .orElseThrow(() -> {
                    String known = Arrays.stream(Reject.Status.values())
                            .map(Reject.Status::word)
                            .collect(Collectors.joining(", "));
                    return ProblemException.badRequest(
                            "status must be one of " + known + ", but was " + InvalidEventException.show(text));
                });
    }

    private static String word(String name, String text) {
        if (isAbsent(text)) {
            return null;
        }
        if (text.length() > LONGEST) {
            throw ProblemException.badRequest(
                    name + " must be at most " + LONGEST + " characters long, but was " + text.length());
        }
        return text;
    }

    private static Instant moment(String name, String text) {
        return Moments.parse(name, text, ZoneOffset.UTC, null);
    }

    private static boolean isAbsent(String text) {
        return text == null || text.isEmpty();
    }
}
