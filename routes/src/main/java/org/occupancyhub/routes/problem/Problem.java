package org.occupancyhub.routes.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * An error as it is answered: {@code application/problem+json} of RFC 9457.
 *
 * @param detail what was expected and what came; null where the title says it all
 * @param errors one entry per bad reading of a batch; empty where one thing is wrong
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(String type, String title, int status, String detail, List<ItemError> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String TYPE = "about:blank";

    /** What is wrong with one item of a batch, counted from 0. */
    public record ItemError(int index, String detail) {}

    public static Problem of(int status, String title, String detail) {
        return new Problem(TYPE, title, status, detail, List.of());
    }

    public static Problem of(int status, String title, String detail, List<ItemError> errors) {
        return new Problem(TYPE, title, status, detail, errors);
    }
}
