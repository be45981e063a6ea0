package org.occupancyhub.bench.http;

import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Requests at a fixed rate, whether the answers come in time or not: a latency counts from the moment at which the request
 * was due, so that a server that stalls cannot hide the requests it held up.
 */
public final class Pace {

    private static final int CONNECTIONS = 16;

    private final int perSecond;
    private final int seconds;

    public Pace(int perSecond, int seconds) {
        this.perSecond = perSecond;
        this.seconds = seconds;
    }

    /**
     * @param request head and body of the request with that number
     * @param status that every answer must have
     * @return when all are answered
     */
    public Latencies run(int port, IntFunction<byte[]> request, int status)
            throws InterruptedException, ExecutionException {
        int all = perSecond * seconds;
        long begin = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(100);
        ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            var running = IntStream.range(0, CONNECTIONS)
                    .mapToObj(first -> threads.submit(() -> send(port, request, status, begin, first, all)))
                    .toList();
            long[] latencies = new long[0];
            for (Future<long[]> one : running) {
                long[] more = one.get();
                int length = latencies.length;
                latencies = Arrays.copyOf(latencies, length + more.length);
                System.arraycopy(more, 0, latencies, length, more.length);
            }
            return new Latencies(latencies);
        } finally {
            threads.shutdownNow();
        }
    }

    private long[] send(int port, IntFunction<byte[]> request, int status, long begin, int first, int all)
            throws Exception {
        long[] latencies = new long[(all - first + CONNECTIONS - 1) / CONNECTIONS];
        try (Client client = new Client(port)) {
            for (int i = 0; i < latencies.length; i++) {
                int number = first + i * CONNECTIONS;
                long due = begin + number * TimeUnit.SECONDS.toNanos(1) / perSecond;
                long early = due - System.nanoTime();
                if (early > 0) {
                    TimeUnit.NANOSECONDS.sleep(early);
                }
                int answered = client.send(request.apply(number));
                if (answered != status) {
                    throw new IllegalStateException(
                            "every request must be answered with " + status + ", but one was with " + answered);
                }
                latencies[i] = System.nanoTime() - due;
            }
        }
        return latencies;
    }
}
