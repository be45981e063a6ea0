package org.occupancyhub.bench.ingest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.occupancyhub.bench.http.Client;

/**
 * What many connections saw, each of which sends the next request when it has the answer to the one before.
 *
 * @param seconds how long they sent
 * @param latencies of every request, ns, sorted
 */
public record Load(double seconds, long[] latencies) {

    private static final int ACCEPTED = 202;

    /** @param posts what each connection sends; their number is the number of connections */
    public static Load on(int port, List<Posts> posts, Duration duration)
            throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(posts.size());
        try {
            long begin = System.nanoTime();
            long end = begin + duration.toNanos();
            List<Future<long[]>> running = new ArrayList<>();
            for (Posts device : posts) {
                running.add(threads.submit(() -> send(port, device, end)));
            }
            List<long[]> latencies = new ArrayList<>();
            for (Future<long[]> one : running) {
                latencies.add(one.get());
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            long[] all =
                    latencies.stream().flatMapToLong(Arrays::stream).sorted().toArray();
            return new Load(seconds, all);
        } finally {
            threads.shutdownNow();
        }
    }

    private static long[] send(int port, Posts device, long end) throws Exception {
        long[] latencies = new long[1024];
        int requests = 0;
        try (Client client = new Client(port)) {
            for (long begin = System.nanoTime(); begin < end; begin = System.nanoTime()) {
                byte[] request = device.next();
                long sent = System.nanoTime();
                int status = client.send(request);
                if (status != ACCEPTED) {
                    throw new IllegalStateException("every post must be answered with 202, but one was with " + status);
                }
                if (requests == latencies.length) {
                    latencies = Arrays.copyOf(latencies, requests * 2);
                }
                latencies[requests++] = System.nanoTime() - sent;
            }
        }
        return Arrays.copyOf(latencies, requests);
    }

    public double requestsPerSecond() {
        return latencies.length / seconds;
    }

    /** The latency that this share of the requests does not exceed, ms. */
    double quantile(double share) {
        int index = (int) Math.ceil(share * latencies.length) - 1;
        return latencies[Math.max(0, index)] / 1e6;
    }
}
