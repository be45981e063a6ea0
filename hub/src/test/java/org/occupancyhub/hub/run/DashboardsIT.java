package org.occupancyhub.hub.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.occupancyhub.testing.Eventually;

/** A panel that asks for what nobody gives stays empty, and nobody knows whether that is good news. */
class DashboardsIT {

    private static final Path MONITORING =
            Path.of("..", "monitoring").toAbsolutePath().normalize();
    private static final Pattern METRIC =
            Pattern.compile("\\b(?:hub|jvm|process|system|hikaricp|disk)_[a-z_]+\\b(?!\\s*=)");
    private static final String SITE = "dashboards-gym";

    /** Long enough for rates; {@code make dashboards} takes a whole minute. */
    private static final Duration LOAD = Duration.ofSeconds(Integer.getInteger("dashboards.load-seconds", 8));

    /**
     * Given from the start, but without a number until there is one: an hour that was forecast is over, something was
     * trained, the first look after half a minute or a minute. Zero would be a lie.
     */
    private static final Set<String> UNKNOWN_AT_FIRST = Set.of(
            "hub_forecast_error",
            "hub_forecasters_champion_age_seconds",
            "hub_forecast_drift",
            "hub_reconciliation_difference");

    private static HubUnderTest hub;

    @BeforeAll
    static void someReadings() {
        hub = HubUnderTest.shared();
        Instant now = Instant.now();
        for (int hoursAgo = 5; hoursAgo >= 0; hoursAgo--) {
            hub.ingest("{\"device_id\":\"dashboards-1\",\"site_id\":\"%s\",\"ts\":\"%s\",\"count\":7}"
                    .formatted(SITE, now.minusSeconds(3600L * hoursAgo)));
        }
        System.gc(); // its metrics are there from the first pause on
        Eventually.eventually(() -> assertThat(metrics()).contains("hub_marts_delay_seconds_bucket"));
        Eventually.eventually(() -> assertThat(hub.database()
                        .sql("select count(*) from marts.fct_occupancy_hourly where site_id = ?")
                        .param(SITE)
                        .query(Integer.class)
                        .single())
                .isGreaterThanOrEqualTo(5));
    }

    @Test
    void everyMetricThatAPanelAsksForIsGivenByARunningHub() throws IOException {
        Set<String> asked = new TreeSet<>();
        for (String query : queries("expr")) {
            Matcher metrics = METRIC.matcher(query);
            while (metrics.find()) {
                asked.add(metrics.group());
            }
        }
        String given = metrics();

        assertThat(asked).hasSizeGreaterThan(15).allSatisfy(metric -> assertThat(given)
                .containsPattern("(?m)^" + metric + "(\\{| )"));
    }

    @Test
    void everyQueryOfTheMartsReturnsRows() throws IOException {
        assertThat(queries("rawSql")).isNotEmpty().allSatisfy(query -> assertThat(hub.database()
                        .sql(query.replace("${site:sqlstring}", "'" + SITE + "'")
                                .replace("$__timeFrom()", "(now() - interval '1 day')")
                                .replace("$__timeTo()", "(now() + interval '1 hour')"))
                        .query()
                        .listOfRows())
                .isNotEmpty());
    }

    @Test
    void everyQueryReturnsDataUnderLoadFromAPrometheusWithOurConfiguration() throws Exception {
        assumeTrue(Installed.isOnPath("prometheus"), "prometheus is not on the PATH; Debian has it in that package");
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "prometheus")), "run-");
        Files.writeString(
                folder.resolve("prometheus.yml"),
                Files.readString(MONITORING.resolve("prometheus/prometheus.yml"))
                        .replace("hub:8081", hub.management("").getAuthority())
                        .replaceAll("(scrape_interval|scrape_timeout|evaluation_interval): \\w+", "$1: 1s"));
        Files.copy(MONITORING.resolve("prometheus/alerts.yml"), folder.resolve("alerts.yml"));
        int port = freePort();
        Process prometheus = new ProcessBuilder(
                        "prometheus",
                        "--config.file=" + folder.resolve("prometheus.yml"),
                        "--storage.tsdb.path=" + folder.resolve("data"),
                        "--web.listen-address=127.0.0.1:" + port)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        try (Load load = Load.on(hub, SITE)) {
            load.goOnFor(LOAD);
            for (String query : queries("expr")) {
                Eventually.eventually(() -> assertThat(ask(port, query))
                        .as(query)
                        .anyMatch(series ->
                                isNumber(series) || UNKNOWN_AT_FIRST.stream().anyMatch(query::contains)));
            }
            load.check();
            Eventually.eventually(
                    () -> assertThat(rules(port)).hasSizeGreaterThan(10).allSatisfy(rule -> assertThat(
                                    rule.path("health").asText())
                            .as(rule.path("name").asText())
                            .isEqualTo("ok")));
        } finally {
            prometheus.destroy();
            if (!prometheus.waitFor(20, TimeUnit.SECONDS)) {
                prometheus.destroyForcibly();
            }
        }
    }

    private static boolean isNumber(JsonNode series) {
        return !series.at("/value/1").asText("NaN").equals("NaN");
    }

    private static JsonNode ask(int port, String query) {
        return get(port, "/api/v1/query?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8))
                .at("/data/result");
    }

    private static List<JsonNode> rules(int port) {
        List<JsonNode> rules = new ArrayList<>();
        get(port, "/api/v1/rules").at("/data/groups").forEach(group -> group.path("rules")
                .forEach(rules::add));
        return rules;
    }

    private static JsonNode get(int port, String path) {
        try {
            return HubUnderTest.json(hub.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .build()));
        } catch (UncheckedIOException e) {
            throw new AssertionError("Prometheus does not answer yet", e);
        }
    }

    private static String metrics() {
        return hub.send(HttpRequest.newBuilder(hub.management("/metrics")).build())
                .body();
    }

    /** @param kind {@code expr} of Prometheus or {@code rawSql} of PostgreSQL */
    private static List<String> queries(String kind) throws IOException {
        List<String> queries = new ArrayList<>();
        try (Stream<Path> files = Files.list(MONITORING.resolve("grafana/dashboards"))) {
            for (Path file : files.sorted().toList()) {
                for (JsonNode query :
                        HubUnderTest.parsed(Files.readString(file)).findValues(kind)) {
                    queries.add(query.asText());
                }
            }
        }
        return queries;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
