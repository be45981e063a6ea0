package org.occupancyhub.routes.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.occupancyhub.models.event.InvalidEventException;
import org.occupancyhub.models.reason.Rule;
import org.occupancyhub.models.reason.Subject;
import org.occupancyhub.models.reject.Correction;
import org.occupancyhub.routes.event.EventJson;
import org.occupancyhub.routes.problem.ProblemException;

/** What is posted about rejects. */
final class RejectBodies {

    private static final int MOST = 1_000;
    private static final int LONGEST_NOTE = 500;

    private RejectBodies() {}

    /** @throws InvalidEventException if the body is not <code>{"payload":"…"}</code> or <code>{}</code> */
    static Correction correction(long id, byte[] body) {
        return new Correction(id, text("payload", object(body)));
    }

    /** @throws InvalidEventException if the body is not <code>{"items":[{"id":1,"payload":"…"},{"id":2}]}</code> */
    static List<Correction> corrections(byte[] body) {
        JsonNode items = object(body).path("items");
        if (!items.isArray() || items.isEmpty() || items.size() > MOST) {
            throw ProblemException.badRequest("items must be an array of 1 to " + MOST + " corrections, but was "
                    + (items.isArray() ? "one of " + items.size() : "none"));
        }
        List<Correction> corrections = new ArrayList<>(items.size());
        for (JsonNode item : items) {
            JsonNode id = item.path("id");
            if (!id.isIntegralNumber() || !id.canConvertToLong()) {
                throw new InvalidEventException(
                        "items[" + corrections.size() + "].id", Rule.REJECT_ID.with(), id.isMissingNode() ? null : id);
            }
            corrections.add(
                    new Correction(id.longValue(), text("items[" + corrections.size() + "].payload", "payload", item)));
        }
        return corrections;
    }

    /** @throws InvalidEventException if the body is not <code>{"note":"…"}</code> or <code>{}</code> */
    static String note(byte[] body) {
        String note = text("note", object(body));
        if (note != null && note.length() > LONGEST_NOTE) {
            throw new InvalidEventException("note", Rule.CHARACTERS.with(LONGEST_NOTE), note.length());
        }
        return note;
    }

    private static JsonNode object(byte[] body) {
        JsonNode json = EventJson.parse(body == null ? new byte[0] : body); // Camel has no empty body
        if (!json.isObject()) {
            throw new InvalidEventException(Subject.BODY, Rule.OBJECT.with(), json);
        }
        return json;
    }

    private static String text(String field, JsonNode object) {
        return text(field, field, object);
    }

    private static String text(String shown, String field, JsonNode object) {
        JsonNode value = object.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw new InvalidEventException(shown, Rule.TEXT.with(), value);
        }
        return value.textValue();
    }
}
