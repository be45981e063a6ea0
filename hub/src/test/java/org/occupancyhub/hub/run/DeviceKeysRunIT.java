package org.occupancyhub.hub.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.occupancyhub.testing.Eventually;

/** A hub that is no demo, as its operator and its devices meet it. */
@TestInstance(Lifecycle.PER_CLASS)
class DeviceKeysRunIT {

    private static final String READING = "{\"device_id\":\"door-1\",\"count\":34}";

    @TempDir
    private static Path folder;

    private HubProgram hub;

    @BeforeAll
    void start() {
        hub = new HubProgram(folder)
                .with("HUB_ADMIN_PASSWORD", "a long password")
                .with("HUB_ACCESS_READING", "public")
                .with("HUB_INGEST_KEY_RATE", "5")
                .with("HUB_INGEST_KEY_BURST", "20");
        hub.start();
    }

    @AfterAll
    void stop() {
        hub.stop();
    }

    @Test
    void aReadingNeedsAKeyThatWasMadeOnTheCommandLineAndIsGoodUntilItIsRevoked() {
        assertThat(hub.post("/ingest", READING, Map.of()).statusCode()).isEqualTo(401);
        HttpResponse<String> nonsense = hub.post("/ingest", READING, Map.of("Authorization", "Bearer nonsense"));
        assertThat(nonsense.statusCode()).isEqualTo(401);
        assertThat(nonsense.headers().firstValue("WWW-Authenticate").orElseThrow())
                .startsWith("Bearer");
        assertThat(nonsense.body()).contains("a device key is needed").doesNotContain("nonsense");

        Program.Outcome created = hub.command("keys", "create", "Front door", "--device", "door-1");
        assertThat(created.status()).as(created.err()).isZero();
        String key = created.lastLine();

        Eventually.until(
                "the key works", () -> hub.post("/ingest", READING, bearer(key)).statusCode() == 202);
        assertThat(hub.post("/ingest", READING.replace("door-1", "door-2"), bearer(key))
                        .body())
                .contains("device_id must be a device that this key is for, but was \\\"door-2\\\"");
        Eventually.until(
                "it is stored",
                () -> hub.count("select count(*) from raw.occupancy_events where device_id = 'door-1'") > 0);

        Program.Outcome listed = hub.command("keys", "list");
        assertThat(listed.out()).contains("Front door", "door-1", "good").doesNotContain(key.substring(15));
        assertThat(hub.command("keys", "revoke", key.substring(4, 14)).status()).isZero();
        Eventually.until(
                "it is refused", () -> hub.post("/ingest", READING, bearer(key)).statusCode() == 401);
        assertThat(hub.command("keys", "revoke", "0000000000").lastErrorLine()).contains("no good key has the id");
    }

    @Test
    void aKeyThatSendsTooOftenIsToldToWait() {
        String key = hub.command("keys", "create", "Chatterbox").lastLine();
        Eventually.until(
                "the key works", () -> hub.post("/ingest", READING, bearer(key)).statusCode() == 202);
        HttpResponse<String> last = null;
        for (int i = 0; i < 100 && (last == null || last.statusCode() == 202); i++) {
            last = hub.post("/ingest", READING, bearer(key));
        }
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(last.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 2);
        assertThat(last.body()).contains("this key may send 5 requests a second");
    }

    @Test
    void whereReadingIsClosedVisitorsSeeThePublicPagesAndOthersNeedALoginOrAKeyThatMayRead() {
        assertThat(hub.answer("/public", Map.of()).statusCode()).isEqualTo(200);
        assertThat(hub.answer("/healthz", Map.of()).statusCode()).isEqualTo(200);
        assertThat(hub.answer("/api/sites", Map.of()).statusCode()).isEqualTo(401);
        String sender = hub.command("keys", "create", "Sender").lastLine();
        String reader = hub.command("keys", "create", "Reader", "--read").lastLine();
        Eventually.until(
                "the key works", () -> hub.answer("/api/sites", bearer(reader)).statusCode() == 200);
        assertThat(hub.answer("/api/sites", bearer(sender)).statusCode()).isEqualTo(401);
        assertThat(hub.answer("/api/sites", Map.of("Authorization", "Basic YWRtaW46YSBsb25nIHBhc3N3b3Jk"))
                        .statusCode())
                .isEqualTo(200);
    }

    private static Map<String, String> bearer(String key) {
        return Map.of("Authorization", "Bearer " + key);
    }
}
