package org.occupancyhub.routes.edge;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.occupancyhub.models.access.Administrators;
import org.occupancyhub.models.access.DemoAccess;
import org.occupancyhub.models.access.DeviceKeys;
import org.occupancyhub.models.access.FailedAttempts;
import org.occupancyhub.models.access.Reading;
import org.occupancyhub.routes.limit.IngestSettings;
import org.occupancyhub.routes.problem.Problems;
import org.occupancyhub.testing.MutableClock;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;

/** What lets requests in, with the doors as a test sets them. */
final class EdgeUnderTest {

    static final String ELSEWHERE = "192.0.2.7";
    static final String ADMIN = basic("admin", "gehäim:1");

    private static final IngestSettings SETTINGS = new IngestSettings(50, 500, 500, 2000, 10);

    final MutableClock clock = MutableClock.at("2026-03-02T10:00:00Z");
    final List<HttpServletRequest> letIn = new ArrayList<>();
    final List<String> limited = new ArrayList<>();
    final List<String> asked = new ArrayList<>();
    Administrators administrators = (name, password) -> {
        asked.add(name + ":" + password);
        return name.equals("admin") && password.equals("gehäim:1");
    };
    DeviceKeys keys = presented -> Optional.empty();
    Reading reading = Reading.OPEN;
    boolean ready = true;
    private AdministratorAccess access;

    int status(String path, String authorization) throws Exception {
        return send(false, get(path, ELSEWHERE, authorization)).getStatus();
    }

    MockHttpServletResponse send(boolean demo, MockHttpServletRequest request) throws Exception {
        DemoAccess demoAccess = new DemoAccess(demo);
        if (access == null) {
            access = new AdministratorAccess(
                    demoAccess, (name, word) -> administrators.knows(name, word), new FailedAttempts(clock));
        }
        ApiEdge edge = new ApiEdge(
                new ApiContract(),
                new ApiEdge.Doors(
                        new ReadAccess(reading, access, keys),
                        new IngestAccess(
                                demoAccess,
                                keys,
                                (sender, rate) -> {
                                    limited.add(sender);
                                    return Duration.ZERO;
                                },
                                SETTINGS),
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

    static MockHttpServletRequest get(String path, String address, String authorization) {
        return request("GET", path, address, authorization);
    }

    static MockHttpServletRequest post(String path, String address, String authorization, String type) {
        MockHttpServletRequest request = request("POST", path, address, authorization);
        request.setContentType(type);
        request.setContent("{}".getBytes(StandardCharsets.UTF_8));
        return request;
    }

    static MockHttpServletRequest request(String method, String path, String address, String authorization) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        request.setRemoteAddr(address);
        if (!authorization.isEmpty()) {
            request.addHeader("Authorization", authorization);
        }
        return request;
    }

    static String basic(String name, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
    }
}
