package org.occupancyhub.ui.imports;

import java.util.Optional;
import org.occupancyhub.models.imports.ImportRun.RejectKind;

/** What can be done about rows of a kind, by how what was expected of them begins. */
enum Advice {
    COUNT("count must be a whole number"),
    IN("in must be a whole number"),
    OUT("out must be a whole number"),
    TIME_GAP("ts must be a time that exists in "),
    TIME_NEVER("ts must be a time that exists"),
    TIME_FORM("ts must be a time such as"),
    TIME_RANGE("ts must be between"),
    CAPACITY("capacity must be"),
    SITE("site_id must be"),
    DEVICE("device_id must be"),
    ZONE("zone_id must be"),
    FIELDS("the number of fields must be"),
    ENCODING("a line must be UTF-8"),
    CONTROLS("a line must be without control characters"),
    LENGTH("a line must be at most"),
    QUOTES("a line must be one that closes its quotes");

    private final String expectation;

    Advice(String expectation) {
        this.expectation = expectation;
    }

    /** Empty where none is known. The first that fits: one that begins with another stands before it. */
    static Optional<Advice> of(RejectKind kind) {
        for (Advice one : values()) {
            if (kind.expectation().startsWith(one.expectation)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    /** The last part of its key in the bundle. */
    String word() {
        return this == IN || this == OUT ? COUNT.word() : name().toLowerCase(java.util.Locale.ROOT);
    }
}
