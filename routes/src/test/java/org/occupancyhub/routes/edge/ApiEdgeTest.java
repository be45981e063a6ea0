package org.occupancyhub.routes.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.occupancyhub.routes.edge.EdgeUnderTest.ADMIN;
import static org.occupancyhub.routes.edge.EdgeUnderTest.ELSEWHERE;
import static org.occupancyhub.routes.edge.EdgeUnderTest.post;
import static org.occupancyhub.routes.edge.EdgeUnderTest.request;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.occupancyhub.models.access.DeviceKey;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** With what somebody comes in: bodies, keys, origins and paths. */
class ApiEdgeTest {

    private final EdgeUnderTest edge = new EdgeUnderTest();

    @ParameterizedTest
    @CsvSource({"true,127.0.0.1,200", "true,192.0.2.7,403", "false,127.0.0.1,401"})
    void readingsComeFromTheSameMachineInTheDemo(boolean demo, String address, int status) throws Exception {
        assertThat(edge.send(demo, post("/ingest", address, "", "application/json"))
                        .getStatus())
                .isEqualTo(status);
    }

    @Test
    void whoeverHasManyAddressesOfIpv6SharesOneLimit() throws Exception {
        edge.send(false, EdgeUnderTest.post("/ingest", "2001:db8::1", "", "application/json"));
        edge.send(false, EdgeUnderTest.post("/ingest", "2001:db8::2", "", "application/json"));
        edge.send(false, EdgeUnderTest.post("/ingest", "2001:db8:0:1::1", "", "application/json"));

        assertThat(edge.limited)
                .containsExactly("address:20010db800000000", "address:20010db800000000", "address:20010db800000001");
    }

    @Test
    void aKeyForSomeDevicesSaysSoToTheRoutesAndNobodyElseCan() throws Exception {
        edge.keys = presented ->
                Optional.of(new DeviceKey("0123456789", "Door", Set.of("door-1"), false, Instant.EPOCH, null, null));
        MockHttpServletRequest request = post("/ingest", ELSEWHERE, "Bearer ohk_x", "application/json");
        request.addHeader("Device-Key-Devices", "all");
        request.addHeader("device-key", "forged");

        edge.send(false, request);

        HttpServletRequest heard = edge.letIn.get(0);
        assertThat(Collections.list(heard.getHeaders("device-key-devices"))).containsExactly("door-1");
        assertThat(heard.getHeader("Device-Key")).isEqualTo("0123456789");
        assertThat(heard.getHeader("Authorization")).isNull();
    }

    @Test
    void theMediaTypeAndTheSizeOfABodyAreLookedAtAfterThePassword() throws Exception {
        String path = "/api/rejects/7/dismiss";

        assertThat(edge.send(false, post(path, ELSEWHERE, "", "text/plain")).getStatus())
                .isEqualTo(401);
        assertThat(edge.send(false, post(path, ELSEWHERE, ADMIN, "text/plain")).getStatus())
                .isEqualTo(415);
        MockHttpServletRequest large = post(path, ELSEWHERE, ADMIN, "application/json");
        large.setContent(new byte[2000]);
        assertThat(edge.send(false, large).getStatus()).isEqualTo(413);
        assertThat(edge.send(false, post(path, ELSEWHERE, ADMIN, "application/json"))
                        .getStatus())
                .isEqualTo(200);
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
        MockHttpServletRequest request = post("/api/rejects/resend", ELSEWHERE, ADMIN, "application/json");
        request.addHeader("Host", "hub.example");
        if (site != null) {
            request.addHeader("Sec-Fetch-Site", site);
        }
        if (origin != null) {
            request.addHeader("Origin", origin);
        }

        assertThat(edge.send(false, request).getStatus()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/public/..%2F..%2Fetc", "/api/sites/a%2F%2Fb", "/api/sites/%2E%2E", "/api/sites/a%2F.%2Fb"})
    void aPathThatLeadsElsewhereIsRefusedAtOnce(String path) throws Exception {
        assertThat(edge.status(path, "")).isEqualTo(400);
        assertThat(edge.letIn).isEmpty();
    }

    @Test
    void whileTheHubStartsAVisitorSeesAPageInTheirLanguageThatAsksAgainByItself() throws Exception {
        edge.ready = false;
        MockHttpServletRequest request = request("GET", "/public/gym", ELSEWHERE, "");
        request.addHeader("Accept-Language", "de");

        MockHttpServletResponse answer = edge.send(false, request);

        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.getHeader("Content-Language")).isEqualTo("de");
        assertThat(answer.getHeader("Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(answer.getContentAsString())
                .contains("<html lang=\"de\">", "http-equiv=\"refresh\"", "<h1>Gerade keine Zahlen</h1>");
    }

    /** Whoever it is and whatever is asked: nothing behind is there yet. */
    @Test
    void whileTheHubStartsEveryOperationIsAskedForAgainInAMoment() throws Exception {
        edge.ready = false;
        for (ApiContract.Path path : new ApiContract().paths()) {
            String uri = String.join("/", path.template()).replace("{", "").replace("}", "");
            for (String method : path.methods()) {
                MockHttpServletResponse answer = edge.send(false, request(method, uri, ELSEWHERE, ""));

                assertThat(answer.getStatus()).as(method + " " + uri).isEqualTo(503);
                assertThat(answer.getContentType())
                        .isEqualTo(
                                path.operations().get(method).forPeople()
                                        ? "text/html; charset=utf-8"
                                        : "application/problem+json");
                assertThat(answer.getHeader("Retry-After")).isEqualTo("5");
            }
        }
        assertThat(edge.letIn).isEmpty();
    }
}
