package org.occupancyhub.bench.dashboard;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.occupancyhub.bench.Waiting;
import org.occupancyhub.bench.process.HubProcess;
import org.occupancyhub.bench.report.Limits;
import org.occupancyhub.bench.report.Spread;

/**
 * What a hub's heap holds more for each page that is open, all else being the same. All show the same site, as those of one
 * house do: what they show alike is held once, and is no session's.
 */
final class SessionMemory {

    private static final List<String> PAGES = List.of("live", "forecast", "patterns");
    private static final double KILOBYTES_ALLOWED = 300;
    private static final int FIRST = 10;
    private static final int SLOPES = 2;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration LOOK = Duration.ofMillis(50);

    /** Flow keeps what it pushed last, at first the page itself; by then a beat has come after it (all 15 s). */
    private static final int SETTLED_SECONDS = 20;

    private final HttpClient http;
    private final HubProcess hub;
    private final int step;

    /** @param step so many pages more each time */
    SessionMemory(HttpClient http, HubProcess hub, int step) {
        this.http = http;
        this.hub = hub;
        this.step = step;
    }

    /** What the first pages bring along is no session's: it is the slope that counts. */
    void measure(Limits limits) throws Exception {
        for (String page : PAGES) {
            List<Double> slopes = new ArrayList<>();
            List<OpenPage> open = new ArrayList<>(drawn(FIRST, page));
            try {
                long before = hub.liveHeap();
                for (int i = 0; i < SLOPES; i++) {
                    open.addAll(drawn(step, page));
                    long after = hub.liveHeap();
                    slopes.add((after - before) / 1e3 / step);
                    before = after;
                }
            } finally {
                OpenPage.close(open);
            }
            limits.atMost(KILOBYTES_ALLOWED, "a session on /" + page + ", kB", Spread.of(slopes));
        }
    }

    private List<OpenPage> drawn(int number, String page) throws Exception {
        AtomicInteger told = new AtomicInteger();
        List<OpenPage> pages = OpenPage.several(
                http, hub, number, page, "site=" + FullSites.FIRST, each -> message -> told.incrementAndGet());
        Waiting.until("pages that are drawn", PATIENCE, LOOK, () -> told.get() >= 2 * number);
        TimeUnit.SECONDS.sleep(SETTLED_SECONDS);
        return pages;
    }
}
