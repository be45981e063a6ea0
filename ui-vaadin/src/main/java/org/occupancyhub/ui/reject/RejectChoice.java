package org.occupancyhub.ui.reject;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.occupancyhub.models.reject.Reject.Status;
import org.occupancyhub.models.reject.RejectQuery;

/**
 * What of the rejects is looked at. It stands in the address, so that a link leads to it; what an address says wrongly
 * is left out.
 *
 * @param status null for all
 * @param source null for all
 * @param text empty for all
 * @param kind the expectation that was not met, or null for all
 * @param reject the one that is open beside the list, or null
 */
record RejectChoice(Status status, String source, String text, String kind, Long reject) {

    static final RejectChoice START = new RejectChoice(Status.OPEN, null, "", null, null);

    private static final String ALL = "all";
    private static final int LONGEST = 500;

    static RejectChoice of(QueryParameters address) {
        String status = text(address, "status").orElse(Status.OPEN.word());
        return new RejectChoice(
                status.equals(ALL)
                        ? null
                        : Stream.of(Status.values())
                                .filter(one -> one.word().equals(status))
                                .findFirst()
                                .orElse(Status.OPEN),
                text(address, "source").orElse(null),
                text(address, "text").orElse(""),
                text(address, "kind").orElse(null),
                text(address, "reject")
                        .filter(id -> id.matches("[0-9]{1,18}"))
                        .map(Long::valueOf)
                        .orElse(null));
    }

    /** Only what is not as at the start. */
    QueryParameters address() {
        Map<String, String> parts = new LinkedHashMap<>();
        if (status != START.status) {
            parts.put("status", status == null ? ALL : status.word());
        }
        if (source != null) {
            parts.put("source", source);
        }
        if (!text.isEmpty()) {
            parts.put("text", text);
        }
        if (kind != null) {
            parts.put("kind", kind);
        }
        if (reject != null) {
            parts.put("reject", reject.toString());
        }
        return QueryParameters.simple(parts);
    }

    RejectQuery query() {
        return new RejectQuery(status, source, text.isEmpty() ? null : text, kind, null, null);
    }

    /** Whatever its kind. */
    RejectQuery queryOfAllKinds() {
        return withKind(null).query();
    }

    /** Those that can be sent again or dismissed. */
    RejectQuery openQuery() {
        return withStatus(Status.OPEN).query();
    }

    boolean filtered() {
        return source != null || !text.isEmpty() || kind != null;
    }

    boolean sameList(RejectChoice other) {
        return withReject(null).equals(other.withReject(null));
    }

    RejectChoice withStatus(Status next) {
        return new RejectChoice(next, source, text, kind, reject);
    }

    RejectChoice withSource(String next) {
        return new RejectChoice(status, next, text, kind, reject);
    }

    RejectChoice withText(String next) {
        return new RejectChoice(status, source, next.strip(), kind, reject);
    }

    RejectChoice withKind(String next) {
        return new RejectChoice(status, source, text, next, reject);
    }

    RejectChoice withReject(Long next) {
        return new RejectChoice(status, source, text, kind, next);
    }

    private static Optional<String> text(QueryParameters address, String name) {
        return address.getSingleParameter(name)
                .map(String::strip)
                .filter(value -> !value.isEmpty() && value.length() <= LONGEST && value.indexOf('\0') < 0);
    }
}
