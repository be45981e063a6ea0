package org.occupancyhub.routes.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.occupancyhub.models.event.OccupancyEvent;
import org.occupancyhub.routes.event.EventJson;
import org.occupancyhub.testing.Broker;
import org.occupancyhub.testing.IntegrationTest;
import org.occupancyhub.testing.SharedData;

@IntegrationTest
class IngestCsvEventsIT {

    private static final ZoneId ZURICH = ZoneId.of("Europe/Zurich");
    private static final CsvFormat KNOWN = new CsvFormat(CsvMapping.KNOWN, ZURICH, CsvTimes.in(ZURICH));

    @TempDir
    Path folder;

    private final List<CsvReject> shown = new ArrayList<>();
    private final CsvTally tally = new CsvTally();
    private CsvRoutes routes;

    @BeforeEach
    void start(Broker broker) throws Exception {
        routes = new CsvRoutes(broker, Map.of(), "ingest-csv-events");
    }

    @AfterEach
    void stop() {
        routes.close();
    }

    @Test
    void aLineBecomesAnEventWithItsDeviceAsKeyAndNoHeader() throws IOException {
        send("number_people,date\n37,2026-03-02 17:00:11+01:00\n");

        ConsumerRecord<byte[], byte[]> record = routes.events().get(0);
        OccupancyEvent event = EventJson.read(record.value(), Instant.now());
        assertThat(new String(record.key(), StandardCharsets.UTF_8)).isEqualTo("counts");
        assertThat(record.headers()).isEmpty();
        assertThat(event.ts()).isEqualTo("2026-03-02T16:00:11Z");
        assertThat(event.source()).isEqualTo("csv");
        assertThat(event.placement().siteId().value()).isEqualTo("counts");
        assertThat(event.placement().timeZone()).isEqualTo(ZURICH);
        assertThat(tally).hasToString("read 1, sent 1, empty 0, rejected 0");
    }

    @Test
    void badLinesGoToTheirTopicWithOriginAndReasonAndTheRestGoesOn() throws IOException {
        send("ts,count\n2026-03-02 10:00,n/a\n2026-03-02 10:10,\n2999-01-01 00:00,1\n\"2026-03-02 10:20,5\n"
                + "2026-03-02 10:30,7\n");

        List<ConsumerRecord<byte[], byte[]>> rejected = routes.rejected();
        assertThat(rejected).hasSize(3);
        ConsumerRecord<byte[], byte[]> second = rejected.stream()
                .filter(record -> CsvRoutes.header(record, "origin").equals("counts.csv:2"))
                .findFirst()
                .orElseThrow();
        assertThat(CsvRoutes.header(second, "reason"))
                .isEqualTo("count must be a whole number from 0 to 1000000, but was \"n/a\"");
        assertThat(Instant.parse(CsvRoutes.header(second, "rejected_at"))).isBeforeOrEqualTo(Instant.now());
        assertThat(second.value()).asString(StandardCharsets.UTF_8).isEqualTo("2026-03-02 10:00,n/a");
        assertThat(second.key()).isNull();
        assertThat(CsvRoutes.header(second, "source")).isEqualTo("csv");
        assertThat(CsvRoutes.header(second, "context"))
                .startsWith("{\"format\":\"csv\",\"delimiter\":\"comma\",\"columns\":[\"ts\",\"count\"]");
        assertThat(rejected)
                .extracting(record -> CsvRoutes.header(record, "origin"))
                .containsExactlyInAnyOrder("counts.csv:2", "counts.csv:4", "counts.csv:5");
        assertThat(routes.events()).hasSize(1);
        assertThat(shown).hasSize(3);
        assertThat(tally).hasToString("read 5, sent 1, empty 1, rejected 3");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void theDelimiterIsFoundByTheHeader(String delimiter) throws IOException {
        send("ts,count,device_id\n2026-03-02T10:00Z,7,door\n".replace(",", delimiter));

        assertThat(routes.events()).hasSize(1);
    }

    @Test
    void aSecondReplayBringsTheSameEventIds() throws IOException {
        StringBuilder csv = new StringBuilder("ts,count\n");
        for (int i = 0; i < 10_000; i++) {
            csv.append(Instant.ofEpochSecond(1_700_000_000L + 600 * i))
                    .append(',')
                    .append(i % 50)
                    .append('\n');
        }
        send(csv.toString());
        send(csv.toString());

        Set<String> ids = new HashSet<>();
        routes.events()
                .forEach(record -> ids.add(
                        EventJson.read(record.value(), Instant.now()).eventId().value()));
        assertThat(ids).hasSize(10_000);
        assertThat(tally).hasToString("read 20000, sent 20000, empty 0, rejected 0");
    }

    @Test
    @Timeout(20)
    void aBrokerThatIsAwayEndsTheRunAfterOnePatienceNotOneForEachLine(Broker broker) throws Exception {
        routes.close();
        routes = new CsvRoutes(
                broker,
                Map.of(CsvRoutes.BROKERS, "localhost:1", "hub.routes.csv-patience", "500"),
                "ingest-csv-events");

        assertThatThrownBy(() -> send("ts,count\n" + "2026-03-02 10:00,1\n".repeat(500)))
                .hasRootCauseInstanceOf(TimeoutException.class);
        assertThat(tally.sent()).isZero();
    }

    @Test
    void aStoppedRunSendsNothingMoreAndCountsOnlyWhatItSent() throws IOException {
        Pace pace = Pace.max();
        pace.stop();
        send("ts,count\n2026-03-02 10:00,1\n", pace);

        assertThat(routes.events()).isEmpty();
        assertThat(tally).hasToString("read 0, sent 0, empty 0, rejected 0");
    }

    @Test
    void theCampusGymIsSentWithoutALoss() {
        Path campus = SharedData.assumeFile("campus-gym.csv");
        try (CsvRun run = CsvRun.open(CsvSource.file(campus), KNOWN, tally, Pace.max(), shown::add)) {
            routes.send(run);
        }

        assertThat(tally).hasToString("read 39843, sent 39843, empty 0, rejected 0");
        assertThat(routes.events()).hasSize(39_843);
    }

    private void send(String csv) throws IOException {
        send(csv, Pace.max());
    }

    private void send(String csv, Pace pace) throws IOException {
        Path file = Files.writeString(folder.resolve("counts.csv"), csv);
        try (CsvRun run = CsvRun.open(new CsvSource("counts.csv", file), KNOWN, tally, pace, shown::add)) {
            routes.send(run);
        }
    }
}
