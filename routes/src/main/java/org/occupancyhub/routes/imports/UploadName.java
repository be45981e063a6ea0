package org.occupancyhub.routes.imports;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an upload is called here: the last part of its name, with harmless characters only. */
final class UploadName {

    private static final int LONGEST = 120;
    private static final int LONGEST_NUMBERED = 100;
    private static final String SUFFIX = ".csv";
    private static final String NAMELESS = "upload";
    private static final Pattern HARMFUL = Pattern.compile("[^\\p{L}\\p{N} ._()+-]");
    private static final Pattern NUMBERED = Pattern.compile("(.*) \\((\\d{1,6})\\)");

    private UploadName() {}

    /** @param given as its sender calls it: anything */
    static String of(String given) {
        String last =
                given == null ? "" : given.substring(1 + Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')));
        String clean = HARMFUL.matcher(last).replaceAll("_").strip().replaceFirst("^[. ]+", "");
        String base = clean.toLowerCase(Locale.ROOT).endsWith(SUFFIX)
                ? clean.substring(0, clean.length() - SUFFIX.length()).strip()
                : clean;
        String cut = cut(base, LONGEST);
        return (cut.isEmpty() ? NAMELESS : cut) + SUFFIX;
    }

    /** Another name where this one is taken: {@code counts.csv}, {@code counts (2).csv}, {@code counts (3).csv}. */
    static String after(String name) {
        String base = name.substring(0, name.length() - SUFFIX.length());
        Matcher numbered = NUMBERED.matcher(base);
        return numbered.matches()
                ? numbered.group(1) + " (" + (Integer.parseInt(numbered.group(2)) + 1) + ")" + SUFFIX
                : cut(base, LONGEST_NUMBERED) + " (2)" + SUFFIX;
    }

    private static String cut(String name, int longest) {
        return name.codePointCount(0, name.length()) > longest
                ? name.substring(0, name.offsetByCodePoints(0, longest)).strip()
                : name;
    }
}
