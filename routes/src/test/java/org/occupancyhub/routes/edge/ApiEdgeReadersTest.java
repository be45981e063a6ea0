package org.occupancyhub.routes.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.occupancyhub.routes.edge.EdgeUnderTest.ADMIN;
import static org.occupancyhub.routes.edge.EdgeUnderTest.ELSEWHERE;
import static org.occupancyhub.routes.edge.EdgeUnderTest.basic;
import static org.occupancyhub.routes.edge.EdgeUnderTest.get;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.occupancyhub.models.access.DeviceKey;
import org.occupancyhub.models.access.Reading;
import org.springframework.mock.web.MockHttpServletResponse;

/** Who may read, and who may keep what was read. */
class ApiEdgeReadersTest {

    private final EdgeUnderTest edge = new EdgeUnderTest();

    @Test
    void whatVisitorsAskNeedsNoPassword() throws Exception {
        assertThat(edge.send(false, get("/api/sites", ELSEWHERE, "")).getStatus())
                .isEqualTo(200);
        assertThat(edge.letIn.get(0).getHeader("administrator")).isNull();
    }

    @Test
    void ofRoutesEverybodyHearsAndWhoSaysWhoHeIsIsKnownToThem() throws Exception {
        assertThat(edge.send(false, get("/api/routes", ELSEWHERE, "")).getStatus())
                .isEqualTo(200);
        assertThat(edge.send(false, get("/api/routes", ELSEWHERE, ADMIN)).getHeader("Cache-Control"))
                .isEqualTo("private, no-store");
        assertThat(edge.letIn)
                .extracting(request -> request.getHeader("administrator"))
                .containsExactly(null, "admin");
        assertThat(edge.status("/api/routes", basic("admin", "wrong"))).isEqualTo(401);
        edge.reading = Reading.LOGIN;
        assertThat(edge.status("/api/routes", "")).isEqualTo(401);
    }

    @Test
    void whereReadingIsOpenEverybodyReadsAndWhereItIsClosedOnlyWhoMay() throws Exception {
        String key = "ohk_0123456789_secret";
        edge.keys = presented -> presented.equals(key)
                ? Optional.of(new DeviceKey("0123456789", "Reader", Set.of(), true, Instant.EPOCH, null, null))
                : Optional.empty();
        for (Reading closed : Reading.values()) {
            edge.reading = closed;
            assertThat(edge.status("/healthz", "")).isEqualTo(200);
            assertThat(edge.status("/api/public", "")).isEqualTo(closed == Reading.LOGIN ? 401 : 200);
            assertThat(edge.status("/api/sites/gym/stream", "")).isEqualTo(closed == Reading.LOGIN ? 401 : 200);
            assertThat(edge.status("/api/sites", "")).isEqualTo(closed == Reading.OPEN ? 200 : 401);
            assertThat(edge.status("/api/sites", "Bearer " + key)).isEqualTo(200);
            assertThat(edge.status("/api/sites", ADMIN)).isEqualTo(200);
            assertThat(edge.status("/api/rejects", "Bearer " + key))
                    .as("for administrators only")
                    .isEqualTo(401);
        }
    }

    @Test
    void whatIsToldToSomebodyIsKeptByNobodyOnTheWay() throws Exception {
        edge.reading = Reading.LOGIN;
        MockHttpServletResponse answer = edge.send(false, get("/api/public", ELSEWHERE, ADMIN));
        assertThat(answer.getHeaders("Cache-Control")).containsExactly("private, no-store");

        edge.reading = Reading.OPEN;
        assertThat(edge.send(false, get("/api/public", ELSEWHERE, "")).getHeaders("Cache-Control"))
                .containsExactly("public, max-age=10");
    }
}
