package org.occupancyhub.routes.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.occupancyhub.routes.edge.EdgeUnderTest.ADMIN;
import static org.occupancyhub.routes.edge.EdgeUnderTest.ELSEWHERE;
import static org.occupancyhub.routes.edge.EdgeUnderTest.basic;
import static org.occupancyhub.routes.edge.EdgeUnderTest.get;

import java.time.Duration;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Who is let in as an administrator. */
class ApiEdgeAdministratorsTest {

    private final EdgeUnderTest edge = new EdgeUnderTest();

    @Test
    void anAdministratorIsLetInAndTheRoutesLearnWhoItIs() throws Exception {
        MockHttpServletResponse answer = edge.send(false, get("/api/rejects", ELSEWHERE, ADMIN));

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(edge.letIn).singleElement().satisfies(request -> {
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
        MockHttpServletResponse answer = edge.send(false, get("/api/rejects", ELSEWHERE, authorization));

        assertThat(answer.getStatus()).isEqualTo(401);
        assertThat(answer.getHeader("WWW-Authenticate")).isEqualTo("Basic realm=\"Occupancy Hub\", charset=\"UTF-8\"");
        assertThat(answer.getContentType()).isEqualTo("application/problem+json");
        assertThat(answer.getContentAsString()).contains("\"status\":401").doesNotContain("wrong");
        assertThat(edge.letIn).isEmpty();
    }

    @Test
    void whoGuessesHasToWaitAndTheOthersNeedNot() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThat(edge.send(false, get("/api/rejects", ELSEWHERE, basic("admin", "guess" + i)))
                            .getStatus())
                    .isEqualTo(401);
        }
        MockHttpServletResponse slowed = edge.send(false, get("/api/rejects", ELSEWHERE, ADMIN));

        assertThat(slowed.getStatus()).isEqualTo(429);
        assertThat(slowed.getHeader("Retry-After")).isEqualTo("31");
        assertThat(edge.asked).hasSize(5);
        assertThat(edge.send(false, get("/api/rejects", "192.0.2.8", ADMIN)).getStatus())
                .isEqualTo(200);
        edge.clock.advance(Duration.ofSeconds(30));
        assertThat(edge.send(false, get("/api/rejects", ELSEWHERE, ADMIN)).getStatus())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"true,127.0.0.1,200", "true,::1,200", "true,192.0.2.7,401", "false,127.0.0.1,401"})
    void inTheDemoProgramsOnTheSameMachineNeedNoPassword(boolean demo, String address, int status) throws Exception {
        assertThat(edge.send(demo, get("/api/rejects", address, "")).getStatus())
                .isEqualTo(status);
    }

    @Test
    void inTheDemoAProxyOnTheSameMachineAndAPageWhoseNamePointsHereBringStrangers() throws Exception {
        MockHttpServletRequest passedOn = get("/api/rejects", "127.0.0.1", "");
        passedOn.addHeader("X-Forwarded-For", ELSEWHERE);
        assertThat(edge.send(true, passedOn).getStatus()).isEqualTo(401);

        MockHttpServletRequest sent = EdgeUnderTest.post("/ingest", "127.0.0.1", "", "application/json");
        sent.addHeader("Host", "evil.example:8080");
        sent.addHeader("Sec-Fetch-Site", "same-origin");
        assertThat(edge.send(true, sent).getStatus()).isEqualTo(403);

        MockHttpServletRequest ours = EdgeUnderTest.post("/ingest", "127.0.0.1", "", "application/json");
        ours.addHeader("Host", "localhost:8080");
        assertThat(edge.send(true, ours).getStatus()).isEqualTo(200);
    }

    @Test
    void nobodyNamesHimselfAnAdministratorByAHeader() throws Exception {
        MockHttpServletRequest request = get("/api/sites", ELSEWHERE, "");
        request.addHeader("Administrator", "admin");

        edge.send(false, request);

        assertThat(edge.letIn.get(0).getHeader("administrator")).isNull();
        assertThat(edge.letIn.get(0).getHeaders("Administrator").hasMoreElements())
                .isFalse();
    }

    @Test
    void aDatabaseThatIsAwayIsAProblemAndNobodyIsLetIn() throws Exception {
        edge.administrators = (name, password) -> {
            throw new DataAccessResourceFailureException("away");
        };

        MockHttpServletResponse answer = edge.send(false, get("/api/rejects", ELSEWHERE, ADMIN));

        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("5");
        assertThat(edge.letIn).isEmpty();
    }
}
