package org.occupancyhub.models.event;

import org.occupancyhub.models.reason.Fact;
import org.occupancyhub.models.reason.Said;
import org.occupancyhub.models.reason.Subject;

/** A value from outside is not what it must be. The message names the field, the expectation and the fact. */
public final class InvalidEventException extends IllegalArgumentException {

    private static final int SHOWN = 80;

    /**
     * @param field the name as the sender knows it
     * @param expectation what would have been right: a {@link org.occupancyhub.models.reason.Rule}
     * @param actual what came; shortened and stripped of control characters before it is shown
     */
    public InvalidEventException(String field, Said expectation, Object actual) {
        super(field + " must be " + expectation + ", but was " + show(actual));
    }

    public InvalidEventException(Subject subject, Said expectation, Object actual) {
        this(subject.english(), expectation, actual);
    }

    /** Text from outside as it may stand in a message: quoted, one line, at most {@value #SHOWN} characters. */
    public static String show(Object actual) {
        if (actual == null) {
            return Fact.MISSING.english();
        }
        if (actual instanceof Fact fact) {
            return fact.english();
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
