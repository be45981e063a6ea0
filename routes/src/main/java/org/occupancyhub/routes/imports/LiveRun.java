package org.occupancyhub.routes.imports;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.occupancyhub.models.imports.ImportCounts;
import org.occupancyhub.models.imports.ImportOrder;
import org.occupancyhub.models.imports.ImportRun;
import org.occupancyhub.models.imports.ImportRun.LatestRow;
import org.occupancyhub.models.imports.ImportRun.RejectKind;
import org.occupancyhub.models.imports.ImportRun.SiteRows;
import org.occupancyhub.models.imports.ImportRun.State;
import org.occupancyhub.routes.csv.Pace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A run that goes on in this process. */
abstract class LiveRun {

    private static final Logger LOG = LoggerFactory.getLogger(LiveRun.class);

    private final long id;
    private volatile ImportOrder order;
    private final String askedBy;
    private final Instant startedAt;
    private final Clock clock;
    private final BooleanSupplier hubStops;
    private final Pace pace;
    private final Speedometer speedometer = new Speedometer(System::nanoTime);
    private volatile boolean stoppedByPerson;
    private volatile boolean interrupted;
    private volatile ImportRun over;

    /** What all runs have. */
    record Frame(
            long id, ImportOrder order, String askedBy, Instant startedAt, Clock clock, BooleanSupplier hubStops) {}

    LiveRun(Frame frame, double speed) {
        this.id = frame.id();
        this.order = frame.order();
        this.askedBy = frame.askedBy();
        this.startedAt = frame.startedAt();
        this.clock = frame.clock();
        this.hubStops = frame.hubStops();
        this.pace = Pace.times(speed, hubStops);
    }

    /** Does the work to its end, or until the pace is stopped. */
    abstract void work();

    abstract ImportCounts counts();

    abstract List<SiteRows> sites();

    abstract int siteCount();

    abstract List<RejectKind> rejects();

    abstract List<LatestRow> latest();

    /** Frees what it holds, however it ended. */
    void close() {}

    final void run() {
        State how = State.FAILED;
        String problem = null;
        try {
            work();
            how = stoppedByPerson ? State.STOPPED : isCutOff() ? State.INTERRUPTED : State.DONE;
        } catch (RuntimeException
                | Error e) { // whatever ends it: one that seems to go on keeps all others from starting
            how = isCutOff() ? State.INTERRUPTED : stoppedByPerson ? State.STOPPED : State.FAILED;
            problem = how == State.FAILED ? Failures.inWords(e) : null;
            Failures.log(how, id, e);
        } finally {
            over = now(State.RUNNING).ended(how, clock.instant(), problem);
            letGo();
        }
    }

    private void letGo() {
        try {
            close();
        } catch (RuntimeException e) {
            LOG.warn("import {} does not let go of what it held", id, e);
        }
    }

    final long id() {
        return id;
    }

    final ImportOrder order() {
        return order;
    }

    final Pace pace() {
        return pace;
    }

    final Clock clock() {
        return clock;
    }

    /** From now on. @return whether its time has a speed */
    final boolean speed(double factor) {
        if (order instanceof ImportOrder.PastDay day) {
            pace.speed(factor);
            order = day.at(factor);
            return true;
        }
        return false;
    }

    final boolean goesOn() {
        return over == null;
    }

    final void stop() {
        stoppedByPerson = true;
        pace.stop();
    }

    /** Ends it, though neither it nor a person is done with it. */
    final void interrupt() {
        interrupted = true;
        pace.stop();
    }

    private boolean isCutOff() {
        return interrupted || hubStops.getAsBoolean();
    }

    final ImportRun now() {
        ImportRun ended = over;
        return ended == null ? now(pace.paused() ? State.PAUSED : State.RUNNING) : ended;
    }

    private ImportRun now(State state) {
        ImportCounts counts = counts();
        double rate = state == State.RUNNING ? speedometer.rate(counts.rows()) : 0;
        Duration left = rate <= 0 || counts.totalRows() == 0
                ? null
                : Duration.ofMillis(Math.round(Math.max(0, counts.totalRows() - counts.rows()) / rate * 1000));
        return new ImportRun(
                id,
                order,
                askedBy,
                state,
                startedAt,
                null,
                counts,
                rate,
                left,
                sites(),
                siteCount(),
                rejects(),
                latest(),
                null);
    }
}
