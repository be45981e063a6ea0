package org.occupancyhub.models.event;

import org.occupancyhub.models.reason.Rule;

/** The one rule for names that come from outside: printable, trimmed, not too long. */
final class Identifiers {

    private Identifiers() {}

    static String check(String field, String value, int longest) {
        if (value == null
                || value.isEmpty()
                || value.length() > longest
                || !value.equals(value.strip())
                || value.codePoints().anyMatch(Identifiers::unprintable)) {
            throw new InvalidEventException(field, Rule.NAME.with(longest), value);
        }
        return value;
    }

    private static boolean unprintable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
