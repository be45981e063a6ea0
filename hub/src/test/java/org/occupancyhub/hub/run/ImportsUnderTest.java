package org.occupancyhub.hub.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.UUID;
import org.occupancyhub.models.imports.ColumnMapping;
import org.occupancyhub.models.imports.ImportCounts;
import org.occupancyhub.models.imports.ImportFile;
import org.occupancyhub.models.imports.ImportFiles;
import org.occupancyhub.models.imports.ImportRun;
import org.occupancyhub.models.imports.ImportRun.State;
import org.occupancyhub.models.imports.Imports;
import org.occupancyhub.testing.Eventually;

/** Imports by hand on the whole hub, about a site of a test's own. Of imports one runs at a time. */
final class ImportsUnderTest {

    static final ZoneId ZURICH = ZoneId.of("Europe/Zurich");

    final HubUnderTest hub = HubUnderTest.shared();
    final Imports imports = hub.bean(Imports.class);
    final ImportFiles files = hub.bean(ImportFiles.class);
    final String site = "import-" + UUID.randomUUID();

    /** A test that failed must not stop the others. */
    void stopAll() {
        imports.newest(50).stream().filter(run -> !run.state().ended()).forEach(run -> imports.stop(run.id()));
        Eventually.until("nothing goes on", () -> imports.newest(50).stream()
                .allMatch(run -> run.state().ended()));
    }

    ColumnMapping counted(ZoneId zone) {
        return new ColumnMapping("ts", "count", null, site, null, null, zone, false);
    }

    ImportFile keep(String name, String content) throws IOException {
        return files.keep("C:\\counts\\" + name, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    }

    ImportRun done(ImportRun run) {
        Eventually.until("it is done", () -> state(run).ended());
        ImportRun ended = imports.find(run.id()).orElseThrow();
        assertThat(ended.state()).as(ended.problem()).isEqualTo(State.DONE);
        return ended;
    }

    State state(ImportRun run) {
        return imports.find(run.id()).orElseThrow().state();
    }

    ImportCounts counts(ImportRun run) {
        return imports.find(run.id()).orElseThrow().counts();
    }

    static void assertFigures(ImportRun run, long rows, long stored, long known, long empty, long rejected) {
        assertThat(run.counts())
                .extracting("rows", "stored", "known", "empty", "rejected")
                .containsExactly(rows, stored, known, empty, rejected);
    }

    long stored() {
        return count("select count(*) from raw.occupancy_events where device_id = '" + site + "'");
    }

    long count(String sql) {
        return hub.database().sql(sql).query(Long.class).single();
    }
}
