package org.occupancyhub.routes.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.occupancyhub.routes.csv.ScannedCsv.KNOWN;
import static org.occupancyhub.routes.csv.ScannedCsv.ZURICH;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.occupancyhub.models.event.EventId;
import org.occupancyhub.testing.SharedData;

/** That each line is accounted for. */
class CsvScanTest {

    @TempDir
    private Path folder;

    private ScannedCsv scanned;

    @BeforeEach
    void nothingIsRead() {
        scanned = new ScannedCsv(folder);
    }

    @Test
    void eachBadLineIsRejectedWithFileLineAndReasonAndTheRestIsRead() throws IOException {
        scanned.scan(
                String.join(
                        "\n",
                        "number_people,date,note",
                        "1,2026-03-02 10:00,ok",
                        "2,2026-03-02 10:10",
                        "2,2026-03-02 10:10,a,b",
                        "-3,2026-03-02 10:20,x",
                        "n/a,2026-03-02 10:20,x",
                        "34.5,2026-03-02 10:20,x",
                        "9223372036854775808,2026-03-02 10:20,x",
                        "1000001,2026-03-02 10:20,x",
                        "5,2026-02-30 10:20,x",
                        "5,2026-03-02,x",
                        "5,,x",
                        "5,\"2026-03-02 10:20,x",
                        "5,2026-03-29 02:30,x",
                        "5,2026-03-02 10:20,\"a\"b",
                        ",2026-03-02 10:30,x",
                        "",
                        "\"6\",\"2026-03-02 10:40\",\"a \"\"b\"\" c\""),
                KNOWN);

        assertThat(scanned.rejects)
                .containsExactlyInAnyOrder(
                        "[counts.csv:3] the number of fields must be 3 as in the header, but was 2",
                        "[counts.csv:4] the number of fields must be 3 as in the header, but was 4",
                        "[counts.csv:5] count must be a whole number from 0 to 1000000, but was \"-3\"",
                        "[counts.csv:6] count must be a whole number from 0 to 1000000, but was \"n/a\"",
                        "[counts.csv:7] count must be a whole number from 0 to 1000000, but was \"34.5\"",
                        "[counts.csv:8] count must be a whole number from 0 to 1000000, but was \"9223372036854775808\"",
                        "[counts.csv:9] count must be a whole number from 0 to 1000000, but was 1000001",
                        "[counts.csv:10] ts must be a time that exists, but was \"2026-02-30 10:20\"",
                        "[counts.csv:11] ts must be a time such as 2026-03-02T17:00:00+01:00, 2026-03-02 17:00 or 02.03.2026 17:00,"
                                + " but was \"2026-03-02\"",
                        "[counts.csv:12] ts must be a time such as 2026-03-02T17:00:00+01:00, 2026-03-02 17:00 or 02.03.2026 17:00,"
                                + " but was missing",
                        "[counts.csv:13] a line must be one that closes its quotes, but was"
                                + " \"5,\"2026-03-02 10:20,x\"",
                        "[counts.csv:14] ts must be a time that exists in Europe/Zurich (the clocks jumped over it),"
                                + " but was \"2026-03-29 02:30\"",
                        "[counts.csv:15] a line must be one that closes its quotes, but was"
                                + " \"5,2026-03-02 10:20,\"a\"b\"");
        assertThat(scanned.readings).extracting(reading -> reading.people()).containsExactly(1, 6);
        assertThat(scanned.tally).hasToString("read 16, sent 0, empty 1, rejected 13");
    }

    @Test
    void whoeverWatchesHearsTheLinesInTheirOrder() throws IOException {
        Path file = Files.writeString(
                folder.resolve("counts.csv"),
                "ts,count\n2026-03-02T10:00:00Z,5\n2026-03-02,\"open\n2026-03-02T10:10:00Z,-1\n2026-03-02T10:20:00Z,6\n");
        List<Long> heard = new ArrayList<>();
        CsvWatcher watcher = new CsvWatcher() {
            @Override
            public Set<EventId> known(Collection<EventId> ids) {
                return Set.of();
            }

            @Override
            public void read(List<CsvLine> lines) {
                lines.forEach(line -> heard.add(line.number()));
            }
        };

        try (CsvRun run =
                CsvRun.open(new CsvSource("counts.csv", file), KNOWN, scanned.tally, Pace.max(), reject -> {})) {
            CsvScan.through(run.watchedBy(watcher), scanned.readings::add);
        }

        assertThat(heard).containsExactly(2L, 3L, 4L, 5L);
    }

    @Test
    void readingsOutsideTheAskedTimeAreSkippedAndADateMeansTheWholeDay() throws IOException {
        CsvTimes march = CsvTimes.in(ZURICH).between("2026-03-02", "2026-03-02", ZURICH);
        scanned.scan(
                "ts,count\n2026-03-01 23:59,1\n2026-03-02 00:00,2\n2026-03-02 23:59,3\n2026-03-03 00:00,4\n",
                new CsvFormat(CsvMapping.KNOWN, null, march));

        assertThat(scanned.readings).extracting(reading -> reading.people()).containsExactly(2, 3);
        assertThat(scanned.tally.skipped()).isEqualTo(2);
        assertThat(scanned.tally.read()).isEqualTo(4);
    }

    @Test
    void theSameFileTwiceGivesTheSameEvents() throws IOException {
        String csv = "ts,count\n2026-03-02 10:00,1\n2026-03-02 10:10,1\n";
        scanned.scan(csv, KNOWN);
        scanned.scan(csv, KNOWN);

        Set<String> ids = new HashSet<>();
        scanned.readings.forEach(
                reading -> ids.add(reading.toEvent(Instant.now()).eventId().value()));
        assertThat(scanned.readings).hasSize(4);
        assertThat(ids).hasSize(2);
    }

    @Test
    void noBytesBreakTheReaderAndEachLineIsAccountedFor() throws IOException {
        byte[] interesting = "0123456789,;\"\"\n\n\r\t -:TZx\0\u0080\u00ff".getBytes(StandardCharsets.ISO_8859_1);
        ThreadLocalRandom random = ThreadLocalRandom.current();
        for (int i = 0; i < 300; i++) {
            byte[] noise = new byte[random.nextInt(3000)];
            for (int j = 0; j < noise.length; j++) {
                noise[j] = interesting[random.nextInt(interesting.length)];
            }
            Path file = folder.resolve("noise.csv");
            Files.write(file, "ts,count\n".getBytes(StandardCharsets.UTF_8));
            Files.write(file, noise, StandardOpenOption.APPEND);
            CsvTally counted = new CsvTally();
            long[] found = new long[1];

            CsvScan.forEach(CsvSource.file(file), KNOWN, counted, reading -> found[0]++, reject -> {});

            assertThat(found[0] + counted.done()).isEqualTo(counted.read());
        }
    }

    @Test
    void theRealSetsAreReadCompletely() {
        CsvFormat parks = new CsvFormat(
                new CsvMapping("timestamp_utc", "occupancy", "gym", null, null, null),
                ZURICH,
                CsvTimes.in(ZoneOffset.UTC));
        Set<String> sites = new HashSet<>();
        CsvScan.forEach(
                CsvSource.file(SharedData.assumeFile("fitness-parks.csv")),
                parks,
                scanned.tally,
                reading -> sites.add(reading.device().value()),
                reject -> scanned.rejects.add(reject.toString()));

        assertThat(scanned.rejects).isEmpty();
        assertThat(sites).hasSize(16);
        assertThat(scanned.tally).hasToString("read 305946, sent 0, empty 60580, rejected 0");
    }
}
