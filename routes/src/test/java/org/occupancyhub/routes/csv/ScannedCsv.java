package org.occupancyhub.routes.csv;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Files of one test, and what was read of them. */
final class ScannedCsv {

    static final ZoneId ZURICH = ZoneId.of("Europe/Zurich");
    static final CsvFormat KNOWN = new CsvFormat(CsvMapping.KNOWN, null, CsvTimes.in(ZURICH));

    final List<CsvReading> readings = new ArrayList<>();
    final List<String> rejects = new ArrayList<>();
    final CsvTally tally = new CsvTally();
    private final Path folder;

    ScannedCsv(Path folder) {
        this.folder = folder;
    }

    void scan(String csv, CsvFormat format) throws IOException {
        Path file = Files.writeString(folder.resolve("counts.csv"), csv);
        CsvScan.forEach(
                new CsvSource("counts.csv", file),
                format,
                tally,
                readings::add,
                reject -> rejects.add(reject.toString()));
    }
}
