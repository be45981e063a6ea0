package org.occupancyhub.hub.command;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.occupancyhub.forecast.series.Holidays;
import org.occupancyhub.forecast.series.PublicHolidays;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Days that are known ahead to be unlike others: public holidays of a country, and those of a calendar file. */
final class KnownDays implements Holidays {

    private static final String COLUMN = "date";

    private final Holidays country;
    private final Set<LocalDate> days;

    /**
     * @param country a code such as US or CH-ZH, or null
     * @param calendar a CSV file with a column {@code date}, or null
     */
    KnownDays(String country, Path calendar, CommandLine command) {
        try {
            this.country = country == null ? Holidays.NONE : PublicHolidays.of(country);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command, "--country: " + e.getMessage());
        }
        this.days = calendar == null ? Set.of() : read(calendar);
    }

    @Override
    public boolean on(LocalDate day) {
        return days.contains(day) || country.on(day);
    }

    private static Set<LocalDate> read(Path file) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setTrim(true)
                .get();
        Set<LocalDate> days = new HashSet<>();
        try (Reader reader = Files.newBufferedReader(file);
                CSVParser parser = CSVParser.parse(reader, format)) {
            if (!parser.getHeaderNames().contains(COLUMN)) {
                throw new CommandFailedException("[" + file + "] there must be a column " + COLUMN);
            }
            for (CSVRecord line : parser) {
                days.add(day(file, line));
            }
            return days;
        } catch (IOException e) {
            throw new CommandFailedException("[" + file + "] cannot be read: " + e.getMessage(), e);
        }
    }

    private static LocalDate day(Path file, CSVRecord line) {
        String text = line.get(COLUMN);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new CommandFailedException(
                    "[" + file + ":" + (line.getRecordNumber() + 1)
                            + "] date must be a day such as 2026-03-02, but was \"" + text + '"',
                    e);
        }
    }
}
