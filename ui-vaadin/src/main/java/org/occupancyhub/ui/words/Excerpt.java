package org.occupancyhub.ui.words;

import java.util.Locale;

/** Text from outside, to be shown: what has no shape of its own is written as an escape, so that nothing hides in it. */
public final class Excerpt {

    private static final String CUT = "…";

    private Excerpt() {}

    /**
     * On one line.
     *
     * @param most characters that are shown; what is longer ends in three dots
     */
    public static String of(String text, int most) {
        return shown(text, most, false);
    }

    /** As {@link #of}, with its lines. */
    public static String lines(String text, int most) {
        return shown(text, most, true);
    }

    /** Whether some of it is not seen, or turns the direction of what follows; line breaks and tabs aside. */
    public static boolean hides(String text) {
        return text.codePoints().anyMatch(one -> one != '\n' && one != '\r' && one != '\t' && !hasShape(one));
    }

    private static String shown(String text, int most, boolean lines) {
        StringBuilder shown = new StringBuilder();
        text.codePoints()
                .limit(most)
                .forEach(character -> shown.append(lines && character == '\n' ? "\n" : visible(character)));
        return text.codePointCount(0, text.length()) > most ? shown.append(CUT).toString() : shown.toString();
    }

    private static String visible(int character) {
        return switch (character) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> hasShape(character) ? Character.toString(character) : escape(character);
        };
    }

    private static boolean hasShape(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    private static String escape(int character) {
        return String.format(Locale.ROOT, "\\u%04x", character);
    }
}
