package org.occupancyhub.routes.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * Something with lines in it.
 *
 * @param name as it is shown, and as rejected lines name it
 * @param path the file, or null for standard input
 */
public record CsvSource(String name, Path path) {

    private static final String SUFFIX = ".csv";
    private static final Pattern NUMBER = Pattern.compile("(?<=.) \\(\\d{1,6}\\)$");

    public CsvSource {
        name = name.codePoints()
                .map(c -> Character.isISOControl(c) ? '\uFFFD' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    public static CsvSource file(Path path) {
        return new CsvSource(path.toString(), path);
    }

    public static CsvSource standardInput() {
        return new CsvSource("-", null);
    }

    /** Whether it can be read a second time. */
    public boolean rereadable() {
        return path != null;
    }

    /** How many bytes it has, or -1 where that is not known. */
    public long size() {
        try {
            return path != null && Files.isRegularFile(path) ? Files.size(path) : -1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The site a file is about where nobody says it: its name without the ending, and without the number that a second file
     * of the same name gets ({@code gym (2).csv}); null for standard input.
     */
    String siteName() {
        if (path == null) {
            return null;
        }
        String file = path.getFileName().toString();
        boolean ends = file.regionMatches(true, file.length() - SUFFIX.length(), SUFFIX, 0, SUFFIX.length());
        String base = (ends ? file.substring(0, file.length() - SUFFIX.length()) : file).strip();
        String visible = base.startsWith(".") ? base.substring(1) : base; // the dot hides a file and names nothing
        return NUMBER.matcher(visible).replaceFirst("");
    }

    InputStream open() throws IOException {
        return path == null ? System.in : Files.newInputStream(path);
    }
}
