package org.occupancyhub.models.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.occupancyhub.models.imports.ImportRun.State;
import org.occupancyhub.models.sql.Lock;
import org.occupancyhub.models.sql.Sql;
import org.occupancyhub.models.sql.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The runs of {@code ops.imports}, of all hubs. A run that its hub has not spoken of for a while was interrupted. */
public final class ImportLedger {

    /** So often at least a hub notes the runs that go on. */
    public static final Duration NOTED_EVERY = Duration.ofSeconds(3);

    private static final Duration SILENCE = NOTED_EVERY.multipliedBy(10);
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES) // of a newer version
            .build();
    private static final String NEXT = Sql.of(ImportLedger.class, "next-import.sql");
    private static final String BUSY = Sql.of(ImportLedger.class, "busy-imports.sql");
    private static final String BEGIN = Sql.of(ImportLedger.class, "begin-import.sql");
    private static final String NOTE = Sql.of(ImportLedger.class, "note-import.sql");
    private static final String RUNS = Sql.of(ImportLedger.class, "imports.sql");

    private final Transactions transactions;
    private final JdbcClient database;

    public ImportLedger(Transactions transactions, DataSource database) {
        this.transactions = transactions;
        this.database = JdbcClient.create(database);
    }

    /** @return an id for a run, which none has had */
    public long nextId() {
        return database.sql(NEXT).query(Long.class).single();
    }

    /**
     * Puts a run on record, and its hub has to note it from then on. A check may begin at any time.
     *
     * @return the import that another hub, or this one, has under way, because of which this one did not begin
     */
    public Optional<ImportRun> begin(ImportRun run) {
        if (run.order() instanceof ImportOrder.Check) {
            write(BEGIN, run);
            return Optional.empty();
        }
        return transactions.under(Lock.IMPORTS, connection -> {
            Optional<ImportRun> other = busy().stream().findFirst();
            if (other.isEmpty()) {
                write(BEGIN, run);
            }
            return other;
        });
    }

    /** Where it stands now; of one that has ended nothing more is heard. */
    public void note(ImportRun run) {
        write(NOTE, run);
    }

    private void write(String sql, ImportRun run) {
        try {
            database.sql(sql)
                    .param("id", run.id())
                    .param("state", run.state().name())
                    .param("run", JSON.writeValueAsString(run))
                    .param("at", Timestamp.from(run.startedAt()))
                    .update();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a run cannot be written as JSON", e);
        }
    }

    /** The imports and past days that go on in any hub. */
    public List<ImportRun> busy() {
        return database.sql(BUSY)
                .param("silence", (double) SILENCE.toSeconds())
                .query(ImportLedger::run)
                .list();
    }

    public Optional<ImportRun> find(long id) {
        return runs(id, 1).stream().findFirst();
    }

    /** The newest first. */
    public List<ImportRun> newest(int limit) {
        return runs(null, limit);
    }

    private List<ImportRun> runs(Long id, int most) {
        return database.sql(RUNS)
                .param("id", id)
                .param("most", most)
                .param("silence", (double) SILENCE.toSeconds())
                .query(ImportLedger::run)
                .list();
    }

    private static ImportRun run(ResultSet row, int number) throws SQLException {
        try {
            ImportRun run = JSON.readValue(row.getString("run"), ImportRun.class);
            return row.getBoolean("is_silent")
                    ? run.ended(State.INTERRUPTED, row.getTimestamp("noted_at").toInstant(), null)
                    : run;
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a run of ops.imports cannot be read", e);
        }
    }
}
