package org.occupancyhub.routes.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.occupancyhub.models.event.EventId;
import org.occupancyhub.models.event.Passage;
import org.occupancyhub.models.event.Placement;
import org.occupancyhub.testing.SharedData;

class CsvScanTest {

    private static final ZoneId ZURICH = ZoneId.of("Europe/Zurich");
    private static final CsvFormat KNOWN = new CsvFormat(CsvMapping.KNOWN, null, CsvTimes.in(ZURICH));

    @TempDir
    Path folder;

    private final List<CsvReading> readings = new ArrayList<>();
    private final List<String> rejects = new ArrayList<>();
    private final CsvTally tally = new CsvTally();

    @Test
    void theSampleIsKnownByItsHeaderAndTheSiteByItsFileName() throws IOException {
        scan("number_people,date,hour\n37,2015-08-14 17:00:11-07:00,17\n", KNOWN);

        assertThat(readings).hasSize(1);
        assertThat(readings.get(0).ts()).isEqualTo("2015-08-15T00:00:11Z");
        assertThat(readings.get(0).people()).isEqualTo(37);
        assertThat(readings.get(0).device().value()).isEqualTo("counts");
        assertThat(readings.get(0).placement().siteId().value()).isEqualTo("counts");
        assertThat(readings.get(0).placement().timeZone()).isNull();
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

        try (CsvRun run = CsvRun.open(
                new org.occupancyhub.routes.csv.CsvSource("counts.csv", file),
                KNOWN,
                tally,
                Pace.max(),
                reject -> {})) {
            CsvScan.through(run.watchedBy(watcher), readings::add);
        }

        assertThat(heard).containsExactly(2L, 3L, 4L, 5L);
    }

    @Test
    void theGenericLayoutKeepsItsDevicesAndKnowsNoSite() throws IOException {
        scan("ts,count,device_id\n2026-03-02T10:00:00Z,5,door 1\n", KNOWN);

        assertThat(readings.get(0).device().value()).isEqualTo("door 1");
        assertThat(readings.get(0).placement()).isEqualTo(Placement.UNKNOWN);
    }

    @Test
    void aMappingGivesEachSiteAVirtualDeviceItsZoneAndItsCapacity() throws IOException {
        CsvMapping mapping = new CsvMapping("when", "people", "gym", null, "max", null);
        scan(
                "when;gym;people;max\n2026-03-02 10:00:00.5;\" Zürich; Puls 5 \";12;80\n2026-07-02 10:00;Bern;3;\n",
                new CsvFormat(mapping, ZURICH, CsvTimes.in(ZoneOffset.UTC)));

        assertThat(rejects).isEmpty();
        CsvReading first = readings.get(0);
        assertThat(first.device().value()).isEqualTo("Zürich; Puls 5");
        assertThat(first.placement().siteId().value()).isEqualTo("Zürich; Puls 5");
        assertThat(first.placement().timeZone()).isEqualTo(ZURICH);
        assertThat(first.placement().capacity()).isEqualTo(80);
        assertThat(first.ts()).isEqualTo("2026-03-02T10:00:00.5Z");
        assertThat(readings.get(1).placement().capacity()).isNull();
    }

    @Test
    void aZoneOfASiteSpeaksThroughADeviceOfItsOwnAndALineWithoutOneThroughItsSite() throws IOException {
        CsvMapping mapping = new CsvMapping("ts", "count", null, "gym", null, null, "room", null, null);
        scan(
                "ts;room;count\n2026-03-02 10:00;pool;12\n2026-03-02 10:00;;3\n2026-03-02 10:00;" + "x".repeat(101)
                        + ";3\n",
                new CsvFormat(mapping, ZURICH, CsvTimes.in(ZURICH)));

        assertThat(readings).extracting(reading -> reading.device().value()).containsExactly("gym/pool", "gym");
        assertThat(readings.get(0).placement().areaId().value()).isEqualTo("pool");
        assertThat(readings.get(1).placement().areaId()).isNull();
        assertThat(rejects).allMatch(reject -> reject.contains("zone_id must be"));
    }

    @Test
    void aDoorSaysWhoWentInAndOut() throws IOException {
        CsvMapping mapping = new CsvMapping("ts", null, null, "gym", null, null, null, "up", "down");
        scan(
                "ts;up;down\n2026-03-02 10:00;12;3\n2026-03-02 10:10;;\n2026-03-02 10:20;4;\n",
                new CsvFormat(mapping, ZURICH, CsvTimes.in(ZURICH)));

        assertThat(readings).extracting(CsvReading::reading).containsExactly(new Passage(12, 3));
        assertThat(readings.get(0).people()).isNull();
        assertThat(tally.empty()).isEqualTo(1);
        assertThat(rejects).allMatch(reject -> reject.contains("out must be"));
        assertThat(rejects).hasSize(1);
    }

    @Test
    void tabsSeparateFieldsToo() throws IOException {
        scan("ts\tcount\tdevice_id\n2026-03-02T10:00:00Z\t5\td\n", KNOWN);

        assertThat(readings).hasSize(1);
    }

    @Test
    void eachBadLineIsRejectedWithFileLineAndReasonAndTheRestIsRead() throws IOException {
        scan(
                String.join(
                        "\n",
                        "number_people,date,note",
                        "1,2026-03-02 10:00,ok",
                        "2,2026-03-02 10:10",
                        "2,2026-03-02 10:10,a,b",
                        "-3,2026-03-02 10:20,x",
                        "n/a,2026-03-02 10:20,x",
                        "34.0,2026-03-02 10:20,x",
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

        assertThat(rejects)
                .containsExactlyInAnyOrder(
                        "[counts.csv:3] the number of fields must be 3 as in the header, but was 2",
                        "[counts.csv:4] the number of fields must be 3 as in the header, but was 4",
                        "[counts.csv:5] count must be a whole number from 0 to 1000000, but was \"-3\"",
                        "[counts.csv:6] count must be a whole number from 0 to 1000000, but was \"n/a\"",
                        "[counts.csv:7] count must be a whole number from 0 to 1000000, but was \"34.0\"",
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
        assertThat(readings).extracting(reading -> reading.people()).containsExactly(1, 6);
        assertThat(tally).hasToString("read 16, sent 0, empty 1, rejected 13");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-03-02T17:00:00+01:00  | 2026-03-02T16:00:00Z",
                "2026-03-02 17:00:00-0700   | 2026-03-03T00:00:00Z",
                "2026-03-02 17:00:00 +01    | 2026-03-02T16:00:00Z",
                "2026-03-02T17:00Z          | 2026-03-02T17:00:00Z",
                "2026-03-02T17:00:00.123456 | 2026-03-02T16:00:00.123456Z",
                "2026-10-25 02:30           | 2026-10-25T00:30:00Z",
            })
    void timesAreReadInTheirOffsetOrInTheZone(String text, Instant expected) {
        assertThat(CsvTimes.in(ZURICH).parse(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ts;count", "date,number", "ts,count,ts,device_id", "\"ts,count", "\0"})
    void aFileWithoutTheColumnsIsRefusedAsAWhole(String header) {
        assertThatThrownBy(() -> scan(header, withTime("when")))
                .isInstanceOf(CsvUnreadableException.class)
                .hasMessageStartingWith("[counts.csv] ");
    }

    @Test
    void anUnknownColumnIsNamedBesideThoseThatAreThere() {
        assertThatThrownBy(() -> scan("ts,count\n", withTime("when")))
                .hasMessage("[counts.csv] there is no column \"when\"; there are \"ts, count\"");
        assertThatThrownBy(() -> scan("zeit,personen\n", KNOWN))
                .hasMessage("[counts.csv] which column is the time? Say --time-column; there are \"zeit, personen\"");
    }

    @Test
    void readingsOutsideTheAskedTimeAreSkippedAndADateMeansTheWholeDay() throws IOException {
        CsvTimes march = CsvTimes.in(ZURICH).between("2026-03-02", "2026-03-02", ZURICH);
        scan(
                "ts,count\n2026-03-01 23:59,1\n2026-03-02 00:00,2\n2026-03-02 23:59,3\n2026-03-03 00:00,4\n",
                new CsvFormat(CsvMapping.KNOWN, null, march));

        assertThat(readings).extracting(reading -> reading.people()).containsExactly(2, 3);
        assertThat(tally.skipped()).isEqualTo(2);
        assertThat(tally.read()).isEqualTo(4);
    }

    @Test
    void timesMoveByWholeWeeksOfTheCalendarToTheLastWeekAndNotIntoTheFuture() {
        Instant now = Instant.parse("2026-11-23T12:00:00Z");
        Instant newest = Instant.parse("2016-08-14T21:00:00Z");

        WeekShift shift = WeekShift.to(now, newest, ZURICH);

        assertThat(shift.apply(newest)).isEqualTo("2026-11-22T22:00:00Z").isBefore(now);
        assertThat(WeekShift.to(now, now, ZURICH).weeks()).isZero();
        assertThat(WeekShift.to(now, now.plusSeconds(1), ZURICH).weeks()).isEqualTo(-1);
    }

    @Test
    void theSameFileTwiceGivesTheSameEvents() throws IOException {
        String csv = "ts,count\n2026-03-02 10:00,1\n2026-03-02 10:10,1\n";
        scan(csv, KNOWN);
        scan(csv, KNOWN);

        Set<String> ids = new HashSet<>();
        readings.forEach(
                reading -> ids.add(reading.toEvent(Instant.now()).eventId().value()));
        assertThat(readings).hasSize(4);
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

            CsvScan.forEach(
                    org.occupancyhub.routes.csv.CsvSource.file(file),
                    KNOWN,
                    counted,
                    reading -> found[0]++,
                    reject -> {});

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
                org.occupancyhub.routes.csv.CsvSource.file(SharedData.assumeFile("fitness-parks.csv")),
                parks,
                tally,
                reading -> sites.add(reading.device().value()),
                reject -> rejects.add(reject.toString()));

        assertThat(rejects).isEmpty();
        assertThat(sites).hasSize(16);
        assertThat(tally).hasToString("read 305946, sent 0, empty 60580, rejected 0");
    }

    private static CsvFormat withTime(String column) {
        return new CsvFormat(new CsvMapping(column, null, null, null, null, null), null, CsvTimes.in(ZURICH));
    }

    private void scan(String csv, CsvFormat format) throws IOException {
        Path file = Files.writeString(folder.resolve("counts.csv"), csv);
        CsvScan.forEach(
                new org.occupancyhub.routes.csv.CsvSource("counts.csv", file),
                format,
                tally,
                readings::add,
                reject -> rejects.add(reject.toString()));
    }
}
