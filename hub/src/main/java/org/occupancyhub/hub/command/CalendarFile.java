package org.occupancyhub.hub.command;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A calendar as CSV: {@code from,to,kind,name} and, where not all sites are meant, {@code site}; or only {@code date}, each
 * a day like a public holiday.
 */
final class CalendarFile {

    private static final String DATE = "date";
    private static final String FROM = "from";
    private static final String KIND = "kind";

    private CalendarFile() {}

    /** @throws CommandFailedException naming file, line, expectation and fact */
    static List<CalendarLine> read(Path file) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setTrim(true)
                .setIgnoreEmptyLines(true)
                .get();
        try (Reader reader = Files.newBufferedReader(file);
                CSVParser parser = CSVParser.parse(reader, format)) {
            List<String> columns = parser.getHeaderNames();
            if (!columns.contains(DATE) && !columns.containsAll(List.of(FROM, KIND))) {
                throw new CommandFailedException("[" + file
                        + "] there must be the columns from,to,kind,name or a column date, but there are " + columns);
            }
            List<CalendarLine> lines = new ArrayList<>();
            for (CSVRecord line : parser) {
                lines.add(line(file, line, parser.getCurrentLineNumber()));
            }
            return lines;
        } catch (NoSuchFileException e) {
            throw new CommandFailedException("[" + file + "] is not there", e);
        } catch (IOException | IllegalArgumentException e) {
            throw new CommandFailedException("[" + file + "] cannot be read: " + e.getMessage(), e);
        }
    }

    private static CalendarLine line(Path file, CSVRecord line, long number) {
        try {
            return line.isMapped(FROM)
                    ? CalendarLine.parse(
                            value(line, "site"),
                            value(line, KIND),
                            value(line, FROM),
                            value(line, "to"),
                            value(line, "name"))
                    : CalendarLine.parse("", "holiday", value(line, DATE), "", "");
        } catch (IllegalArgumentException e) {
            throw new CommandFailedException("[" + file + ":" + number + "] " + e.getMessage(), e);
        }
    }

    private static String value(CSVRecord line, String column) {
        return line.isSet(column) ? line.get(column) : "";
    }
}
