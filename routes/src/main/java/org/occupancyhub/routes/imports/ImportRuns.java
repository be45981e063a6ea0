package org.occupancyhub.routes.imports;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.occupancyhub.models.event.InvalidEventException;
import org.occupancyhub.models.imports.ImportLedger;
import org.occupancyhub.models.imports.ImportOrder;
import org.occupancyhub.models.imports.ImportRefusedException;
import org.occupancyhub.models.imports.ImportRun;
import org.occupancyhub.models.imports.Imports;
import org.occupancyhub.models.imports.KnownEvents;
import org.occupancyhub.models.imports.PastReadings;
import org.occupancyhub.models.reason.Refusal;
import org.occupancyhub.models.site.SiteCopies;
import org.occupancyhub.models.site.Sites;
import org.occupancyhub.routes.csv.CsvUnreadableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The runs of this hub, each on a thread of its own, and on record those of all. What a run does to the outside it does by
 * routes: {@code ingest-csv-events} and {@code ingest-past-events}.
 */
public final class ImportRuns implements Imports, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ImportRuns.class);

    private static final int MOST_CHECKS = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Warehouse warehouse;
    private final UploadFolder files;
    private final CamelContext camel;
    private final RunMaker maker;
    private final Clock clock;
    private final Map<Long, LiveRun> live = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> daemon(work, "import"));
    private final ScheduledExecutorService notes =
            Executors.newSingleThreadScheduledExecutor(work -> daemon(work, "note-imports"));
    private volatile boolean closing;

    /** What the runs read, and where they stand on record. */
    public record Warehouse(
            ImportLedger ledger, KnownEvents known, PastReadings past, Sites sites, SiteCopies copies) {}

    public ImportRuns(
            Warehouse warehouse, UploadFolder files, CamelContext camel, ProducerTemplate producer, Clock clock) {
        this.warehouse = warehouse;
        this.files = files;
        this.camel = camel;
        this.maker = new RunMaker(warehouse, files, producer);
        this.clock = clock;
        long every = ImportLedger.NOTED_EVERY.toMillis();
        notes.scheduleWithFixedDelay(this::noteAll, every, every, TimeUnit.MILLISECONDS);
    }

    @Override
    public synchronized ImportRun start(ImportOrder order, String askedBy) {
        checkFree(order);
        noteAll(); // what has ended here is over for the ledger too
        Instant now = clock.instant();
        LiveRun run;
        try {
            run = maker.make(order, id -> new LiveRun.Frame(id, order, askedBy, now, clock, this::stops), now);
        } catch (CsvUnreadableException | InvalidEventException e) {
            throw new ImportRefusedException(Refusal.WRONG.with(e.getMessage()), e);
        }
        try {
            warehouse.ledger().begin(run.now()).ifPresent(ImportRefusedException::refuseBeside);
        } catch (RuntimeException e) {
            run.close();
            throw e;
        }
        live.put(run.id(), run);
        files.use(RunMaker.file(order));
        threads.execute(() -> work(run));
        return run.now();
    }

    private boolean stops() {
        return closing || camel.isStopping() || camel.isStopped();
    }

    private void work(LiveRun run) {
        run.run();
        ImportRun ended = run.now();
        LOG.info("import {} of {} is {}: {}", run.id(), run.order(), ended.state(), ended.counts());
        if (note(run)) {
            forget(run); // otherwise it is noted later
        }
    }

    /** From now on the ledger answers. */
    private synchronized void forget(LiveRun run) {
        live.remove(run.id());
        if (live.values().stream()
                .noneMatch(other -> RunMaker.file(other.order()).equals(RunMaker.file(run.order())))) {
            files.noLongerUse(RunMaker.file(run.order()));
        }
    }

    /** Of imports and past days one runs at a time, in all hubs: two files at once only slow each other down. */
    private void checkFree(ImportOrder order) {
        if (closing) {
            throw new ImportRefusedException(Refusal.STOPPING.with());
        }
        if (order instanceof ImportOrder.Check) {
            long checks = live.values().stream()
                    .filter(run -> run.goesOn() && run.order() instanceof ImportOrder.Check)
                    .count();
            if (checks >= MOST_CHECKS) {
                throw new ImportRefusedException(Refusal.CHECKS.with());
            }
            return;
        }
        busy().ifPresent(ImportRefusedException::refuseBeside);
    }

    @Override
    public Optional<ImportRun> find(long id) {
        LiveRun run = live.get(id);
        return run == null ? warehouse.ledger().find(id) : Optional.of(run.now());
    }

    @Override
    public List<ImportRun> newest(int limit) {
        Map<Long, ImportRun> runs =
                warehouse.ledger().newest(limit).stream().collect(Collectors.toMap(ImportRun::id, run -> run));
        live.values().forEach(run -> runs.put(run.id(), run.now()));
        List<ImportRun> sorted = new ArrayList<>(runs.values());
        sorted.sort(Comparator.comparingLong(ImportRun::id).reversed());
        return sorted.subList(0, Math.min(limit, sorted.size()));
    }

    @Override
    public Optional<ImportRun> busy() {
        Map<Long, ImportRun> runs =
                warehouse.ledger().busy().stream().collect(Collectors.toMap(ImportRun::id, run -> run));
        live.values().forEach(run -> runs.put(run.id(), run.now())); // what it is now, not what is on record
        return runs.values().stream()
                .filter(run -> !run.state().ended() && !(run.order() instanceof ImportOrder.Check))
                .min(Comparator.comparingLong(ImportRun::id));
    }

    @Override
    public boolean pause(long id) {
        return with(id, run -> {
            boolean ran = !run.pace().paused();
            run.pace().pause();
            return ran;
        });
    }

    @Override
    public boolean resume(long id) {
        return with(id, run -> {
            boolean paused = run.pace().paused();
            run.pace().resume();
            return paused;
        });
    }

    @Override
    public boolean stop(long id) {
        return with(id, run -> {
            run.stop();
            return true;
        });
    }

    @Override
    public boolean speed(long id, double factor) {
        RunMaker.checkSpeed(factor);
        return with(id, run -> run.speed(factor));
    }

    private boolean with(long id, Predicate<LiveRun> deed) {
        LiveRun run = live.get(id);
        boolean done = run != null && run.goesOn() && deed.test(run);
        if (done) {
            note(run);
        }
        return done;
    }

    private void noteAll() {
        for (LiveRun run : live.values()) {
            boolean over = !run.goesOn();
            if (note(run) && over) {
                forget(run);
            }
        }
    }

    private boolean note(LiveRun run) {
        try {
            warehouse.ledger().note(run.now());
            if (run.goesOn() && isTakenOver(run)) {
                LOG.warn("import {} is interrupted: this hub was silent, and another import began meanwhile", run.id());
                run.interrupt();
            }
            return true;
        } catch (RuntimeException e) { // also of what nobody thought of: it would be the end of the schedule
            LOG.warn("import {} cannot be noted now; it is tried again", run.id(), e);
            return false;
        }
    }

    /** A hub that stood still for long was taken for dead, and another one may have begun: of the two the older one ends. */
    private boolean isTakenOver(LiveRun run) {
        return !(run.order() instanceof ImportOrder.Check)
                && warehouse.ledger().busy().stream().anyMatch(other -> other.id() > run.id());
    }

    /** Runs end where they are, and are noted as interrupted. */
    @Override
    public void close() {
        closing = true;
        threads.shutdown();
        try {
            if (!threads.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("an import does not end; it will be known as interrupted");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        notes.shutdownNow();
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }
}
