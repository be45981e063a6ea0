package org.occupancyhub.routes.csv;

import java.util.List;

/**
 * Some lines that follow each other: those that can be parsed together, each of them one record, and those that are
 * known to be wrong already.
 *
 * @param bytes how many bytes of the file they take, about
 */
public record CsvChunk(CsvRun run, List<Line.Text> lines, List<CsvReject> broken, long bytes) {

    String text() {
        StringBuilder text = new StringBuilder(lines.size() * 64);
        lines.forEach(line -> text.append(line.text()).append('\n'));
        return text.toString();
    }
}
