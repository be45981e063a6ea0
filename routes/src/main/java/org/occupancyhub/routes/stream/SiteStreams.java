package org.occupancyhub.routes.stream;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.occupancyhub.models.change.SiteChange;
import org.occupancyhub.models.change.SiteChanges;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.routes.problem.Problem;
import org.occupancyhub.routes.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * All streams of this process. Hears that a site changed, reads the sites that are listened to once for all their listeners,
 * and tells what is new. One thread does all of it, so that no older state follows a newer one.
 */
public final class SiteStreams implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SiteStreams.class);

    /** At most four states a second: more is not seen. */
    private static final long PAUSE_MS = 250;

    private final SiteChanges changes;
    private final Function<Set<SiteId>, Map<SiteId, byte[]>> states;
    private final StreamSettings settings;
    private final int most;
    private final Counter refused;
    private final ConcurrentMap<SiteId, SiteFeed> feeds = new ConcurrentHashMap<>();
    private final Set<SiteId> changed = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean reading = new AtomicBoolean();
    private final AtomicInteger open = new AtomicInteger();
    private volatile ScheduledExecutorService thread;
    private Runnable unsubscribe = () -> {};

    /** @param states the state of each of some sites as JSON on one line; unknown ones are left out */
    public SiteStreams(
            SiteChanges changes,
            Function<Set<SiteId>, Map<SiteId, byte[]>> states,
            StreamSettings settings,
            MeterRegistry metrics) {
        this.changes = changes;
        this.states = states;
        this.settings = settings;
        this.most = settings.most(Runtime.getRuntime().maxMemory());
        Gauge.builder("hub.streams.open", open, AtomicInteger::get)
                .description("Listeners to the streams of sites")
                .register(metrics);
        this.refused = Counter.builder("hub.streams.refused")
                .description("Listeners who were too many")
                .register(metrics);
    }

    /**
     * Lets the request listen until it leaves or the hub stops.
     *
     * @param known the id of the last event that it has seen, or null
     * @throws ProblemException 503 where too many listen, or the hub is starting or stopping
     */
    void open(SiteId site, String known, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!isRunning()) {
            throw away("the hub is starting or stopping; try again in a moment");
        }
        if (open.incrementAndGet() > most) {
            open.decrementAndGet();
            refused.increment();
            throw away("%d listen already, which is the most (hub.stream.listeners); try again later".formatted(most));
        }
        response.setContentType("text/event-stream;charset=utf-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no"); // a proxy that collects would hold events back
        Listener listener = listener(site, known, request, response);
        ScheduledExecutorService running = thread;
        if (running == null) {
            listener.end();
        } else {
            running.execute(() -> greet(site, listener));
        }
    }

    /** Where one cannot listen, nobody is counted. */
    private Listener listener(SiteId site, String known, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        AsyncContext context;
        ServletOutputStream out;
        try {
            context = request.startAsync();
            context.setTimeout(0);
            out = response.getOutputStream();
        } catch (IOException | RuntimeException e) {
            open.decrementAndGet();
            throw e;
        }
        Listener[] self = new Listener[1];
        Listener listener = new Listener(context, out, known, () -> leave(site, self[0]));
        self[0] = listener;
        feeds.compute(site, (id, feed) -> (feed == null ? new SiteFeed() : feed).with(listener));
        try {
            context.addListener(listener);
            out.setWriteListener(listener);
        } catch (RuntimeException e) {
            listener.end();
            throw e;
        }
        return listener;
    }

    /** How many listen now. */
    public int open() {
        return open.get();
    }

    private void greet(SiteId site, Listener listener) {
        SiteFeed feed = feeds.get(site);
        if (feed != null && !feed.greet(listener)) {
            changed(site);
        }
    }

    private void leave(SiteId site, Listener listener) {
        open.decrementAndGet();
        feeds.computeIfPresent(site, (id, feed) -> feed.remove(listener) ? null : feed);
    }

    private static ProblemException away(String detail) {
        return new ProblemException(Problem.of(503, "Service unavailable", detail));
    }

    private void changed(SiteChange change) {
        if (feeds.containsKey(change.site())) {
            changed(change.site());
        }
    }

    private void changed(SiteId site) {
        changed.add(site);
        ScheduledExecutorService running = thread;
        if (running != null && reading.compareAndSet(false, true)) {
            running.execute(this::read);
        }
    }

    /** What changed up to now; what changes meanwhile waits for the next time. */
    private void read() {
        Set<SiteId> sites = new HashSet<>(changed);
        changed.removeAll(sites);
        tell(sites);
        ScheduledExecutorService running = thread;
        if (running != null) {
            running.schedule(this::readAgain, PAUSE_MS, TimeUnit.MILLISECONDS);
        }
    }

    private void readAgain() {
        reading.set(false);
        changed.stream().findAny().ifPresent(this::changed);
    }

    private void tell(Set<SiteId> sites) {
        try {
            states.apply(sites).forEach((site, json) -> {
                SiteFeed feed = feeds.get(site);
                if (feed != null) {
                    feed.tell(StateEvent.of(json));
                }
            });
        } catch (RuntimeException e) {
            LOG.warn("States cannot be read for their listeners; they are with the next heartbeat: {}", e.toString());
        }
    }

    /** Reads, too: time makes a state stale, and a signal may have been lost. */
    private void beat() {
        Set<SiteId> sites = Set.copyOf(feeds.keySet());
        if (!sites.isEmpty()) {
            feeds.values().forEach(SiteFeed::beat);
            tell(sites);
        }
    }

    @Override
    public synchronized void start() {
        ScheduledThreadPoolExecutor one = new ScheduledThreadPoolExecutor(1, SiteStreams::named);
        one.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy()); // it is stopping
        long millis = settings.heartbeat().toMillis();
        one.scheduleAtFixedRate(this::beat, millis, millis, TimeUnit.MILLISECONDS);
        reading.set(false);
        unsubscribe = changes.subscribe(this::changed);
        thread = one;
    }

    private static Thread named(Runnable task) {
        Thread thread = new Thread(task, "streams");
        thread.setDaemon(true);
        return thread;
    }

    /** Before the web server waits for the requests that are under way: these would never end by themselves. */
    @Override
    public synchronized void stop() {
        ScheduledExecutorService running = thread;
        thread = null;
        unsubscribe.run();
        if (running != null) {
            running.shutdownNow();
        }
        feeds.values().forEach(SiteFeed::end);
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /** The last to start and the first to stop. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE;
    }
}
