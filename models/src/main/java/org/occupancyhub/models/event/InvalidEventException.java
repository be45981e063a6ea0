package org.occupancyhub.models.event;

/** A value from outside is not what it must be. The message names the field, the expectation and the fact. */
public final class InvalidEventException extends IllegalArgumentException {

    private static final int SHOWN = 80;

    /**
     * @param field the name as the sender knows it
     * @param expectation what would have been right, to be read after "must be"
     * @param actual what came; shortened and stripped of control characters before it is shown
     */
    public InvalidEventException(String field, String expectation, Object actual) {
        super(field + " must be " + expectation + ", but was " + show(actual));
    }

    /** Text from outside as it may stand in a message: quoted, one line, at most {@value #SHOWN} characters. */
    public static String show(Object actual) {
        if (actual == null) {
            return "missing";
        }
        if (!(actual instanceof CharSequence text)) {
            String shown = actual.toString();
            return shown.length() <= SHOWN ? shown : shown.substring(0, SHOWN) + "…";
        }
        String clean = text.chars()
                .limit(SHOWN)
                .map(c -> Character.isISOControl(c) ? '\uFFFD' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return '"' + clean + (text.length() > SHOWN ? "…" : "") + '"';
    }
}
