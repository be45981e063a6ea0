package org.occupancyhub.routes.csv;

import java.nio.charset.StandardCharsets;

/**
 * A line that is not a reading.
 *
 * @param origin file:line
 * @param reason what was expected and what was found
 * @param line the line as it came; of a line that is too long, its start
 */
public record CsvReject(String origin, String reason, byte[] line) {

    static CsvReject of(String file, Line.Broken line) {
        return new CsvReject(file + ":" + line.number(), line.reason(), line.start());
    }

    static CsvReject of(String file, Line.Text line, String reason) {
        return new CsvReject(file + ":" + line.number(), reason, line.text().getBytes(StandardCharsets.UTF_8));
    }

    /** As it is shown to people. */
    @Override
    public String toString() {
        return "[" + origin + "] " + reason;
    }
}
