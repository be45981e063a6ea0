package org.occupancyhub.hub.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Devices that send and dashboards that read, steadily, until it is closed. */
final class Load implements AutoCloseable {

    private static final long PAUSE_MILLIS = 40;

    private final ExecutorService people = Executors.newFixedThreadPool(2);
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger read = new AtomicInteger();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();

    private Load() {}

    static Load on(HubUnderTest hub, String site) {
        Load load = new Load();
        List<String> reads = List.of(
                "/api/occupancy/current?site=" + site,
                "/api/forecast/hourly?site=" + site,
                "/api/sites/" + site + "/history",
                "/api/public/" + site,
                "/api/sites/" + site + "/heatmap");
        load.repeat(() -> {
            String reading = "{\"device_id\":\"dashboards-1\",\"site_id\":\"%s\",\"ts\":\"%s\",\"count\":%d}";
            int count = load.sent.get() % 50;
            assertThat(hub.ingest(reading.formatted(site, Instant.now(), count)).statusCode())
                    .isEqualTo(202);
            load.sent.incrementAndGet();
        });
        load.repeat(() -> {
            String path = reads.get(load.read.get() % reads.size());
            assertThat(hub.get(path).statusCode()).as(path).isEqualTo(200);
            load.read.incrementAndGet();
        });
        return load;
    }

    private void repeat(Runnable what) {
        people.execute(() -> {
            try {
                while (!people.isShutdown()) {
                    what.run();
                    TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException | AssertionError e) {
                failure.compareAndSet(null, e);
            }
        });
    }

    void goOnFor(Duration time) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(time.toMillis());
        check();
    }

    /** @throws AssertionError where a request failed or none was made */
    void check() {
        assertThat(failure.get()).isNull();
        assertThat(sent.get()).isPositive();
        assertThat(read.get()).isPositive();
    }

    @Override
    public void close() {
        people.shutdown();
        try {
            people.awaitTermination(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
