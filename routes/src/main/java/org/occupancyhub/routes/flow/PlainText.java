package org.occupancyhub.routes.flow;

import java.util.regex.Pattern;

/** Addresses and messages without what is nobody's business: users, passwords, parameters. */
final class PlainText {

    private static final int LONGEST = 400;
    private static final Pattern USER = Pattern.compile("//[^/@\\s]*@");
    private static final Pattern PARAMETERS = Pattern.compile("(?<=[\\w/}])\\?[^\\s\\]\"')]*=[^\\s\\]\"')]*");
    private static final Pattern SECRET = Pattern.compile(
            "(?i)((?:pass(?:word|wd)?|pwd|secret|token|api[-_]?key|credentials?)\\s*[=:]\\s*)[^\\s,;&)\\]]+");

    private PlainText() {}

    static String ofAddress(String uri) {
        int parameters = uri.indexOf('?');
        return USER.matcher(parameters < 0 ? uri : uri.substring(0, parameters)).replaceAll("//");
    }

    /** What the innermost cause says, on one line. */
    static String ofFailure(Throwable failure) {
        if (failure == null) {
            return "unknown";
        }
        Throwable cause = failure;
        for (int depth = 0; cause.getCause() != null && depth < 20; depth++) {
            cause = cause.getCause();
        }
        String said = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        String plain = PARAMETERS.matcher(USER.matcher(said).replaceAll("//")).replaceAll("");
        plain = SECRET.matcher(plain).replaceAll("$1…").replaceAll("\\s+", " ").strip();
        return plain.codePointCount(0, plain.length()) > LONGEST
                ? plain.substring(0, plain.offsetByCodePoints(0, LONGEST)) + "…"
                : plain;
    }
}
