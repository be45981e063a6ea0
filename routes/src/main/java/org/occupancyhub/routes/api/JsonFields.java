package org.occupancyhub.routes.api;

import com.fasterxml.jackson.databind.JsonNode;
import org.occupancyhub.models.event.InvalidEventException;
import org.occupancyhub.routes.problem.ProblemException;

/** Fields of a body. */
final class JsonFields {

    private JsonFields() {}

    /**
     * A field that holds text; null where it is missing.
     *
     * @throws ProblemException 400
     */
    static String text(JsonNode body, String field) {
        JsonNode value = body.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw ProblemException.badRequest(
                    field + " must be text, but was " + InvalidEventException.show(value.toString()));
        }
        return value.textValue();
    }
}
