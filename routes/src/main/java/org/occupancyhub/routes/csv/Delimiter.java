package org.occupancyhub.routes.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.occupancyhub.models.event.InvalidEventException;
import org.occupancyhub.models.reason.Rule;
import org.occupancyhub.models.reason.Subject;

/** What stands between two fields of a line. Fields may stand in double quotes; a quote within them is doubled. */
enum Delimiter {
    COMMA(','),
    SEMICOLON(';'),
    TAB('\t');

    private final char character;
    private final CSVFormat format;

    Delimiter(char character) {
        this.character = character;
        this.format = CSVFormat.DEFAULT.builder().setDelimiter(character).get();
    }

    /** The one that a header has most of; the comma where there is none. */
    static Delimiter of(String header) {
        Delimiter best = COMMA;
        for (Delimiter candidate : values()) {
            if (candidate.occurrences(header) > best.occurrences(header)) {
                best = candidate;
            }
        }
        return best;
    }

    char character() {
        return character;
    }

    private long occurrences(String text) {
        return text.chars().filter(c -> c == character).count();
    }

    /** The records of some text whose quotes are closed; blank lines are none. */
    List<List<String>> parse(String text) {
        try (CSVParser parser = CSVParser.parse(text, format)) {
            return parser.stream().map(CSVRecord::toList).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory cannot fail", e);
        }
    }

    /**
     * Whether each field that begins with a quote ends with one. A quote that stays open would swallow the lines after
     * it, so a line is looked at alone before it is parsed among others.
     */
    boolean closesItsQuotes(String line) {
        if (line.indexOf('"') < 0) {
            return true;
        }
        int at = 0;
        while (at < line.length()) {
            if (line.charAt(at) == '"') {
                at = afterQuoted(line, at + 1);
                if (at < 0 || at < line.length() && line.charAt(at) != character) {
                    return false;
                }
            } else {
                int next = line.indexOf(character, at);
                at = next < 0 ? line.length() : next;
            }
            at++;
        }
        return true;
    }

    /** What is said of a line that does not {@link #closesItsQuotes close its quotes}. */
    static InvalidEventException openQuotes(String line) {
        return new InvalidEventException(Subject.LINE, Rule.CLOSED_QUOTES.with(), line);
    }

    /** Where the field ends that began before {@code at}, or -1 if it does not. */
    private static int afterQuoted(String line, int at) {
        for (int i = at; i < line.length(); i++) {
            if (line.charAt(i) == '"') {
                boolean doubled = i + 1 < line.length() && line.charAt(i + 1) == '"';
                if (!doubled) {
                    return i + 1;
                }
                i++;
            }
        }
        return -1;
    }
}
