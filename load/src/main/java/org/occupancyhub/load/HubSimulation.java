package org.occupancyhub.load;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.global;
import static io.gatling.javaapi.core.CoreDsl.jsonPath;
import static io.gatling.javaapi.core.CoreDsl.responseTimeInMillis;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;
import io.gatling.javaapi.http.HttpProtocolBuilder;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A busy day of a hub in a minute: devices send, programs ask for forecasts, dashboards read what they draw, and a watcher asks
 * whether all is well. Arrivals are open: a slow answer does not keep the next request back.
 */
public final class HubSimulation extends Simulation {

    static final Durations DURATIONS = new Durations();

    private static final List<String> READS = List.of(
            "/api/sites",
            "/api/occupancy/current",
            "/api/sites/#{site}/history?grain=hour",
            "/api/sites/#{site}/heatmap?weeks=8",
            "/api/sites/#{site}/best-times");

    private final LoadSettings settings = LoadSettings.fromEnvironment();

    public HubSimulation() {
        Duration time = Duration.ofSeconds(settings.seconds());
        setUp(
                        scenario("devices")
                                .exec(ingest())
                                .injectOpen(
                                        constantUsersPerSec(settings.posts()).during(time)),
                        scenario("programs")
                                .exec(timed("forecast", http("forecast").get("/api/forecast/hourly?hours=24")))
                                .injectOpen(constantUsersPerSec(settings.forecasts())
                                        .during(time)),
                        scenario("dashboards")
                                .exec(site(), reads())
                                .injectOpen(constantUsersPerSec(settings.dashboards())
                                        .during(time)),
                        scenario("watcher")
                                .exec(timed(Verdict.PEER, http(Verdict.PEER).get("/healthz")))
                                .injectOpen(
                                        constantUsersPerSec(settings.watches()).during(time)))
                .protocols(protocol())
                .assertions(global().failedRequests().percent().lt(0.1));
    }

    private HttpProtocolBuilder protocol() {
        HttpProtocolBuilder protocol =
                http.baseUrl(settings.gateway()).shareConnections().acceptHeader("application/json");
        return settings.deviceKey().isEmpty()
                ? protocol
                : protocol.authorizationHeader("Bearer " + settings.deviceKey());
    }

    private static ChainBuilder ingest() {
        return timed(
                "ingest",
                http("ingest")
                        .post("/ingest")
                        .header("Content-Type", "application/json")
                        .body(StringBody(HubSimulation::reading))
                        .check(status().is(202)));
    }

    private static String reading(Session session) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return "{\"device_id\":\"load-" + random.nextInt(200) + "\",\"site_id\":\"load\",\"count\":"
                + random.nextInt(100) + "}";
    }

    /** The first site of the hub. */
    private static ChainBuilder site() {
        return exec(timed(
                "read",
                http("sites").get("/api/sites").check(jsonPath("$[0].id").saveAs("site"))));
    }

    private static ChainBuilder reads() {
        ChainBuilder chain = exec(session -> session);
        for (String path : READS) {
            chain = chain.exec(timed("read", http("read").get(path)));
        }
        return chain;
    }

    private static ChainBuilder timed(String kind, HttpRequestActionBuilder request) {
        return exec(request.check(responseTimeInMillis().saveAs("millis"))).exec(session -> {
            if (session.contains("millis")) {
                DURATIONS.add(kind, session.getInt("millis"));
            }
            return session.remove("millis");
        });
    }
}
