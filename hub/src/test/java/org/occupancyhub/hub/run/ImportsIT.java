package org.occupancyhub.hub.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.models.imports.ColumnMapping;
import org.occupancyhub.models.imports.FilePreview;
import org.occupancyhub.models.imports.ImportCounts;
import org.occupancyhub.models.imports.ImportFile;
import org.occupancyhub.models.imports.ImportFiles;
import org.occupancyhub.models.imports.ImportLedger;
import org.occupancyhub.models.imports.ImportOrder;
import org.occupancyhub.models.imports.ImportRefusedException;
import org.occupancyhub.models.imports.ImportRun;
import org.occupancyhub.models.imports.ImportRun.RejectKind;
import org.occupancyhub.models.imports.ImportRun.SiteRows;
import org.occupancyhub.models.imports.ImportRun.State;
import org.occupancyhub.models.imports.Imports;
import org.occupancyhub.models.imports.KnownEvents;
import org.occupancyhub.models.imports.PastReadings;
import org.occupancyhub.models.site.SiteCopies;
import org.occupancyhub.models.site.Sites;
import org.occupancyhub.routes.imports.ImportRuns;
import org.occupancyhub.routes.imports.UploadFolder;
import org.occupancyhub.testing.Eventually;

/** Imports by hand, on the whole hub. */
class ImportsIT {

    private static final int LONG = 60_000;
    private static final ZoneId ZURICH = ZoneId.of("Europe/Zurich");

    private final HubUnderTest hub = HubUnderTest.shared();
    private final Imports imports = hub.bean(Imports.class);
    private final ImportFiles files = hub.bean(ImportFiles.class);
    private final String site = "import-" + UUID.randomUUID();

    /** Of imports one runs at a time; a test that failed must not stop the others. */
    @AfterEach
    void nothingGoesOn() {
        imports.newest(50).stream().filter(run -> !run.state().ended()).forEach(run -> imports.stop(run.id()));
        Eventually.until("nothing goes on", () -> imports.newest(50).stream()
                .allMatch(run -> run.state().ended()));
    }

    @Test
    void aFileIsLookedAtCheckedAndImportedAndEveryLineIsAccountedFor() throws IOException {
        ImportFile file = keep(
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

        ImportRun checked = done(imports.start(new ImportOrder.Check(file.name(), mapping()), "me"));
        assertFigures(checked, 7, 2, 0, 1, 4);
        assertThat(checked.sites())
                .containsExactly(new SiteRows(
                        site, false, 2, Instant.parse("2026-03-02T09:00:00Z"), Instant.parse("2026-03-02T09:50:00Z")));
        assertThat(checked.rejects())
                .extracting(RejectKind::line, RejectKind::expectation)
                .contains(
                        tuple(3L, "count must be a whole number from 0 to 1000000"),
                        tuple(7L, "the number of fields must be 4 as in the header"));
        assertThat(stored()).as("a check stores nothing").isZero();
        assertThat(rejected(file)).isZero();

        ImportRun done = done(imports.start(new ImportOrder.Import(file.name(), mapping()), "me"));
        assertFigures(done, 7, 2, 0, 1, 4);
        Eventually.until("they are loaded", () -> stored() == 2);
        Eventually.until("the rejects are on record", () -> rejected(file) == 4);

        ImportRun again = done(imports.start(new ImportOrder.Import(file.name(), mapping()), "me"));
        assertFigures(again, 7, 0, 2, 1, 4);
        assertThat(imports.find(again.id()).orElseThrow().askedBy()).isEqualTo("me");
        assertThat(stored()).isEqualTo(2);
        assertThat(files.forget(file.name())).isTrue();
        assertThat(files.forget(file.name())).isFalse();
    }

    @Test
    void aLineThatStandsThereTwiceIsOneReadingAndOneWithANulIsOnRecord() throws IOException {
        ImportFile file = keep(
                "twice.csv",
                """
                Zeit;Objekt;Anzahl
                2026-03-02 10:00;%1$s;12
                2026-03-02 10:00;%1$s;12
                2026-03-02 10:10;%1$s;1\u00003
                2026-03-02 10:00;%1$s;12
                """
                        .formatted(site));

        assertFigures(done(imports.start(new ImportOrder.Check(file.name(), mapping()), "me")), 4, 1, 2, 0, 1);
        assertFigures(done(imports.start(new ImportOrder.Import(file.name(), mapping()), "me")), 4, 1, 2, 0, 1);
        Eventually.until("it is loaded", () -> stored() == 1);
    }

    @Test
    void ofTwoHubsThatBeginTheSameImportAtOnceOneRunsAndTheOtherIsToldWhich() throws Exception {
        ImportOrder order = new ImportOrder.Import(
                longFile().name(), new ColumnMapping("ts", "count", null, site, null, null, ZURICH, false));
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try (ImportRuns other = otherHub()) {
            CyclicBarrier both = new CyclicBarrier(2);
            List<Future<ImportRun>> begun =
                    threads.invokeAll(List.of(() -> begin(imports, order, both), () -> begin(other, order, both)));

            List<ImportRun> runs = new ArrayList<>();
            List<Throwable> refusals = new ArrayList<>();
            for (Future<ImportRun> one : begun) {
                try {
                    runs.add(one.get());
                } catch (ExecutionException e) {
                    refusals.add(e.getCause());
                }
            }
            assertThat(runs).as("those that began, beside %s", refusals).hasSize(1);
            assertThat(refusals.get(0))
                    .isInstanceOf(ImportRefusedException.class)
                    .hasMessageContaining(
                            "another import runs already (number " + runs.get(0).id() + ", started by me)");
            long id = runs.get(0).id();
            assertThat(List.of(imports.stop(id), other.stop(id)))
                    .as("in one of them it runs")
                    .containsOnlyOnce(true);
            Eventually.until("it is over", () -> state(runs.get(0)).ended());
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void anImportWhoseHubStoodStillEndsWhereAnotherOneBeganMeanwhile() throws Exception {
        ImportOrder order = new ImportOrder.Import(
                longFile().name(), new ColumnMapping("ts", "count", null, site, null, null, ZURICH, false));
        ImportRun first = imports.start(order, "me");
        assertThat(imports.pause(first.id())).isTrue();
        try (ImportRuns other = otherHub()) {
            List<ImportRun> second = new ArrayList<>();
            Eventually.until("the first one is taken for dead", () -> {
                hub.database()
                        .sql("update ops.imports set noted_at = noted_at - interval '31 seconds' where import_id = ?")
                        .param(first.id())
                        .update();
                try {
                    second.add(other.start(order, "you"));
                    return other.pause(second.get(0).id());
                } catch (ImportRefusedException e) {
                    return false; // it was noted just now
                }
            });

            Eventually.until("the first one gives way", () -> state(first) == State.INTERRUPTED);
            assertThat(other.busy()).map(ImportRun::id).contains(second.get(0).id());
            other.stop(second.get(0).id());
        }
    }

    private static ImportRun begin(Imports where, ImportOrder order, CyclicBarrier both) throws Exception {
        both.await();
        return where.start(order, "me");
    }

    /** With a memory of its own, over the same database. */
    private ImportRuns otherHub() {
        return new ImportRuns(
                new ImportRuns.Warehouse(
                        hub.bean(ImportLedger.class),
                        hub.bean(KnownEvents.class),
                        hub.bean(PastReadings.class),
                        hub.bean(Sites.class),
                        hub.bean(SiteCopies.class)),
                hub.bean(UploadFolder.class),
                hub.bean(CamelContext.class),
                hub.bean(ProducerTemplate.class),
                Clock.systemUTC());
    }

    @Test
    void zonesAndDoorsOfAFileComeInAsSuch() throws IOException {
        ImportFile file = keep("doors.csv", "ts,area,in,out\n2026-03-02 10:00,pool,12,3\n2026-03-02 10:00,gym,x,1\n");
        ColumnMapping guess = files.preview(file.name()).suggested();
        assertThat(guess.areaColumn()).isEqualTo("area");
        assertThat(guess.outColumn()).isEqualTo("out");
        ColumnMapping mapping =
                new ColumnMapping("ts", null, null, site, null, null, ZURICH, false, "area", "in", "out");

        assertFigures(done(imports.start(new ImportOrder.Import(file.name(), mapping), "me")), 2, 1, 0, 0, 1);

        Eventually.until(
                "it is loaded",
                () -> count("select count(*) from raw.occupancy_events where device_id = '" + site
                                + "/pool' and people_in = 12 and people_out = 3")
                        == 1);
        assertThat(imports.newest(1).get(0).order()).isEqualTo(new ImportOrder.Import(file.name(), mapping));
    }

    @Test
    void anImportThatWasPausedAndStoppedIsStartedAgainAndEndsWithEachReadingOnce() throws IOException {
        ImportFile file = longFile();
        ColumnMapping mapping = new ColumnMapping("ts", "count", null, site, null, null, ZURICH, false);

        ImportRun run = imports.start(new ImportOrder.Import(file.name(), mapping), "me");
        assertThat(imports.pause(run.id())).isTrue();
        ImportRun paused = imports.find(run.id()).orElseThrow();
        assertThat(paused.state()).isEqualTo(State.PAUSED);
        assertThatThrownBy(() -> imports.start(new ImportOrder.Import(file.name(), mapping), "you"))
                .isInstanceOf(ImportRefusedException.class)
                .hasMessageContaining("another import runs already")
                .hasMessageContaining("started by me");
        assertThat(files.forget(file.name())).as("it is needed").isFalse();
        assertThat(imports.stop(run.id())).isTrue();
        Eventually.until("it is over", () -> state(run) == State.STOPPED);
        assertThat(imports.pause(run.id())).isFalse();

        ImportRun whole = done(imports.start(new ImportOrder.Import(file.name(), mapping), "me"));

        assertThat(whole.counts().stored() + whole.counts().known()).isEqualTo(LONG);
        assertThat(whole.counts().share()).isEqualTo(1.0);
        Eventually.until("each reading is there once", () -> stored() == LONG);
    }

    @Test
    void aPastDayHappensAgainTodayAndNeverAheadOfTheClock() throws IOException {
        ZoneId zone = whereItIsNoon();
        LocalDate yesterday = LocalDate.now(zone).minusDays(1);
        ImportFile file =
                keep("day.csv", "ts,count\n" + at(yesterday, 9, zone) + ",7\n" + at(yesterday, 21, zone) + ",7\n");
        ColumnMapping mapping = new ColumnMapping("ts", "count", null, site, null, null, zone, false);
        done(imports.start(new ImportOrder.Import(file.name(), mapping), "me"));
        Eventually.until("yesterday is there", () -> stored() == 2);
        Eventually.until(
                "yesterday is in staging",
                () -> count("select count(*) from staging.stg_events where site_id = '" + site + "'") == 2);

        ImportRun run = imports.start(new ImportOrder.PastDay(new SiteId(site), yesterday, 50_000), "me");
        String again = site + "-again";
        Eventually.until("it caught up with the clock", () -> counts(run).stored() == 1);
        assertThat(state(run)).as("what is later waits").isEqualTo(State.RUNNING);
        assertThat(imports.busy()).map(ImportRun::id).contains(run.id());
        imports.stop(run.id());
        Eventually.until(
                "it happened again",
                () -> count("select count(*) from staging.stg_events where site_id = '" + again + "'") == 1);
        assertThat(count("select count(*) from raw.occupancy_events where device_id = 'again-" + site
                        + "' and ts > now()"))
                .isZero();
        assertThat(hub.json("/api/sites/" + again).path("demo").asBoolean()).isTrue();
    }

    @Test
    void whatCannotBeDoneIsRefusedInWords() throws IOException {
        ColumnMapping mapping = mapping();
        assertRefused(() -> files.preview("nothing.csv"), "there is no file called \"nothing.csv\"");
        assertRefused(() -> files.preview("../../etc/passwd"), "there is no file called");
        assertRefused(() -> keep("empty.csv", ""), "is empty");
        assertRefused(() -> keep("binary.csv", "\u0000\u0001PNG\n"), "the file is no text");
        assertRefused(
                () -> imports.start(
                        new ImportOrder.Check(keep("a.csv", "x,y\n1,2\n").name(), mapping), "me"),
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
        ImportFile first = keep("same.csv", "ts,count\n");
        ImportFile second = keep("same.csv", "ts,count\n");
        assertThat(second.name()).isNotEqualTo(first.name());
        assertThat(files.all()).extracting(ImportFile::name).contains(first.name(), second.name(), "gym_dataset.csv");
        assertThat(files.preview("gym_dataset.csv").suggested().countColumn()).isEqualTo("number_people");
    }

    private interface Deed {
        void run() throws IOException;
    }

    private static void assertRefused(Deed deed, String words) {
        assertThatThrownBy(deed::run).isInstanceOf(ImportRefusedException.class).hasMessageContaining(words);
    }

    private static void assertFigures(ImportRun run, long rows, long stored, long known, long empty, long rejected) {
        assertThat(run.counts())
                .extracting("rows", "stored", "known", "empty", "rejected")
                .containsExactly(rows, stored, known, empty, rejected);
    }

    private ImportFile longFile() throws IOException {
        StringBuilder csv = new StringBuilder("ts,count\n");
        Instant first = Instant.parse("2025-01-01T00:00:00Z");
        for (int i = 0; i < LONG; i++) {
            csv.append(first.plusSeconds(60L * i)).append(',').append(i % 50).append('\n');
        }
        return keep("long.csv", csv.toString());
    }

    private ImportFile keep(String name, String content) throws IOException {
        return files.keep("C:\\counts\\" + name, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    }

    private static ColumnMapping mapping() {
        return new ColumnMapping("Zeit", "Anzahl", "Objekt", null, null, null, ZURICH, false);
    }

    private ImportRun done(ImportRun run) {
        Eventually.until("it is done", () -> state(run).ended());
        ImportRun ended = imports.find(run.id()).orElseThrow();
        assertThat(ended.state()).as(ended.problem()).isEqualTo(State.DONE);
        return ended;
    }

    private State state(ImportRun run) {
        return imports.find(run.id()).orElseThrow().state();
    }

    private ImportCounts counts(ImportRun run) {
        return imports.find(run.id()).orElseThrow().counts();
    }

    /** So that it does not matter at what time of day this runs. */
    private static ZoneId whereItIsNoon() {
        int west = LocalTime.now(ZoneOffset.UTC).getHour() - 12;
        return ZoneId.of("Etc/GMT" + (west < 0 ? west : "+" + west)); // their signs are the other way round
    }

    private static Instant at(LocalDate day, int hour, ZoneId zone) {
        return day.atTime(hour, 0).atZone(zone).toInstant();
    }

    private long stored() {
        return count("select count(*) from raw.occupancy_events where device_id = '" + site + "'");
    }

    private long rejected(ImportFile file) {
        return hub.database()
                .sql("select count(*) from raw.rejected_events where origin like ? || ':%'")
                .param(file.name())
                .query(Long.class)
                .single();
    }

    private long count(String sql) {
        return hub.database().sql(sql).query(Long.class).single();
    }
}
