package org.occupancyhub.routes.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Whose pages may read what. */
class PublicCorsTest {

    private static final String ALLOW = "Access-Control-Allow-Origin";
    private static final String THEIRS = "https://www.example.org";

    private MockFilterChain behind;

    @ParameterizedTest
    @ValueSource(strings = {"/api/public", "/api/public/gym", "/api/sites/A%2FB/stream", "/public/widget.js"})
    void whatIsPublicMayBeReadFromAnywhereAtFirst(String path) throws Exception {
        assertThat(ask("GET", path, THEIRS, "*").getHeader(ALLOW)).isEqualTo("*");
        assertThat(behind.getRequest()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/sites", "/api/sites/gym", "/api/rejects", "/ingest", "/public/gym", "/", "/api/public/a/b"
            })
    void nothingElseMay(String path) throws Exception {
        assertThat(ask("GET", path, THEIRS, "*").getHeader(ALLOW)).isNull();
    }

    @Test
    void onlyThePagesThatAreNamedMayWhereAnyAre() throws Exception {
        assertThat(ask("GET", "/api/public/gym", THEIRS, THEIRS).getHeader(ALLOW))
                .isEqualTo(THEIRS);
        MockHttpServletResponse other = ask("GET", "/api/public/gym", "https://evil.example", THEIRS);
        assertThat(other.getHeader(ALLOW)).isNull();
        assertThat(other.getHeader("Vary")).isEqualTo("Origin");
        assertThat(ask("GET", "/api/public/gym", THEIRS).getHeader(ALLOW)).isNull();
    }

    @Test
    void aPreflightIsAnsweredHereAndNeverOffersToWrite() throws Exception {
        MockHttpServletResponse answer = ask("OPTIONS", "/api/public/gym", THEIRS, "*");

        assertThat(answer.getStatus()).isEqualTo(204);
        assertThat(answer.getHeader("Access-Control-Allow-Methods")).isEqualTo("GET, HEAD");
        assertThat(answer.getHeader("Access-Control-Allow-Credentials")).isNull();
        assertThat(behind.getRequest()).isNull();
    }

    @Test
    void aPageMaySendAKeyThatOpensWhatReadingIsClosedForButNoCookie() throws Exception {
        MockHttpServletResponse answer = ask("OPTIONS", "/api/sites/gym/stream", THEIRS, "*");

        assertThat(answer.getHeader("Access-Control-Allow-Headers")).contains("Authorization");
        assertThat(answer.getHeader("Access-Control-Allow-Credentials")).isNull();
        assertThat(ask("OPTIONS", "/ingest", THEIRS, "*").getHeader("Access-Control-Allow-Headers"))
                .isNull();
    }

    private MockHttpServletResponse ask(String method, String path, String origin, String... allowed) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        request.addHeader("Origin", origin);
        request.addHeader("Access-Control-Request-Method", "GET");
        MockHttpServletResponse response = new MockHttpServletResponse();
        behind = new MockFilterChain();
        new PublicCors(List.of(allowed)).doFilter(request, response, behind);
        return response;
    }
}
