package org.occupancyhub.bench.forecast;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.IntFunction;
import org.occupancyhub.bench.Measurement;
import org.occupancyhub.bench.Workbench;
import org.occupancyhub.bench.http.Latencies;
import org.occupancyhub.bench.http.Pace;
import org.occupancyhub.bench.load.Database;
import org.occupancyhub.bench.load.Topic;
import org.occupancyhub.bench.process.HubProcess;
import org.occupancyhub.bench.report.Limits;
import org.occupancyhub.bench.report.Result;

/** Forecasts asked for and readings sent at a steady pace, before and during a training on all sites. */
public final class ServedForecasts implements Measurement {

    private static final int SITES = 16;
    private static final int QUESTIONS_PER_SECOND = 200;
    private static final int POSTS_PER_SECOND = 20;
    private static final double MILLISECONDS_ALLOWED = 20;
    private static final double SECONDS_ALLOWED = 180;
    private static final double RATIO_ALLOWED = 1.5;
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Override
    public String name() {
        return "forecast";
    }

    @Override
    public boolean needsHub() {
        return true;
    }

    @Override
    public Result run(Workbench bench) throws Exception {
        bench.closeHub();
        int days = bench.choose(365, 60);
        int seconds = bench.choose(60, 10);
        Limits limits = new Limits();
        try (HubProcess hub = bench.newHub("forecast", false)) {
            new YearOfSites(Instant.now().truncatedTo(ChronoUnit.HOURS), days).load(hub, SITES);
            bench.progress().say(SITES + " sites with " + days + " days each are loaded");
            double first = Training.run(hub);
            limits.atMost(SECONDS_ALLOWED, "training on " + SITES + " sites of " + days + " days, s", first);
            bench.progress().say("trained");
            for (int site = 0; site < SITES; site++) { // made once before it is asked for in earnest
                get(hub, "/api/forecast/hourly?hours=24&site=" + YearOfSites.name(site));
            }
            Beside quiet = beside(hub, seconds, 0);
            limits.atMost(
                    MILLISECONDS_ALLOWED, "forecast of 24 h, 200 a second beside ingest: p99, ms", quiet.questions());
            limits.beside("the same: p50, ms", quiet.all().quantile(0.5));
            limits.beside("the same: longest, ms", quiet.all().quantile(1));
            bench.progress().say("asked");
            countOneMoreOfThePast(hub); // without anything new there is nothing to train
            CompletableFuture<Double> training = CompletableFuture.supplyAsync(() -> trainOrFail(hub));
            Beside busy = beside(hub, Math.min(seconds, 30), 1);
            double again = training.get();
            limits.atMost(MILLISECONDS_ALLOWED, "the same during a training: p99, ms", busy.questions());
            limits.beside(
                    "ingest meanwhile, 20 posts a second: p50, ms",
                    quiet.posts().quantile(0.5));
            limits.beside("the same during a training: p50, ms", busy.posts().quantile(0.5));
            limits.atMost(
                    RATIO_ALLOWED,
                    "ingest during a training against without: p50, ratio",
                    busy.posts().quantile(0.5) / quiet.posts().quantile(0.5));
            limits.atMost(
                    RATIO_ALLOWED,
                    "ingest during a training against without: p99, ratio",
                    busy.posts().quantile(0.99) / quiet.posts().quantile(0.99));
            limits.beside("the second training, under that load, s", again);
        }
        return new Result(
                name(),
                "Forecasts beside live ingest",
                "Requests at a fixed rate whether the answers come in time or not; a latency counts from when the request was"
                        + " due. Client, hub, PostgreSQL and Kafka share the cores.",
                "a p99 of 20 ms, a training in 180 s, ingest not slowed down visibly by it.",
                limits.table());
    }

    private static void countOneMoreOfThePast(HubProcess hub) throws Exception {
        HttpRequest late = HttpRequest.newBuilder(uri(hub, "/ingest"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(reading(Instant.now().minus(3, ChronoUnit.HOURS), 0, 77)))
                .build();
        HttpResponse<String> answer = HTTP.send(late, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 202) {
            throw new IllegalStateException("a late reading was answered with " + answer.body());
        }
        try (Topic topic = new Topic(hub);
                Database database = hub.database()) {
            topic.awaitLoaded();
            database.awaitRefreshed();
        }
    }

    private static String reading(Instant ts, int site, int count) {
        return "{\"ts\":\"" + ts + "\",\"count\":" + count + ",\"device_id\":\"" + YearOfSites.name(site) + "\"}";
    }

    /** What was asked and what was posted, at once. */
    private record Beside(Latencies all, Latencies posts) {

        double questions() {
            return all.quantile(0.99);
        }
    }

    private static Beside beside(HubProcess hub, int seconds, int round) throws Exception {
        CompletableFuture<Latencies> posts = CompletableFuture.supplyAsync(() -> post(hub, seconds, round));
        Latencies questions = new Pace(QUESTIONS_PER_SECOND, seconds).run(hub.port(), ServedForecasts::question, 200);
        return new Beside(questions, posts.get());
    }

    private static byte[] question(int number) {
        return ("GET /api/forecast/hourly?hours=24&site=" + YearOfSites.name(number % SITES)
                        + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static Latencies post(HubProcess hub, int seconds, int round) {
        Instant start = Instant.now();
        IntFunction<byte[]> posts = number -> {
            String body = reading(
                    start.plusMillis(number * 1000L / POSTS_PER_SECOND), (number + round) % SITES, 20 + number % 30);
            return ("POST /ingest HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: "
                            + body.length() + "\r\n\r\n" + body)
                    .getBytes(StandardCharsets.US_ASCII);
        };
        try {
            return new Pace(POSTS_PER_SECOND, seconds).run(hub.port(), posts, 202);
        } catch (Exception e) {
            throw new CompletionException(e);
        }
    }

    private static double trainOrFail(HubProcess hub) {
        try {
            return Training.run(hub);
        } catch (Exception e) {
            throw new CompletionException(e);
        }
    }

    private static String get(HubProcess hub, String path) throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(uri(hub, path)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static URI uri(HubProcess hub, String path) {
        return URI.create("http://127.0.0.1:" + hub.port() + path);
    }
}
