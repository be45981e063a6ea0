package org.occupancyhub.models.accuracy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.models.sql.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;

/** In {@code ml.drifts} and {@code ml.drift_watches}. */
public final class JdbcDrifts implements Drifts {

    private static final String INSERT = Sql.of(JdbcDrifts.class, "insert-drift.sql");
    private static final String ASKED = Sql.of(JdbcDrifts.class, "drift-run.sql");
    private static final String OVER = Sql.of(JdbcDrifts.class, "drift-over.sql");
    private static final String LASTING = Sql.of(JdbcDrifts.class, "drifting.sql");
    private static final String NEWEST = Sql.of(JdbcDrifts.class, "drifts.sql");
    private static final String WATCHED = Sql.of(JdbcDrifts.class, "watched.sql");
    private static final String WATCH = Sql.of(JdbcDrifts.class, "watch.sql");
    private static final String DAY_ERRORS = Sql.of(JdbcDrifts.class, "day-errors.sql");

    private final JdbcClient database;

    public JdbcDrifts(DataSource dataSource) {
        this.database = JdbcClient.create(dataSource);
    }

    @Override
    public void note(DriftRecord drift) {
        database.sql(INSERT)
                .param("site", drift.site())
                .param("detected_at", utc(drift.detectedAt()))
                .param("first_day", drift.firstDay())
                .param("last_day", drift.lastDay())
                .param("ratio", drift.ratio())
                .param("score", drift.score())
                .param("reason", drift.reason())
                .update();
    }

    @Override
    public void asked(long drift, long run) {
        database.sql(ASKED).param("run", run).param("drift", drift).update();
    }

    @Override
    public void over(long drift, Instant at) {
        database.sql(OVER).param("at", utc(at)).param("drift", drift).update();
    }

    @Override
    public List<DriftRecord> lasting() {
        return database.sql(LASTING).query((row, n) -> drift(row)).list();
    }

    @Override
    public List<DriftRecord> newest(SiteId site, int limit) {
        return database.sql(NEWEST)
                .param("site", site == null ? null : site.value(), Types.VARCHAR)
                .param("limit", limit)
                .query((row, n) -> drift(row))
                .list();
    }

    @Override
    public Optional<LocalDate> watched(SiteId site) {
        return database.sql(WATCHED)
                .param("site", site.value())
                .query((row, n) -> row.getObject(1, LocalDate.class))
                .optional();
    }

    @Override
    public void watched(SiteId site, LocalDate day) {
        database.sql(WATCH).param("site", site.value()).param("day", day).update();
    }

    @Override
    public List<DayError> dayErrors(SiteId site, Instant from, Instant until) {
        return database.sql(DAY_ERRORS)
                .param("site", site.value())
                .param("from", utc(from))
                .param("until", utc(until))
                .param("longest_lead", DayError.LONGEST_LEAD)
                .query((row, n) -> new DayError(
                        row.getObject("day", LocalDate.class),
                        row.getInt("lead"),
                        row.getInt("hours"),
                        row.getDouble("counted"),
                        row.getDouble("predicted")))
                .list();
    }

    private static DriftRecord drift(ResultSet row) throws SQLException {
        return new DriftRecord(
                row.getLong("drift_id"),
                row.getString("site_id"),
                instant(row, "detected_at"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getDouble("ratio"),
                row.getDouble("score"),
                row.getString("reason"),
                row.getObject("run_id", Long.class),
                instant(row, "over_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
