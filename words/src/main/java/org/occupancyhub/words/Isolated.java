package org.occupancyhub.words;

import java.util.stream.Stream;

/**
 * A name that is written from right to left would turn the numbers and signs around it; isolated, it keeps its direction to
 * itself.
 */
public final class Isolated {

    private static final String FIRST_STRONG_ISOLATE = "\u2068";
    private static final String POP_ISOLATE = "\u2069";

    private Isolated() {}

    /** The arguments of a text, those that need it isolated. */
    public static Object[] all(Object... arguments) {
        return Stream.of(arguments).map(Isolated::one).toArray();
    }

    private static Object one(Object argument) {
        boolean turns = argument instanceof String text && text.codePoints().anyMatch(Isolated::isFromRightToLeft);
        return turns ? FIRST_STRONG_ISOLATE + argument + POP_ISOLATE : argument;
    }

    private static boolean isFromRightToLeft(int letter) {
        byte direction = Character.getDirectionality(letter);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }
}
