package org.occupancyhub.words;

/**
 * A name that is written from right to left would turn the numbers and signs around it; isolated, it keeps its direction to
 * itself.
 */
public final class Isolated {

    private static final String FIRST_STRONG_ISOLATE = "\u2068";
    private static final String POP_ISOLATE = "\u2069";

    /** No letter below it is written from right to left: most texts have none from here on, and are looked at no closer. */
    private static final char FIRST_HEBREW = '\u0590';

    private Isolated() {}

    /** The arguments of a text, those that need it isolated; of most texts they are the same ones. */
    public static Object[] all(Object... arguments) {
        Object[] isolated = arguments;
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i] instanceof String text && turns(text)) {
                isolated = isolated == arguments ? arguments.clone() : isolated;
                isolated[i] = FIRST_STRONG_ISOLATE + text + POP_ISOLATE;
            }
        }
        return isolated;
    }

    private static boolean turns(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= FIRST_HEBREW) {
                return text.codePoints().anyMatch(Isolated::isFromRightToLeft);
            }
        }
        return false;
    }

    private static boolean isFromRightToLeft(int letter) {
        byte direction = Character.getDirectionality(letter);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }
}
