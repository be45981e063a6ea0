package org.occupancyhub.models.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.occupancyhub.models.sql.Migrations;

class BackupFileTest {

    private static final SavedTable SITES = new SavedTable("ops", "sites", List.of("site_id", "is_demo"), 2);
    private static final String ROWS = "gym\tt\npool\\n\tf\n";

    @TempDir
    private Path folder;

    @Test
    void whatWasWrittenIsReadAgain() throws IOException {
        Path file = write(manifest("1"), ROWS);
        try (BackupFile backup = BackupFile.open(file)) {
            Headway headway = new Headway();
            backup.verify(headway);
            assertThat(backup.manifest()).isEqualTo(manifest("1"));
            assertThat(headway.done()).isEqualTo(headway.total()).isEqualTo(2);
            assertThat(new String(backup.rows(SITES).readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(ROWS);
        }
    }

    @Test
    void theManifestIsPlainToReadAndTheLastEntry() throws IOException {
        assertThat(new String(manifest("1").json(), StandardCharsets.UTF_8))
                .contains(
                        "\"format\" : \"occupancy-hub-backup\"",
                        "\"format_version\" : 1",
                        "\"schema_version\" : \"1\"",
                        "\"is_level_with_kafka\" : true",
                        "\"columns\" : [ \"site_id\", \"is_demo\" ]",
                        "\"rows\" : 2")
                .doesNotContain("full_name", "row_count");
    }

    @Test
    void everyDamagedByteIsNoticed() throws IOException {
        Path file = write(manifest("1"), ROWS);
        byte[] whole = Files.readAllBytes(file);
        int rows = new String(whole, StandardCharsets.ISO_8859_1).indexOf("ops.sites.copy") + "ops.sites.copy".length();
        for (int i = rows; i < rows + 8; i++) {
            byte[] damaged = whole.clone();
            damaged[i] ^= 0x10;
            Files.write(file, damaged);
            assertThatThrownBy(() -> verify(file)).hasMessageStartingWith("[" + file + "] is damaged");
        }
    }

    @Test
    void aFileThatWasCutIsNoBackup() throws IOException {
        Path file = write(manifest("1"), ROWS);
        byte[] whole = Files.readAllBytes(file);
        for (int length : new int[] {0, 10, whole.length / 2, whole.length - 1}) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> verify(file)).hasMessageStartingWith("[" + file + "] is no backup, or damaged: ");
        }
    }

    @Test
    void missingRowsAreCounted() throws IOException {
        Path file = write(manifest("1"), "gym\tt\n");
        assertThatThrownBy(() -> verify(file))
                .hasMessage("[" + file + "] is damaged: ops.sites.copy must hold 2 rows, but holds 1");
    }

    @Test
    void foreignAndNewerFilesAreToldApart() throws IOException {
        Path file = folder.resolve("foreign.zip");
        assertThatThrownBy(() -> verify(file)).hasMessage("[" + file + "] is not there");
        zip(file, Map.of("holiday.jpg", "x"));
        assertThatThrownBy(() -> verify(file))
                .hasMessage("[" + file + "] is no backup of an Occupancy Hub: it holds no manifest.json");
        zip(file, Map.of("manifest.json", "{\"format\":\"crx\"}"));
        assertThatThrownBy(() -> verify(file))
                .hasMessage("[" + file + "] is no backup of an Occupancy Hub: its manifest names another format");
        zip(file, Map.of("manifest.json", "{\"format\":\"occupancy-hub-backup\",\"format_version\":1}"));
        assertThatThrownBy(() -> verify(file)).hasMessage("[" + file + "] is damaged: its manifest cannot be read");
        zip(
                file,
                Map.of(
                        "manifest.json",
                        "{\"format\":\"occupancy-hub-backup\",\"format_version\":2,\"program\":\"Occupancy Hub 9\"}"));
        assertThatThrownBy(() -> verify(file))
                .hasMessage("[" + file + "] must be of backup format 1 to 1, but is of format 2;"
                        + " restore it with the program that wrote it (Occupancy Hub 9) or a newer one");
        Path newer = write(manifest("999"), ROWS);
        assertThatThrownBy(() -> verify(newer))
                .hasMessage("[" + newer + "] must be of schema version " + Migrations.newest()
                        + " or older, but is of version 999;"
                        + " restore it with the program that wrote it (Occupancy Hub 1) or a newer one");
    }

    @Test
    void tablesComeAfterThoseTheyReferTo() {
        List<SavedTable> tables = List.of(table("a"), table("b"), table("c"));
        Map<String, Set<String>> references = Map.of("ops.a", Set.of("ops.c"), "ops.c", Set.of("ops.b", "other.x"));
        assertThat(Catalog.inOrder(tables, references))
                .extracting(SavedTable::name)
                .containsExactly("b", "c", "a");
        assertThatThrownBy(() -> Catalog.inOrder(tables, Map.of("ops.a", Set.of("ops.b"), "ops.b", Set.of("ops.a"))))
                .hasMessageContaining("go in a circle");
    }

    private static SavedTable table(String name) {
        return new SavedTable("ops", name, List.of("id"), 0);
    }

    private static Manifest manifest(String schemaVersion) {
        return new Manifest(
                Manifest.FORMAT,
                Manifest.FORMAT_VERSION,
                "Occupancy Hub 1",
                schemaVersion,
                "2026-11-25T07:00:00Z",
                true,
                List.of(SITES),
                List.of("2026-03-01"),
                Map.of("ops.closures_closure_id_seq", 7L));
    }

    private static void verify(Path file) {
        try (BackupFile backup = BackupFile.open(file)) {
            backup.verify(new Headway());
        }
    }

    private Path write(Manifest manifest, String rows) throws IOException {
        Path file = folder.resolve("backup.zip");
        try (BackupTarget.Writer writer = new BackupTarget(file, true).open()) {
            try (OutputStream entry = writer.entry(SITES.entry())) {
                entry.write(rows.getBytes(StandardCharsets.UTF_8));
            }
            writer.finish(manifest);
        }
        return file;
    }

    private static void zip(Path file, Map<String, String> entries) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
