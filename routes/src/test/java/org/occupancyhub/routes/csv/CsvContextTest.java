package org.occupancyhub.routes.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.occupancyhub.models.event.Count;
import org.occupancyhub.models.event.InvalidEventException;
import org.occupancyhub.models.event.OccupancyEvent;

/** A line that is corrected later means what it would have meant in its file. */
class CsvContextTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final ZoneId ZURICH = ZoneId.of("Europe/Zurich");
    private static final CsvTimes LOCAL = CsvTimes.in(ZURICH);
    private static final Instant READ_AT = Instant.parse("2026-04-01T00:00:00Z");

    @TempDir
    Path folder;

    @Test
    void theSampleLayoutKeepsTheSiteOfItsFile() throws IOException {
        JsonNode context = context("number_people,date,is_weekend\n", new CsvFormat(CsvMapping.KNOWN, ZURICH, LOCAL));

        assertThat(context.toString())
                .isEqualTo("{\"format\":\"csv\",\"delimiter\":\"comma\",\"columns\":[\"number_people\",\"date\","
                        + "\"is_weekend\"],\"fields\":3,\"time_field\":2,\"count_field\":1,\"site\":\"counts\","
                        + "\"zone\":\"Europe/Zurich\",\"naive\":\"Europe/Zurich\"}");
        assertSameAsInTheFile("number_people,date,is_weekend\n", "37,2026-03-02 17:00:11,0", CsvMapping.KNOWN, LOCAL);
    }

    @Test
    void anotherDelimiterAndColumnsOfSiteCapacityAndDevice() throws IOException {
        CsvMapping mapping = new CsvMapping("when", "people", "gym", null, "room", "sensor");
        assertSameAsInTheFile(
                "when;sensor;gym;room;people\n", "\"2026-03-02 10:00\";d1;\"Zürich; Puls 5\";80;4", mapping, LOCAL);
        assertSameAsInTheFile("ts\tcount\tdevice_id\n", "2026-03-02T10:00:00Z\t5\td", CsvMapping.KNOWN, LOCAL);
    }

    @Test
    void aZoneAndADoor() throws IOException {
        CsvMapping mapping = new CsvMapping("when", null, null, "gym", null, null, "room", "up", "down");
        assertSameAsInTheFile("when;room;up;down\n", "2026-03-02 10:00;pool;4;2", mapping, LOCAL);
    }

    @Test
    void aShiftedRunShiftsTheCorrectedLineToo() throws IOException {
        assertSameAsInTheFile(
                "ts,count\n",
                "2026-03-02 10:00,5",
                CsvMapping.KNOWN,
                LOCAL.shifted(new WeekShift(-3, ZURICH)).between("2026-03-02", null, ZURICH));
    }

    @Test
    void aLineOutsideTheAskedTimeIsRefusedAndNotSentInSilence() throws IOException {
        CsvTimes march = LOCAL.between("2026-03-01", "2026-03-31", ZURICH);
        CsvContext context = CsvContext.of(context("ts,count\n", new CsvFormat(CsvMapping.KNOWN, null, march)));

        assertThatThrownBy(() -> context.read("2026-02-01 10:00,5", READ_AT))
                .isInstanceOf(InvalidEventException.class)
                .hasMessage("ts must be within the time that was asked for of this file (from 2026-02-28T23:00:00Z"
                        + " before 2026-03-31T22:00:00Z), but was \"2026-02-01 10:00,5\"");
    }

    @Test
    void aFileOfManyColumnsHasASmallContextThatStillReadsIt() throws IOException {
        String header = IntStream.range(0, 2000).mapToObj(i -> "column " + i).collect(Collectors.joining(","));
        CsvMapping mapping = new CsvMapping("column 1999", "column 0", null, "gym", null, null);
        JsonNode context = context(header + "\n", new CsvFormat(mapping, null, LOCAL));

        assertThat(context.toString()).hasSizeLessThan(300);
        assertThat(CsvContext.of(context)
                        .read("7" + ",".repeat(1999) + "2026-03-02 10:00", READ_AT)
                        .reading())
                .isEqualTo(new Count(7));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "2026-03-02 10:00,5\n2026-03-02 10:10,6",
                "2026-03-02 10:00",
                "2026-03-02 10:00,",
                "2026-03-02 10:00,n/a",
                "\"2026-03-02 10:00,5",
                "2026-03-02 10:00,5\u0000",
                "2999-01-01 00:00,5"
            })
    void whatIsStillWrongIsSaid(String line) throws IOException {
        CsvContext context = CsvContext.of(context("ts,count\n", new CsvFormat(CsvMapping.KNOWN, null, LOCAL)));

        assertThatThrownBy(() -> context.read(line, READ_AT)).isInstanceOf(InvalidEventException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "7",
                "{'fields':2,'time_field':1,'count_field':3,'site':'a','naive':'UTC','delimiter':'comma'}",
                "{'fields':2,'time_field':0,'count_field':1,'site':'a','naive':'UTC','delimiter':'comma'}",
                "{'fields':1e9,'time_field':1,'count_field':2,'site':'a','naive':'UTC','delimiter':'comma'}",
                "{'fields':2,'time_field':1,'count_field':2,'site':'a','naive':'Mars/Olympus','delimiter':'comma'}",
                "{'fields':2,'time_field':1,'count_field':2,'site':'a','naive':'UTC','delimiter':';'}",
                "{'fields':2,'time_field':1,'count_field':2,'naive':'UTC','delimiter':'comma'}",
                "{'fields':2,'time_field':1,'count_field':2,'site':{},'naive':'UTC','delimiter':'comma'}",
                "{'fields':2,'time_field':1,'count_field':2,'site':'a','naive':'UTC','delimiter':'comma','from':'x'}",
                "{'fields':2,'time_field':1,'count_field':2,'site':'a','naive':'UTC','delimiter':'comma',"
                        + "'shift_zone':'UTC','shift_weeks':99999999}"
            })
    void aContextOfAStrangerIsRefusedInWords(String json) throws IOException {
        JsonNode context = JSON.readTree(json.replace('\'', '"'));

        assertThatThrownBy(() -> CsvContext.of(context)).isInstanceOf(InvalidEventException.class);
    }

    private void assertSameAsInTheFile(String header, String line, CsvMapping mapping, CsvTimes times)
            throws IOException {
        CsvFormat format = new CsvFormat(mapping, ZURICH, times);
        List<CsvReading> readings = new ArrayList<>();
        CsvScan.forEach(source(header + line + "\n"), format, new CsvTally(), readings::add, reject -> {
            throw new AssertionError(reject.toString());
        });
        OccupancyEvent corrected = CsvContext.of(context(header, format)).read(line, READ_AT);

        assertThat(corrected).isEqualTo(readings.get(0).toEvent(READ_AT));
    }

    private JsonNode context(String header, CsvFormat format) throws IOException {
        try (CsvRun run = CsvRun.open(source(header), format, new CsvTally(), Pace.max(), reject -> {})) {
            return JSON.readTree(run.context());
        }
    }

    private CsvSource source(String csv) throws IOException {
        return CsvSource.file(Files.write(folder.resolve("counts.csv"), csv.getBytes(StandardCharsets.UTF_8)));
    }
}
