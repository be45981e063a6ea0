package org.occupancyhub.routes.csv;

import java.nio.charset.StandardCharsets;
import org.occupancyhub.routes.reject.Rejected;

/**
 * A line that is not a reading.
 *
 * @param origin file:line
 * @param reason what was expected and what was found
 * @param line the line as it came; of a line that is too long, its start
 * @param cut whether it is only the start
 */
public record CsvReject(String origin, String reason, byte[] line, boolean cut) {

    static CsvReject of(String file, Line.Broken line) {
        return new CsvReject(file + ":" + line.number(), line.reason(), line.start(), line.cut());
    }

    static CsvReject of(String file, Line.Text line, String reason) {
        return new CsvReject(file + ":" + line.number(), reason, line.text().getBytes(StandardCharsets.UTF_8), false);
    }

    long lineNumber() {
        return Long.parseLong(origin.substring(origin.lastIndexOf(':') + 1));
    }

    /** As it goes to its topic: without a key, since none came with it. */
    Rejected rejected(String context) {
        return new Rejected(null, line, cut, origin, reason, CsvReading.SOURCE, context);
    }

    /** As it is shown to people. */
    @Override
    public String toString() {
        return "[" + origin + "] " + reason;
    }
}
