package org.occupancyhub.forecast.training;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.occupancyhub.forecast.TrainingSettings;
import org.occupancyhub.forecast.model.ForecastMethods;
import org.occupancyhub.forecast.series.SitePasts;
import org.occupancyhub.models.registry.Alias;
import org.occupancyhub.models.registry.ForecasterVersions;
import org.occupancyhub.models.registry.TrainingRun;
import org.occupancyhub.models.registry.TrainingRun.Trigger;
import org.occupancyhub.models.registry.TrainingRuns;
import org.occupancyhub.models.site.Sites;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does the trainings that are asked for, by whichever hub of the warehouse comes first, on one thread of its own; and asks
 * for them when they are due.
 */
public final class Trainings implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Trainings.class);
    /** After one that failed or had nothing to learn from, before the first champion. */
    private static final Duration RETRY = Duration.ofHours(1);
    /** After one that failed, while a champion serves. */
    private static final Duration RETRY_WHILE_SERVED = Duration.ofDays(1);

    private static final Duration LOOK = Duration.ofMinutes(1);

    private final TrainingRuns runs;
    private final ForecasterVersions versions;
    private final Trainer trainer;
    private final DataReader reader;
    private final TrainingSettings settings;
    private final TrainingListener listener;
    private final Clock clock;
    private final ExecutorService thread;
    private final AtomicBoolean busy = new AtomicBoolean();
    private Instant nextLook;
    private String reach = "";

    /** @param thread does the trainings, one after the other; is shut down with this */
    public Trainings(
            TrainingRuns runs,
            ForecasterVersions versions,
            ForecastMethods methods,
            Sites sites,
            SitePasts pasts,
            TrainingSettings settings,
            TrainingListener listener,
            Clock clock,
            ExecutorService thread) {
        this.runs = runs;
        this.versions = versions;
        this.trainer = new Trainer(methods, versions, settings);
        this.reader = new DataReader(sites, pasts, settings.reach());
        this.settings = settings;
        this.listener = listener;
        this.clock = clock;
        this.thread = thread;
        this.nextLook = clock.instant().plus(settings.firstAfter());
    }

    /** Asks for a training if one is due, and begins the one that waits. Quick: the work is done elsewhere. */
    public void tend() {
        if (busy.get()) {
            return;
        }
        if (isDue()) {
            runs.request(Trigger.SCHEDULE);
        }
        if (runs.open().isPresent() && busy.compareAndSet(false, true)) {
            begin();
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private boolean isDue() {
        Instant now = clock.instant();
        if (settings.every().isZero() || now.isBefore(nextLook)) {
            return false;
        }
        nextLook = now.plus(LOOK);
        Optional<TrainingRun> last = runs.newest(1).stream().findFirst();
        if (last.isPresent() && last.get().isOpen()) {
            return false;
        }
        boolean served = versions.version(Alias.CHAMPION).isPresent();
        return (last.isEmpty()
                        || !last.get()
                                .finishedAt()
                                .plus(pause(last.get(), served))
                                .isAfter(now))
                && (served || isLoaded(now));
    }

    private Duration pause(TrainingRun last, boolean served) {
        if (!served) {
            return RETRY;
        }
        return last.hasFailed() && RETRY_WHILE_SERVED.compareTo(settings.every()) < 0
                ? RETRY_WHILE_SERVED
                : settings.every();
    }

    /** Whether there is enough history for the first champion, and no more is being loaded. */
    private boolean isLoaded(Instant now) {
        String before = reach;
        reach = reader.reach(now, settings.least());
        return !reach.isEmpty() && reach.equals(before);
    }

    private void begin() {
        try {
            thread.execute(() -> {
                try {
                    runs.ifWaiting(this::train);
                } catch (RuntimeException e) { // is on record; the next one is tried all the same
                    LOG.error("A training of the forecasters failed", e);
                } finally {
                    busy.set(false);
                }
            });
        } catch (RejectedExecutionException e) {
            LOG.debug("No more trainings: the hub stops");
        }
    }

    private void train(TrainingRun run) {
        Instant begun = clock.instant();
        LOG.info(
                "Training {} of the forecasters begins ({})",
                run.id(),
                run.trigger().word());
        TrainingListener.Outcome ended = TrainingListener.Outcome.FAILED;
        try {
            ended = trained(run, begun);
        } catch (RuntimeException e) {
            if (!thread.isShutdown()) {
                throw e;
            }
            Thread.interrupted(); // so that the lock can be let go
            // It stays open: whoever looks next finds that nobody is at it, and begins it again.
            LOG.info("Training {} of the forecasters is left to the next hub, as this one stops", run.id());
            ended = TrainingListener.Outcome.LEFT;
        } finally {
            listener.ended(ended, Duration.between(begun, clock.instant()));
        }
    }

    private TrainingListener.Outcome trained(TrainingRun run, Instant begun) {
        try {
            RunProgress progress = new RunProgress(runs, run.id());
            Trainer.Outcome outcome = trainer.train(run.id(), reader.read(begun, progress), progress);
            runs.finish(run.id(), outcome.words());
            LOG.info("Training {} of the forecasters is over: {}", run.id(), outcome.words());
            return outcome.trained() ? TrainingListener.Outcome.TRAINED : TrainingListener.Outcome.UNNEEDED;
        } catch (CancellationException e) {
            if (thread.isShutdown()) {
                throw e; // nobody asked this one to stop
            }
            runs.fail(run.id(), e.getMessage());
            LOG.info("Training {} of the forecasters: {}", run.id(), e.getMessage());
            return TrainingListener.Outcome.CANCELLED;
        }
    }
}
