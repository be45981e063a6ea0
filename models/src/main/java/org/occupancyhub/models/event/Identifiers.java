package org.occupancyhub.models.event;

/** The one rule for names that come from outside: printable, trimmed, not too long. */
final class Identifiers {

    private Identifiers() {}

    static String check(String field, String value, int longest) {
        if (value == null
                || value.isEmpty()
                || value.length() > longest
                || !value.equals(value.strip())
                || value.codePoints().anyMatch(Identifiers::unprintable)) {
            throw new InvalidEventException(
                    field, "1 to " + longest + " printable characters without spaces around them", value);
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
