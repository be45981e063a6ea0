package org.occupancyhub.models.reason;

/** A reason with its places filled, in English. */
public final class Said {

    private final String english;

    private Said(String english) {
        this.english = english;
    }

    static Said of(Reason reason, Object... parts) {
        String template = reason.english();
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < template.length(); at++) {
            if (isPlace(template, at)) {
                text.append(parts[template.charAt(at + 1) - '0']);
                at += 2;
            } else {
                text.append(template.charAt(at));
            }
        }
        return new Said(text.toString());
    }

    private static boolean isPlace(String text, int at) {
        return text.charAt(at) == '{'
                && at + 2 < text.length()
                && Character.isDigit(text.charAt(at + 1))
                && text.charAt(at + 2) == '}';
    }

    @Override
    public String toString() {
        return english;
    }
}
