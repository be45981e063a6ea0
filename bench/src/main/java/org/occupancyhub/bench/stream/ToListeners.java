package org.occupancyhub.bench.stream;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
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

/** How long a reading takes to a thousand listeners, and what they cost those who send. */
public final class ToListeners implements Measurement {

    private static final int LISTENERS = 1000;
    private static final int POSTS_PER_SECOND = 50;
    private static final int CONNECTIONS = 8;
    private static final double MILLISECONDS_ALLOWED = 1000;
    private static final double THROUGHPUT_ALLOWED = 0.9;
    private static final String SITE = "stream";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Override
    public String name() {
        return "stream";
    }

    @Override
    public boolean needsHub() {
        return true;
    }

    @Override
    public Result run(Workbench bench) throws Exception {
        bench.closeHub();
        Limits limits = new Limits();
        try (HubProcess hub = bench.newHub("stream", false)) {
            int warm = bench.choose(20, 5);
            new Pace(POSTS_PER_SECOND, warm).run(hub.port(), number -> post(number, Instant.now()), 202);
            long[] latencies = told(hub, bench.choose(30, 8));
            limits.atMost(
                            MILLISECONDS_ALLOWED,
                            "p99 from the sending of a post until each of 1,000 listeners knows, ms",
                            quantile(latencies, 0.99))
                    .beside("the same: p50, ms", quantile(latencies, 0.5))
                    .beside("the same: longest, ms", quantile(latencies, 1));
            bench.progress().say("told");
            throughput(bench, hub, limits);
        }
        return new Result(
                name(),
                "From a post to a thousand listeners",
                "50 posts a second to one site that 1,000 streams follow; a latency counts for every post and listener, and ends"
                        + " with the first state that holds this reading or a newer one. Then posts as fast as 8 connections can,"
                        + " to the site that the 1,000 follow, in turn with nobody listening.",
                "a p99 of 1 s; with the listeners at least 0.9 of the throughput without.",
                limits.table());
    }

    /** @return ns for each post and listener, sorted */
    private static long[] told(HubProcess hub, int seconds) throws Exception {
        int all = POSTS_PER_SECOND * seconds;
        int base = 100_000; // no count that was posted before
        long[] due = new long[all];
        long[] latencies = new long[all * LISTENERS];
        int[] next = new int[LISTENERS];
        int[] filled = {0};
        Ears.Hearing hearing = (listener, count, now) -> {
            for (; count >= base && next[listener] <= Math.min(count - base, all - 1); next[listener]++) {
                latencies[filled[0]++] = now - due[next[listener]];
            }
        };
        try (Ears ears = new Ears(hub.port(), SITE, LISTENERS, hearing)) {
            Waiting.until(
                    "listeners who know the state", PATIENCE, Duration.ofMillis(50), () -> ears.told() == LISTENERS);
            Instant start = Instant.now();
            new Pace(POSTS_PER_SECOND, seconds)
                    .run(
                            hub.port(),
                            number -> {
                                due[number] = System.nanoTime();
                                return post(base + number, start.plusMillis(number * 1000L / POSTS_PER_SECOND));
                            },
                            202);
            Waiting.until(
                    "listeners who know the last post",
                    PATIENCE,
                    Duration.ofMillis(50),
                    () -> filled[0] == latencies.length);
        }
        Arrays.sort(latencies);
        return latencies;
    }

    private static double quantile(long[] sorted, double share) {
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)] / 1e6;
    }

    private static byte[] post(int count, Instant at) {
        String body = "{\"ts\":\"" + at + "\",\"count\":" + count + ",\"device_id\":\"stream-1\",\"site_id\":\"" + SITE
                + "\"}";
        return ("POST /ingest HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: "
                        + body.length() + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static void throughput(Workbench bench, HubProcess hub, Limits limits) throws Exception {
        List<Double> without = new ArrayList<>();
        List<Double> with = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        List<Posts> posts = IntStream.range(0, CONNECTIONS)
                .mapToObj(connection -> new Posts("door-" + connection, 1))
                .toList();
        Duration round = Duration.ofSeconds(bench.choose(8, 3));
        int rounds = bench.choose(4, 2);
        for (int i = -1; i < rounds; i++) { // the first one warms up, and tells the main site of the devices
            double quiet = Load.on(hub.port(), posts, round).requestsPerSecond();
            TimeUnit.SECONDS.sleep(2); // what is left to load does not fall on the other side
            double heard;
            try (Ears ears = new Ears(hub.port(), "main", LISTENERS, (listener, count, now) -> {})) {
                Waiting.until(
                        "listeners who know the state",
                        PATIENCE,
                        Duration.ofMillis(50),
                        () -> ears.told() == LISTENERS);
                heard = Load.on(hub.port(), posts, round).requestsPerSecond();
            }
            TimeUnit.SECONDS.sleep(2);
            if (i >= 0) {
                without.add(quiet);
                with.add(heard);
                ratios.add(heard / quiet);
            }
        }
        limits.beside("posts a second with nobody listening", Spread.of(without))
                .beside("posts a second with 1,000 listeners", Spread.of(with))
                .atLeast(THROUGHPUT_ALLOWED, "with against without", Spread.of(ratios));
    }
}
