package org.occupancyhub.hub.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.occupancyhub.routes.csv.CsvSource;

/** What stands on the command line as FILE, as files to be read. */
final class CsvFiles {

    private CsvFiles() {}

    /** @throws CommandFailedException if one is not there, or a folder has no CSV file in it */
    static List<CsvSource> find(List<String> names) {
        List<CsvSource> sources = new ArrayList<>();
        for (String name : names) {
            if (name.equals("-")) {
                sources.add(CsvSource.standardInput());
                continue;
            }
            Path path = Path.of(name);
            if (Files.isDirectory(path)) {
                sources.addAll(inside(path));
            } else if (Files.isReadable(path)) {
                sources.add(CsvSource.file(path));
            } else {
                throw new CommandFailedException(
                        "[" + name + "] " + (Files.exists(path) ? "cannot be read: access is denied" : "is not there"));
            }
        }
        return sources;
    }

    private static List<CsvSource> inside(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            List<CsvSource> sources = entries.filter(CsvFiles::isCsv)
                    .sorted()
                    .map(CsvSource::file)
                    .toList();
            if (sources.isEmpty()) {
                throw new CommandFailedException("[" + folder + "] there is no *.csv in this folder");
            }
            return sources;
        } catch (IOException e) {
            throw new CommandFailedException("[" + folder + "] cannot be read: " + e.getMessage(), e);
        }
    }

    private static boolean isCsv(Path path) {
        return Files.isRegularFile(path)
                && path.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".csv");
    }
}
