package org.occupancyhub.routes.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.occupancyhub.testing.Eventually.eventually;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.occupancyhub.models.event.OccupancyEvent;
import org.occupancyhub.routes.event.EventJson;
import org.occupancyhub.testing.Broker;
import org.occupancyhub.testing.IntegrationTest;

@IntegrationTest
class IngestInboxFilesIT {

    private static final String LINES = "ts,count\n2026-03-02 10:00,5\n2026-03-02 10:10,-1\n";

    @TempDir
    Path data;

    private Path inbox;
    private CsvRoutes routes;

    @BeforeEach
    void start(Broker broker) throws Exception {
        inbox = Files.createDirectories(data.resolve("inbox"));
        routes = new CsvRoutes(
                broker, Map.of("hub.data-dir", data.toString()), "ingest-csv-events", "ingest-inbox-files");
    }

    @AfterEach
    void stop() {
        routes.close();
    }

    @Test
    void aFileIsTakenAndItsReceiptSaysWhatBecameOfIt() throws IOException {
        put("gym.csv", LINES);

        eventually(() -> assertThat(inbox.resolve("done/gym.csv")).exists());
        assertThat(inbox.resolve("gym.csv")).doesNotExist();
        assertThat(inbox.resolve("done/gym.csv.receipt.json"))
                .content()
                .contains("\"read\" : 2", "\"sent\" : 1", "\"rejected\" : 1", "[gym.csv:3] count must be");
        assertThat(routes.events()).hasSize(1);
        assertThat(CsvRoutes.header(routes.rejected().get(0), "origin")).isEqualTo("gym.csv:3");
    }

    @Test
    void aFileThatNobodyUnderstandsFailsWithTheReasonAndTheNextOneIsTaken() throws IOException {
        put("a.csv", "zeit,personen\n");
        put("b.csv", LINES);

        eventually(() -> assertThat(inbox.resolve("done/b.csv")).exists());
        assertThat(inbox.resolve("failed/a.csv")).exists();
        assertThat(inbox.resolve("failed/a.csv.receipt.json"))
                .content()
                .contains("which column is the time? Say --time-column");
    }

    @Test
    void aMappingBesideTheFileIsUsedAndAWrongOneIsNamed() throws IOException {
        put("a.csv.mapping.yaml", "time-column: when\ncount-column: people\nsite: north\nzone: Asia/Tokyo\n");
        put("a.csv", "when,people\n2026-03-02 10:00,5\n");
        put("b.mapping.yaml", "speed: 3600\n");
        put("b.csv", LINES);

        eventually(() -> assertThat(inbox.resolve("failed/b.csv")).exists());
        eventually(() -> assertThat(inbox.resolve("done/a.csv")).exists());
        OccupancyEvent event = EventJson.read(routes.events().get(0).value(), Instant.now());
        assertThat(event.ts()).isEqualTo("2026-03-02T01:00:00Z");
        assertThat(event.placement().siteId().value()).isEqualTo("north");
        assertThat(inbox.resolve("failed/b.csv.receipt.json"))
                .content()
                .contains("[b.mapping.yaml] each name must be one of");
    }

    @Test
    void oddNamesAreOnlyNamesAndALinkIsNotFollowed() throws IOException {
        String odd = "${bean:x} ..%2F;$(id).csv";
        put(odd, LINES);
        Path secret = Files.writeString(data.resolve("secret"), LINES);
        Files.createSymbolicLink(inbox.resolve("link.csv"), secret);

        eventually(() -> assertThat(inbox.resolve("done").resolve(odd)).exists());
        eventually(() -> assertThat(Files.isSymbolicLink(inbox.resolve("failed/link.csv")))
                .isTrue());
        assertThat(secret).hasContent(LINES);
        assertThat(routes.events()).hasSize(1);
    }

    @Test
    void aSecondFileOfTheSameNameDoesNotReplaceTheFirst() throws IOException {
        put("gym.csv", LINES);
        eventually(() -> assertThat(inbox.resolve("done/gym.csv")).exists());
        put("gym.csv", LINES + "2026-03-02 10:20,6\n");

        eventually(() -> assertThat(inbox.resolve("done/gym-2.csv")).exists());
        assertThat(inbox.resolve("done/gym.csv")).hasContent(LINES);
    }

    @Test
    void anEmptyFileDoesNotStayForEver() throws IOException {
        put("empty.csv", "");

        eventually(
                () -> assertThat(inbox.resolve("failed/empty.csv.receipt.json")).exists());
        assertThat(inbox.resolve("empty.csv")).doesNotExist();
    }

    private void put(String name, String content) throws IOException {
        Path hidden = Files.writeString(inbox.resolve("." + name), content);
        Files.move(hidden, inbox.resolve(name));
    }
}
