package org.occupancyhub.routes.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.occupancyhub.routes.csv.ScannedCsv.KNOWN;
import static org.occupancyhub.routes.csv.ScannedCsv.ZURICH;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.occupancyhub.models.event.Passage;
import org.occupancyhub.models.event.Placement;

/** What the columns of a file mean. */
class CsvLayoutTest {

    private ScannedCsv scanned;

    @BeforeEach
    void nothingIsRead(@TempDir Path folder) {
        scanned = new ScannedCsv(folder);
    }

    @Test
    void theSampleIsKnownByItsHeaderAndTheSiteByItsFileName() throws IOException {
        scanned.scan("number_people,date,hour\n37,2015-08-14 17:00:11-07:00,17\n", KNOWN);

        assertThat(scanned.readings).hasSize(1);
        assertThat(scanned.readings.get(0).ts()).isEqualTo("2015-08-15T00:00:11Z");
        assertThat(scanned.readings.get(0).people()).isEqualTo(37);
        assertThat(scanned.readings.get(0).device().value()).isEqualTo("counts");
        assertThat(scanned.readings.get(0).placement().siteId().value()).isEqualTo("counts");
        assertThat(scanned.readings.get(0).placement().timeZone()).isNull();
    }

    @Test
    void theGenericLayoutKeepsItsDevicesAndKnowsNoSite() throws IOException {
        scanned.scan("ts,count,device_id\n2026-03-02T10:00:00Z,5,door 1\n", KNOWN);

        assertThat(scanned.readings.get(0).device().value()).isEqualTo("door 1");
        assertThat(scanned.readings.get(0).placement()).isEqualTo(Placement.UNKNOWN);
    }

    @Test
    void aMappingGivesEachSiteAVirtualDeviceItsZoneAndItsCapacity() throws IOException {
        CsvMapping mapping = new CsvMapping("when", "people", "gym", null, "max", null);
        scanned.scan(
                "when;gym;people;max\n2026-03-02 10:00:00.5;\" Zürich; Puls 5 \";12;80\n2026-07-02 10:00;Bern;3;\n",
                new CsvFormat(mapping, ZURICH, CsvTimes.in(ZoneOffset.UTC)));

        assertThat(scanned.rejects).isEmpty();
        CsvReading first = scanned.readings.get(0);
        assertThat(first.device().value()).isEqualTo("Zürich; Puls 5");
        assertThat(first.placement().siteId().value()).isEqualTo("Zürich; Puls 5");
        assertThat(first.placement().timeZone()).isEqualTo(ZURICH);
        assertThat(first.placement().capacity()).isEqualTo(80);
        assertThat(first.ts()).isEqualTo("2026-03-02T10:00:00.5Z");
        assertThat(scanned.readings.get(1).placement().capacity()).isNull();
    }

    @Test
    void aZoneOfASiteSpeaksThroughADeviceOfItsOwnAndALineWithoutOneThroughItsSite() throws IOException {
        CsvMapping mapping = new CsvMapping("ts", "count", null, "gym", null, null, "room", null, null);
        scanned.scan(
                "ts;room;count\n2026-03-02 10:00;pool;12\n2026-03-02 10:00;;3\n2026-03-02 10:00;" + "x".repeat(101)
                        + ";3\n",
                new CsvFormat(mapping, ZURICH, CsvTimes.in(ZURICH)));

        assertThat(scanned.readings)
                .extracting(reading -> reading.device().value())
                .containsExactly("gym/pool", "gym");
        assertThat(scanned.readings.get(0).placement().areaId().value()).isEqualTo("pool");
        assertThat(scanned.readings.get(1).placement().areaId()).isNull();
        assertThat(scanned.rejects).allMatch(reject -> reject.contains("zone_id must be"));
    }

    @Test
    void aDoorSaysWhoWentInAndOut() throws IOException {
        CsvMapping mapping = new CsvMapping("ts", null, null, "gym", null, null, null, "up", "down");
        scanned.scan(
                "ts;up;down\n2026-03-02 10:00;12;3\n2026-03-02 10:10;;\n2026-03-02 10:20;4;\n",
                new CsvFormat(mapping, ZURICH, CsvTimes.in(ZURICH)));

        assertThat(scanned.readings).extracting(CsvReading::reading).containsExactly(new Passage(12, 3));
        assertThat(scanned.readings.get(0).people()).isNull();
        assertThat(scanned.tally.empty()).isEqualTo(1);
        assertThat(scanned.rejects).allMatch(reject -> reject.contains("out must be"));
        assertThat(scanned.rejects).hasSize(1);
    }

    @Test
    void aCountMayHaveAFractionOfZerosAsSpreadsheetsAndProgramsWriteIt() throws IOException {
        scanned.scan(
                "ts;count\n2026-03-02 10:00;20.0\n2026-03-02 10:10;21,0\n2026-03-02 10:20; 22,00 \n",
                new CsvFormat(new CsvMapping("ts", "count", null, "gym", null, null), ZURICH, CsvTimes.in(ZURICH)));

        assertThat(scanned.readings).extracting(CsvReading::people).containsExactly(20, 21, 22);
        assertThat(scanned.rejects).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"20.5", "20,5", "1.000", "1,000", "-1.0", "2e1", "1e999999999", "1000001.0", "1000000000"})
    void aFractionAndWhatMayBeThousandsIsRejectedWithWhatStoodThere(String count) throws IOException {
        scanned.scan(
                "ts;count\n2026-03-02 10:00;" + count + "\n",
                new CsvFormat(new CsvMapping("ts", "count", null, "gym", null, null), ZURICH, CsvTimes.in(ZURICH)));

        assertThat(scanned.readings).isEmpty();
        assertThat(scanned.rejects)
                .singleElement()
                .asString()
                .contains("count must be a whole number from 0 to 1000000, but was ");
    }

    @Test
    void tabsSeparateFieldsToo() throws IOException {
        scanned.scan("ts\tcount\tdevice_id\n2026-03-02T10:00:00Z\t5\td\n", KNOWN);

        assertThat(scanned.readings).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ts;count", "date,number", "ts,count,ts,device_id", "\"ts,count", "\0"})
    void aFileWithoutTheColumnsIsRefusedAsAWhole(String header) {
        assertThatThrownBy(() -> scanned.scan(header, withTime("when")))
                .isInstanceOf(CsvUnreadableException.class)
                .hasMessageStartingWith("[counts.csv] ");
    }

    @Test
    void anUnknownColumnIsNamedBesideThoseThatAreThere() {
        assertThatThrownBy(() -> scanned.scan("ts,count\n", withTime("when")))
                .hasMessage("[counts.csv] there is no column \"when\"; there are \"ts, count\"");
        assertThatThrownBy(() -> scanned.scan("zeit,personen\n", KNOWN))
                .hasMessage(
                        "[counts.csv] which column is the time? Say --time-column, or time-column in a mapping; there are \"zeit, personen\"");
    }

    private static CsvFormat withTime(String column) {
        return new CsvFormat(new CsvMapping(column, null, null, null, null, null), null, CsvTimes.in(ZURICH));
    }
}
