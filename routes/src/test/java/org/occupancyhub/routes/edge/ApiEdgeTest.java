package org.occupancyhub.routes.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.occupancyhub.models.access.Administrators;
import org.occupancyhub.models.access.DemoAccess;
import org.occupancyhub.models.access.DeviceKey;
import org.occupancyhub.models.access.DeviceKeys;
import org.occupancyhub.models.access.FailedAttempts;
import org.occupancyhub.models.access.Reading;
import org.occupancyhub.routes.limit.IngestSettings;
import org.occupancyhub.routes.problem.Problems;
import org.occupancyhub.testing.MutableClock;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;

/** Who comes in, and with what. */
class ApiEdgeTest {

    private static final String ELSEWHERE = "192.0.2.7";

    private final MutableClock clock = MutableClock.at("2026-03-02T10:00:00Z");
    private final List<HttpServletRequest> letIn = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private Administrators administrators = (name, password) -> {
        asked.add(name + ":" + password);
        return name.equals("admin") && password.equals("gehäim:1");
    };

    @Test
    void anAdministratorIsLetInAndTheRoutesLearnWhoItIs() throws Exception {
        MockHttpServletResponse answer = send(false, get("/api/rejects", ELSEWHERE, basic("admin", "gehäim:1")));

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(letIn).singleElement().satisfies(request -> {
            assertThat(request.getHeader("administrator")).isEqualTo("admin");
            assertThat(Collections.list(request.getHeaderNames())).containsExactly("administrator", "request_id");
            assertThat(request.getHeader("Authorization")).isNull();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Basic", "Basic !", "Basic YWRtaW4=", "Bearer YWRtaW46Z2Vow6RpbTox", "Basic YWRtaW46d3Jvbmc="
            })
    void nobodyAndSomebodyUnknownAreAskedForNameAndPassword(String authorization) throws Exception {
        MockHttpServletResponse answer = send(false, get("/api/rejects", ELSEWHERE, authorization));

        assertThat(answer.getStatus()).isEqualTo(401);
        assertThat(answer.getHeader("WWW-Authenticate")).isEqualTo("Basic realm=\"Occupancy Hub\", charset=\"UTF-8\"");
        assertThat(answer.getContentType()).isEqualTo("application/problem+json");
        assertThat(answer.getContentAsString()).contains("\"status\":401").doesNotContain("wrong");
        assertThat(letIn).isEmpty();
    }

    @Test
    void whoGuessesHasToWaitAndTheOthersNeedNot() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThat(send(false, get("/api/rejects", ELSEWHERE, basic("admin", "guess" + i)))
                            .getStatus())
                    .isEqualTo(401);
        }
        MockHttpServletResponse slowed = send(false, get("/api/rejects", ELSEWHERE, basic("admin", "gehäim:1")));

        assertThat(slowed.getStatus()).isEqualTo(429);
        assertThat(slowed.getHeader("Retry-After")).isEqualTo("31");
        assertThat(asked).hasSize(5);
        assertThat(send(false, get("/api/rejects", "192.0.2.8", basic("admin", "gehäim:1")))
                        .getStatus())
                .isEqualTo(200);
        clock.advance(Duration.ofSeconds(30));
        assertThat(send(false, get("/api/rejects", ELSEWHERE, basic("admin", "gehäim:1")))
                        .getStatus())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"true,127.0.0.1,200", "true,::1,200", "true,192.0.2.7,401", "false,127.0.0.1,401"})
    void inTheDemoProgramsOnTheSameMachineNeedNoPassword(boolean demo, String address, int status) throws Exception {
        assertThat(send(demo, get("/api/rejects", address, "")).getStatus()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"true,127.0.0.1,200", "true,192.0.2.7,403", "false,127.0.0.1,401"})
    void readingsComeFromTheSameMachineInTheDemo(boolean demo, String address, int status) throws Exception {
        assertThat(send(demo, post("/ingest", address, "", "application/json")).getStatus())
                .isEqualTo(status);
    }

    @Test
    void whatVisitorsAskNeedsNoPassword() throws Exception {
        assertThat(send(false, get("/api/sites", ELSEWHERE, "")).getStatus()).isEqualTo(200);
        assertThat(letIn.get(0).getHeader("administrator")).isNull();
    }

    @Test
    void ofRoutesEverybodyHearsAndWhoSaysWhoHeIsIsKnownToThem() throws Exception {
        assertThat(send(false, get("/api/routes", ELSEWHERE, "")).getStatus()).isEqualTo(200);
        assertThat(send(false, get("/api/routes", ELSEWHERE, basic("admin", "gehäim:1")))
                        .getHeader("Cache-Control"))
                .isEqualTo("private, no-store");
        assertThat(letIn)
                .extracting(request -> request.getHeader("administrator"))
                .containsExactly(null, "admin");
        assertThat(status("/api/routes", basic("admin", "wrong"))).isEqualTo(401);
        reading = Reading.LOGIN;
        assertThat(status("/api/routes", "")).isEqualTo(401);
    }

    @Test
    void nobodyNamesHimselfAnAdministratorByAHeader() throws Exception {
        MockHttpServletRequest request = get("/api/sites", ELSEWHERE, "");
        request.addHeader("Administrator", "admin");

        send(false, request);

        assertThat(letIn.get(0).getHeader("administrator")).isNull();
        assertThat(letIn.get(0).getHeaders("Administrator").hasMoreElements()).isFalse();
    }

    @Test
    void theMediaTypeAndTheSizeOfABodyAreLookedAtAfterThePassword() throws Exception {
        String path = "/api/rejects/7/dismiss";

        assertThat(send(false, post(path, ELSEWHERE, "", "text/plain")).getStatus())
                .isEqualTo(401);
        assertThat(send(false, post(path, ELSEWHERE, basic("admin", "gehäim:1"), "text/plain"))
                        .getStatus())
                .isEqualTo(415);
        MockHttpServletRequest large = post(path, ELSEWHERE, basic("admin", "gehäim:1"), "application/json");
        large.setContent(new byte[2000]);
        assertThat(send(false, large).getStatus()).isEqualTo(413);
        assertThat(send(false, post(path, ELSEWHERE, basic("admin", "gehäim:1"), "application/json"))
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void aDatabaseThatIsAwayIsAProblemAndNobodyIsLetIn() throws Exception {
        administrators = (name, password) -> {
            throw new DataAccessResourceFailureException("away");
        };

        MockHttpServletResponse answer = send(false, get("/api/rejects", ELSEWHERE, basic("admin", "gehäim:1")));

        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("5");
        assertThat(letIn).isEmpty();
    }

    @Test
    void whereReadingIsOpenEverybodyReadsAndWhereItIsClosedOnlyWhoMay() throws Exception {
        String key = "ohk_0123456789_secret";
        keys = presented -> presented.equals(key)
                ? Optional.of(new DeviceKey("0123456789", "Reader", Set.of(), true, Instant.EPOCH, null, null))
                : Optional.empty();
        for (Reading closed : Reading.values()) {
            reading = closed;
            assertThat(status("/healthz", "")).isEqualTo(200);
            assertThat(status("/api/public", "")).isEqualTo(closed == Reading.LOGIN ? 401 : 200);
            assertThat(status("/api/sites/gym/stream", "")).isEqualTo(closed == Reading.LOGIN ? 401 : 200);
            assertThat(status("/api/sites", "")).isEqualTo(closed == Reading.OPEN ? 200 : 401);
            assertThat(status("/api/sites", "Bearer " + key)).isEqualTo(200);
            assertThat(status("/api/sites", basic("admin", "gehäim:1"))).isEqualTo(200);
            assertThat(status("/api/rejects", "Bearer " + key))
                    .as("for administrators only")
                    .isEqualTo(401);
        }
    }

    @Test
    void aKeyForSomeDevicesSaysSoToTheRoutesAndNobodyElseCan() throws Exception {
        keys = presented ->
                Optional.of(new DeviceKey("0123456789", "Door", Set.of("door-1"), false, Instant.EPOCH, null, null));
        MockHttpServletRequest request = post("/ingest", ELSEWHERE, "Bearer ohk_x", "application/json");
        request.addHeader("Device-Key-Devices", "all");
        request.addHeader("device-key", "forged");

        send(false, request);

        HttpServletRequest heard = letIn.get(0);
        assertThat(Collections.list(heard.getHeaders("device-key-devices"))).containsExactly("door-1");
        assertThat(heard.getHeader("Device-Key")).isEqualTo("0123456789");
        assertThat(heard.getHeader("Authorization")).isNull();
    }

    @Test
    void whatIsToldToSomebodyIsKeptByNobodyOnTheWay() throws Exception {
        reading = Reading.LOGIN;
        MockHttpServletResponse answer = send(false, get("/api/public", ELSEWHERE, basic("admin", "gehäim:1")));
        assertThat(answer.getHeaders("Cache-Control")).containsExactly("private, no-store");

        reading = Reading.OPEN;
        assertThat(send(false, get("/api/public", ELSEWHERE, "")).getHeaders("Cache-Control"))
                .containsExactly("public, max-age=10");
    }

    @ParameterizedTest
    @CsvSource({
        "cross-site, , 403",
        "same-site, , 403",
        ", https://evil.example, 403",
        ", null, 403",
        "same-origin, https://hub.example, 200",
        ", https://hub.example, 200",
        "none, , 200",
        ", , 200"
    })
    void aPageOfAnotherOriginChangesNothing(String site, String origin, int expected) throws Exception {
        MockHttpServletRequest request =
                post("/api/rejects/resend", ELSEWHERE, basic("admin", "gehäim:1"), "application/json");
        request.addHeader("Host", "hub.example");
        if (site != null) {
            request.addHeader("Sec-Fetch-Site", site);
        }
        if (origin != null) {
            request.addHeader("Origin", origin);
        }

        assertThat(send(false, request).getStatus()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/public/..%2F..%2Fetc", "/api/sites/a%2F%2Fb", "/api/sites/%2E%2E", "/api/sites/a%2F.%2Fb"})
    void aPathThatLeadsElsewhereIsRefusedAtOnce(String path) throws Exception {
        assertThat(status(path, "")).isEqualTo(400);
        assertThat(letIn).isEmpty();
    }

    /** Whoever it is and whatever is asked: nothing behind is there yet. */
    @Test
    void whileTheHubStartsEveryOperationIsAskedForAgainInAMoment() throws Exception {
        ready = false;
        for (ApiContract.Path path : new ApiContract().paths()) {
            String uri = String.join("/", path.template()).replace("{", "").replace("}", "");
            for (String method : path.methods()) {
                MockHttpServletResponse answer = send(false, request(method, uri, ELSEWHERE, ""));

                assertThat(answer.getStatus()).as(method + " " + uri).isEqualTo(503);
                assertThat(answer.getContentType()).isEqualTo("application/problem+json");
                assertThat(answer.getHeader("Retry-After")).isEqualTo("5");
            }
        }
        assertThat(letIn).isEmpty();
    }

    private int status(String path, String authorization) throws Exception {
        return send(false, get(path, ELSEWHERE, authorization)).getStatus();
    }

    private static final IngestSettings SETTINGS = new IngestSettings(50, 500, 500, 2000, 10);

    private AdministratorAccess access;
    private DeviceKeys keys = presented -> Optional.empty();
    private Reading reading = Reading.OPEN;
    private boolean ready = true;

    private MockHttpServletResponse send(boolean demo, MockHttpServletRequest request) throws Exception {
        DemoAccess demoAccess = new DemoAccess(demo);
        if (access == null) {
            access = new AdministratorAccess(
                    demoAccess, (name, word) -> administrators.knows(name, word), new FailedAttempts(clock));
        }
        ApiEdge edge = new ApiEdge(
                new ApiContract(),
                new ApiEdge.Doors(
                        new ReadAccess(reading, access, keys),
                        new IngestAccess(demoAccess, keys, (sender, rate) -> Duration.ZERO, SETTINGS),
                        access),
                DataSize.ofBytes(1000),
                new Problems(new ObjectMapper()),
                () -> ready);
        MockHttpServletResponse response = new MockHttpServletResponse();
        edge.doFilter(request, response, (admitted, answered) -> {
            letIn.add((HttpServletRequest) admitted);
            ((HttpServletResponse) answered).setHeader("Cache-Control", "public, max-age=10"); // as routes do
        });
        return response;
    }

    private static MockHttpServletRequest get(String path, String address, String authorization) {
        return request("GET", path, address, authorization);
    }

    private static MockHttpServletRequest post(String path, String address, String authorization, String type) {
        MockHttpServletRequest request = request("POST", path, address, authorization);
        request.setContentType(type);
        request.setContent("{}".getBytes(StandardCharsets.UTF_8));
        return request;
    }

    private static MockHttpServletRequest request(String method, String path, String address, String authorization) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        request.setRemoteAddr(address);
        if (!authorization.isEmpty()) {
            request.addHeader("Authorization", authorization);
        }
        return request;
    }

    private static String basic(String name, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
    }
}
