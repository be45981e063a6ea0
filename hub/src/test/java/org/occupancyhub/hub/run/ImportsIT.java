package org.occupancyhub.hub.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.occupancyhub.hub.run.ImportsUnderTest.ZURICH;
import static org.occupancyhub.hub.run.ImportsUnderTest.assertFigures;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.models.imports.ColumnMapping;
import org.occupancyhub.models.imports.FilePreview;
import org.occupancyhub.models.imports.ImportFile;
import org.occupancyhub.models.imports.ImportFiles;
import org.occupancyhub.models.imports.ImportOrder;
import org.occupancyhub.models.imports.ImportRefusedException;
import org.occupancyhub.models.imports.ImportRun;
import org.occupancyhub.models.imports.ImportRun.RejectKind;
import org.occupancyhub.models.imports.ImportRun.SiteRows;
import org.occupancyhub.models.imports.Imports;
import org.occupancyhub.testing.Eventually;

/** What comes in by a file, and what is refused. */
class ImportsIT {

    private final ImportsUnderTest own = new ImportsUnderTest();
    private final HubUnderTest hub = own.hub;
    private final Imports imports = own.imports;
    private final ImportFiles files = own.files;
    private final String site = own.site;

    @AfterEach
    void nothingGoesOn() {
        own.stopAll();
    }

    @Test
    void aFileIsLookedAtCheckedAndImportedAndEveryLineIsAccountedFor() throws IOException {
        ImportFile file = own.keep(
                "zählung.csv",
                """
                Zeit;Objekt;Anzahl;Bemerkung
                2026-03-02 10:00;%1$s;12;
                2026-03-02 10:10;%1$s;-4;Zähler
                2026-03-02 10:20;%1$s;;
                2026-03-29 02:30;%1$s;5;gibt es nicht
                2026-03-02 10:30;%1$s;14;"offen
                2026-03-02 10:40;%1$s;15
                2026-03-02 10:50;%1$s;16;
                """
                        .formatted(site));

        FilePreview preview = files.preview(file.name());
        assertThat(preview.separator()).isEqualTo(';');
        assertThat(preview.columns()).containsExactly("Zeit", "Objekt", "Anzahl", "Bemerkung");
        assertThat(preview.rows()).hasSize(7);
        ColumnMapping guess = preview.suggested();
        assertThat(guess.timeColumn()).isEqualTo("Zeit");
        assertThat(guess.countColumn()).isEqualTo("Anzahl");
        assertThat(guess.siteColumn()).isEqualTo("Objekt");

        ImportRun checked = own.done(imports.start(new ImportOrder.Check(file.name(), mapping()), "me"));
        assertFigures(checked, 7, 2, 0, 1, 4);
        assertThat(checked.sites())
                .containsExactly(new SiteRows(
                        site, false, 2, Instant.parse("2026-03-02T09:00:00Z"), Instant.parse("2026-03-02T09:50:00Z")));
        assertThat(checked.rejects())
                .extracting(RejectKind::line, RejectKind::expectation)
                .contains(
                        tuple(3L, "count must be a whole number from 0 to 1000000"),
                        tuple(7L, "the number of fields must be 4 as in the header"));
        assertThat(own.stored()).as("a check stores nothing").isZero();
        assertThat(rejected(file)).isZero();

        ImportRun done = own.done(imports.start(new ImportOrder.Import(file.name(), mapping()), "me"));
        assertFigures(done, 7, 2, 0, 1, 4);
        Eventually.until("they are loaded", () -> own.stored() == 2);
        Eventually.until("the rejects are on record", () -> rejected(file) == 4);

        ImportRun again = own.done(imports.start(new ImportOrder.Import(file.name(), mapping()), "me"));
        assertFigures(again, 7, 0, 2, 1, 4);
        assertThat(imports.find(again.id()).orElseThrow().askedBy()).isEqualTo("me");
        assertThat(own.stored()).isEqualTo(2);
        Eventually.until("it is needed no more", () -> files.forget(file.name()));
        assertThat(files.forget(file.name())).isFalse();
    }

    @Test
    void aLineThatStandsThereTwiceIsOneReadingAndOneWithANulIsOnRecord() throws IOException {
        ImportFile file = own.keep(
                "twice.csv",
                """
                Zeit;Objekt;Anzahl
                2026-03-02 10:00;%1$s;12
                2026-03-02 10:00;%1$s;12
                2026-03-02 10:10;%1$s;1\u00003
                2026-03-02 10:00;%1$s;12
                """
                        .formatted(site));

        assertFigures(own.done(imports.start(new ImportOrder.Check(file.name(), mapping()), "me")), 4, 1, 2, 0, 1);
        assertFigures(own.done(imports.start(new ImportOrder.Import(file.name(), mapping()), "me")), 4, 1, 2, 0, 1);
        Eventually.until("it is loaded", () -> own.stored() == 1);
    }

    @Test
    void zonesAndDoorsOfAFileComeInAsSuch() throws IOException {
        ImportFile file =
                own.keep("doors.csv", "ts,area,in,out\n2026-03-02 10:00,pool,12,3\n2026-03-02 10:00,gym,x,1\n");
        ColumnMapping guess = files.preview(file.name()).suggested();
        assertThat(guess.areaColumn()).isEqualTo("area");
        assertThat(guess.outColumn()).isEqualTo("out");
        ColumnMapping mapping =
                new ColumnMapping("ts", null, null, site, null, null, ZURICH, false, "area", "in", "out");

        assertFigures(own.done(imports.start(new ImportOrder.Import(file.name(), mapping), "me")), 2, 1, 0, 0, 1);

        Eventually.until(
                "it is loaded",
                () -> own.count("select count(*) from raw.occupancy_events where device_id = '" + site
                                + "/pool' and people_in = 12 and people_out = 3")
                        == 1);
        assertThat(imports.newest(1).get(0).order()).isEqualTo(new ImportOrder.Import(file.name(), mapping));
    }

    @Test
    void whatCannotBeDoneIsRefusedInWords() throws IOException {
        ColumnMapping mapping = mapping();
        assertRefused(() -> files.preview("nothing.csv"), "there is no file called \"nothing.csv\"");
        assertRefused(() -> files.preview("../../etc/passwd"), "there is no file called");
        assertRefused(() -> own.keep("empty.csv", ""), "is empty");
        assertRefused(() -> own.keep("binary.csv", "\u0000\u0001PNG\n"), "the file is no text");
        assertRefused(
                () -> imports.start(
                        new ImportOrder.Check(own.keep("a.csv", "x,y\n1,2\n").name(), mapping), "me"),
                "there is no column \"Zeit\"");
        assertRefused(
                () -> imports.start(new ImportOrder.PastDay(new SiteId("nowhere"), LocalDate.of(2026, 1, 1), 60), "me"),
                "there is no site nowhere");
        assertRefused(
                () -> imports.start(
                        new ImportOrder.PastDay(
                                new SiteId("main"),
                                LocalDate.now(ZoneOffset.UTC).plusDays(2),
                                60),
                        "me"),
                "the day must be over");
        ImportFile first = own.keep("same.csv", "ts,count\n");
        ImportFile second = own.keep("same.csv", "ts,count\n");
        assertThat(second.name()).isNotEqualTo(first.name());
        assertThat(files.all()).extracting(ImportFile::name).contains(first.name(), second.name(), "gym_dataset.csv");
        ColumnMapping sample = files.preview("gym_dataset.csv").suggested();
        assertThat(sample.countColumn()).isEqualTo("number_people");
        assertThat(sample.timeColumn())
                .as("its timestamp is the seconds of a day")
                .isEqualTo("date");
    }

    private interface Deed {
        void run() throws IOException;
    }

    private static void assertRefused(Deed deed, String words) {
        assertThatThrownBy(deed::run).isInstanceOf(ImportRefusedException.class).hasMessageContaining(words);
    }

    private static ColumnMapping mapping() {
        return new ColumnMapping("Zeit", "Anzahl", "Objekt", null, null, null, ZURICH, false);
    }

    private long rejected(ImportFile file) {
        return hub.database()
                .sql("select count(*) from raw.rejected_events where origin like ? || ':%'")
                .param(file.name())
                .query(Long.class)
                .single();
    }
}
