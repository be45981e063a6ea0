package org.occupancyhub.models.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.occupancyhub.models.sql.Lock;
import org.occupancyhub.models.sql.Sql;
import org.occupancyhub.models.sql.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Trainings in {@code ml.training_runs}; {@link Lock#TRAINING} is held by the hub that is at work. */
public final class JdbcTrainingRuns implements TrainingRuns {

    private static final String REQUEST = Sql.of(JdbcTrainingRuns.class, "request-run.sql");
    private static final String NEWEST = Sql.of(JdbcTrainingRuns.class, "newest-runs.sql");
    private static final String OPEN = Sql.of(JdbcTrainingRuns.class, "open-run.sql");
    private static final String START = Sql.of(JdbcTrainingRuns.class, "start-run.sql");
    private static final String PROGRESS = Sql.of(JdbcTrainingRuns.class, "progress-run.sql");
    private static final String FINISH = Sql.of(JdbcTrainingRuns.class, "finish-run.sql");
    private static final String CANCEL = Sql.of(JdbcTrainingRuns.class, "cancel-run.sql");

    /** A run whose hub was gone so often is not begun again: it may be what ended the hub. */
    private static final int MOST_ATTEMPTS = 3;

    private final Transactions transactions;
    private final JdbcClient database;

    public JdbcTrainingRuns(Transactions transactions, DataSource dataSource) {
        this.transactions = transactions;
        this.database = JdbcClient.create(dataSource);
    }

    @Override
    public TrainingRun request(TrainingRun.Trigger trigger) {
        return request(trigger, 1);
    }

    private TrainingRun request(TrainingRun.Trigger trigger, int attempt) {
        Optional<TrainingRun> run = Optional.empty();
        while (run.isEmpty()) { // the one that was in the way may end before it is read
            database.sql(REQUEST)
                    .param("trigger", trigger.word())
                    .param("attempt", attempt)
                    .update();
            run = open();
        }
        return run.get();
    }

    @Override
    public List<TrainingRun> newest(int limit) {
        return database.sql(NEWEST)
                .param("limit", limit)
                .query((row, n) -> run(row))
                .list();
    }

    @Override
    public Optional<TrainingRun> open() {
        return database.sql(OPEN).query((row, n) -> run(row)).optional();
    }

    @Override
    public void ifWaiting(Consumer<TrainingRun> work) {
        if (open().isPresent()) {
            transactions.ifFree(Lock.TRAINING, () -> {
                waiting().ifPresent(run -> start(run, work));
                return true;
            });
        }
    }

    /** Whoever holds the lock knows that nobody is at work: a run that had begun has lost its hub. */
    private Optional<TrainingRun> waiting() {
        Optional<TrainingRun> open = open();
        if (open.isEmpty() || open.get().startedAt() == null) {
            return open;
        }
        TrainingRun lost = open.get();
        fail(lost.id(), "the hub that was at it was gone before the end");
        return lost.attempt() < MOST_ATTEMPTS && !lost.cancelled()
                ? Optional.of(request(lost.trigger(), lost.attempt() + 1))
                : Optional.empty();
    }

    private void start(TrainingRun run, Consumer<TrainingRun> work) {
        if (database.sql(START).param("run", run.id()).update() == 0) {
            return; // cancelled before it began
        }
        try {
            work.accept(run);
        } catch (RuntimeException | Error e) {
            fail(run.id(), e.toString());
            throw e;
        }
    }

    @Override
    public boolean progress(long run, String step, int done, int steps) {
        return database.sql(PROGRESS)
                .param("run", run)
                .param("step", step)
                .param("done", done)
                .param("steps", steps)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    @Override
    public void finish(long run, String outcome) {
        close(run, outcome, null);
    }

    @Override
    public void fail(long run, String failure) {
        close(run, null, failure);
    }

    private void close(long run, String outcome, String failure) {
        database.sql(FINISH)
                .param("run", run)
                .param("outcome", outcome, java.sql.Types.VARCHAR)
                .param("failure", failure, java.sql.Types.VARCHAR)
                .update();
    }

    @Override
    public boolean cancel(long run) {
        return database.sql(CANCEL).param("run", run).update() == 1;
    }

    private static TrainingRun run(ResultSet row) throws SQLException {
        return new TrainingRun(
                row.getLong("run_id"),
                TrainingRun.Trigger.of(row.getString("trigger")),
                row.getInt("attempt"),
                instant(row, "requested_at"),
                instant(row, "started_at"),
                instant(row, "finished_at"),
                row.getString("step"),
                row.getInt("done"),
                row.getInt("steps"),
                row.getBoolean("is_cancelled"),
                row.getString("outcome"),
                row.getString("failure"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
