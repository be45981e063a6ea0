package org.occupancyhub.routes.imports;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an upload is called here: the last part of its name, with harmless characters only. */
final class UploadName {

    /** In bytes: file systems take 255. */
    private static final int LONGEST = 200;

    private static final int LONGEST_NUMBERED = 190;
    private static final String SUFFIX = ".csv";
    private static final String NAMELESS = "upload";
    private static final Pattern HARMFUL = Pattern.compile("[^\\p{L}\\p{N} ._()+-]");
    private static final Pattern NUMBERED = Pattern.compile("(.*) \\((\\d{1,6})\\)");

    private UploadName() {}

    /** @param given as its sender calls it: anything */
    static String of(String given) {
        String last =
                given == null ? "" : given.substring(1 + Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')));
        String clean = HARMFUL.matcher(Normalizer.normalize(last, Normalizer.Form.NFC))
                .replaceAll("_")
                .strip()
                .replaceFirst("^[. ]+", "");
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
                ? cut(numbered.group(1), LONGEST_NUMBERED) + " (" + (Integer.parseInt(numbered.group(2)) + 1) + ")"
                        + SUFFIX
                : cut(base, LONGEST_NUMBERED) + " (2)" + SUFFIX;
    }

    private static String cut(String name, int longest) {
        int end = 0;
        int bytes = 0;
        while (end < name.length()) {
            int c = name.codePointAt(end);
            bytes += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
            if (bytes > longest) {
                return name.substring(0, end).strip();
            }
            end += Character.charCount(c);
        }
        return name;
    }

    /** The same for a machine whose language has no such letters: its files cannot be called so. */
    static String plain(String name) {
        return name.replaceAll("[^ -~]", "_");
    }
}
