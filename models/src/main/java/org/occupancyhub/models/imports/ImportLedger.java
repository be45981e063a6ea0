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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.occupancyhub.models.imports.ImportRun.State;
import org.occupancyhub.models.sql.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;

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
    private static final String BEGIN = Sql.of(ImportLedger.class, "begin-import.sql");
    private static final String NOTE = Sql.of(ImportLedger.class, "note-import.sql");
    private static final String RUNS = Sql.of(ImportLedger.class, "imports.sql");

    private final JdbcClient database;

    public ImportLedger(DataSource database) {
        this.database = JdbcClient.create(database);
    }

    /** @return the id of a run that begins; it is not seen before it is noted */
    public long begin(Instant startedAt) {
        KeyHolder key = new GeneratedKeyHolder();
        database.sql(BEGIN).param("at", Timestamp.from(startedAt)).update(key, "import_id");
        return key.getKeyAs(Long.class);
    }

    public void note(ImportRun run) {
        try {
            database.sql(NOTE)
                    .param("id", run.id())
                    .param("state", run.state().name())
                    .param("run", JSON.writeValueAsString(run))
                    .update();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a run cannot be written as JSON", e);
        }
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
