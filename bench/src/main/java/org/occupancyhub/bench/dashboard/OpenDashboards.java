package org.occupancyhub.bench.dashboard;

import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.occupancyhub.bench.Measurement;
import org.occupancyhub.bench.Waiting;
import org.occupancyhub.bench.Workbench;
import org.occupancyhub.bench.http.Pace;
import org.occupancyhub.bench.ingest.Load;
import org.occupancyhub.bench.ingest.Posts;
import org.occupancyhub.bench.process.HubProcess;
import org.occupancyhub.bench.report.Limits;
import org.occupancyhub.bench.report.Result;
import org.occupancyhub.bench.report.Spread;

/** How soon open dashboards show a reading, what they cost those who send, and what a session holds. */
public final class OpenDashboards implements Measurement {

    private static final int WATCHED = 50;
    private static final int MANY = 100;
    private static final int POSTS_PER_SECOND = 50;
    private static final int CONNECTIONS = 8;
    private static final double MILLISECONDS_ALLOWED = 1000;
    private static final double THROUGHPUT_ALLOWED = 0.9;
    private static final String SITE = "dashboards";

    /** A count that no chart has as a mark on its axis. */
    private static final int BASE = 111_111;

    /**
     * The lead figure as the view words it, whatever its language puts between the thousands; of several in one message
     * the highest is what the page shows then.
     */
    private static final Pattern FIGURE = Pattern.compile("\"(1\\d\\d)\\D(\\d{3})\"");

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration LOOK = Duration.ofMillis(50);

    @Override
    public String name() {
        return "dashboards";
    }

    @Override
    public boolean needsHub() {
        return true;
    }

    @Override
    public Result run(Workbench bench) throws Exception {
        bench.closeHub();
        Limits limits = new Limits();
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        try (HubProcess hub = bench.newHub("dashboards", false)) {
            new Pace(POSTS_PER_SECOND, bench.choose(20, 5)).run(hub.port(), number -> post(number, Instant.now()), 202);
            shown(http, hub, bench.choose(30, 8), limits);
            bench.progress().say("shown");
            throughput(http, bench, hub, limits);
            bench.progress().say("throughput");
        }
        try (HubProcess hub = bench.newHub("sessions", false)) {
            FullSites.load(hub, bench.choose(400, 60));
            bench.progress().say("sites of " + bench.choose(400, 60) + " days are loaded");
            new SessionMemory(http, hub, bench.choose(MANY, MANY / 2)).measure(limits);
        }
        return new Result(
                name(),
                "Open dashboards",
                "Pages as browsers hold them open: a session and a push connection each. 50 posts a second to one site that"
                        + " 50 live views show; a latency counts for every post and page, from the sending to the push that"
                        + " holds this reading's number or a newer one's (a view draws at most four times a second)."
                        + " Then posts as fast as 8 connections can to the site that 100 live views show, in turn with none open."
                        + " A session's memory is what the heap holds more after a full collection, by the page: all of the same"
                        + " one of three sites, with a year of readings (two months in a quick run), five weeks of past"
                        + " forecasts and a trained model, so that no picture is missing.",
                "a p99 of 1 s; 300 kB a session; with the pages at least 0.9 of the throughput without.",
                limits.table());
    }

    private static void shown(HttpClient http, HubProcess hub, int seconds, Limits limits) throws Exception {
        int all = POSTS_PER_SECOND * seconds;
        long[] due = new long[all];
        long[][] latencies = new long[WATCHED][all];
        AtomicInteger done = new AtomicInteger();
        AtomicInteger told = new AtomicInteger();
        IntFunction<Consumer<String>> watching = page -> {
            int[] next = {0};
            return message -> {
                long now = System.nanoTime();
                told.incrementAndGet();
                int newest = figure(message) - BASE;
                for (; next[0] < all && next[0] <= newest; next[0]++) {
                    latencies[page][next[0]] = now - due[next[0]];
                    if (next[0] == all - 1) {
                        done.incrementAndGet();
                    }
                }
            };
        };
        List<OpenPage> pages = OpenPage.several(http, hub, WATCHED, "", "site=" + SITE, watching);
        try {
            Waiting.until("pages that are drawn", PATIENCE, LOOK, () -> told.get() >= 2 * WATCHED);
            Instant start = Instant.now();
            new Pace(POSTS_PER_SECOND, seconds)
                    .run(
                            hub.port(),
                            number -> {
                                due[number] = System.nanoTime();
                                return post(BASE + number, start.plusMillis(number * 1000L / POSTS_PER_SECOND));
                            },
                            202);
            Waiting.until("pages that show the last post", PATIENCE, LOOK, () -> done.get() == WATCHED);
        } finally {
            OpenPage.close(pages);
        }
        long[] sorted =
                Arrays.stream(latencies).flatMapToLong(Arrays::stream).sorted().toArray();
        limits.atMost(
                        MILLISECONDS_ALLOWED,
                        "p99 from the sending of a post until each of 50 pages shows it, ms",
                        quantile(sorted, 0.99))
                .beside("the same: p50, ms", quantile(sorted, 0.5))
                .beside("the same: longest, ms", quantile(sorted, 1));
    }

    private static int figure(String message) {
        int newest = -1;
        for (Matcher found = FIGURE.matcher(message); found.find(); ) {
            newest = Math.max(newest, Integer.parseInt(found.group(1) + found.group(2)));
        }
        return newest;
    }

    private static double quantile(long[] sorted, double share) {
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)] / 1e6;
    }

    private static void throughput(HttpClient http, Workbench bench, HubProcess hub, Limits limits) throws Exception {
        List<Double> without = new ArrayList<>();
        List<Double> with = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        List<Posts> posts = IntStream.range(0, CONNECTIONS)
                .mapToObj(connection -> new Posts("door-" + connection, 1))
                .toList();
        Duration round = Duration.ofSeconds(bench.choose(8, 3));
        for (int i = -1;
                i < bench.choose(4, 2);
                i++) { // the first one warms up, and tells the main site of the devices
            double quiet = Load.on(hub.port(), posts, round).requestsPerSecond();
            TimeUnit.SECONDS.sleep(2); // what is left to load does not fall on the other side
            double watched;
            List<OpenPage> pages = OpenPage.several(http, hub, MANY, "", "site=main", page -> message -> {});
            try {
                TimeUnit.SECONDS.sleep(2);
                watched = Load.on(hub.port(), posts, round).requestsPerSecond();
            } finally {
                OpenPage.close(pages);
            }
            TimeUnit.SECONDS.sleep(2);
            if (i >= 0) {
                without.add(quiet);
                with.add(watched);
                ratios.add(watched / quiet);
            }
        }
        limits.beside("posts a second with no page open", Spread.of(without))
                .beside("posts a second with 100 live views open", Spread.of(with))
                .atLeast(THROUGHPUT_ALLOWED, "with against without", Spread.of(ratios));
    }

    private static byte[] post(int count, Instant at) {
        String body = "{\"ts\":\"" + at + "\",\"count\":" + count + ",\"device_id\":\"dashboards-1\",\"site_id\":\""
                + SITE + "\"}";
        return ("POST /ingest HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: "
                        + body.length() + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.US_ASCII);
    }
}
