package org.occupancyhub.models.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.models.sql.Sql;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads the hourly mart, and for the course within an hour the staged readings. */
public final class JdbcHistory implements History {

    private static final String HOURS = Sql.of(JdbcHistory.class, "hours.sql");
    private static final String COURSE = Sql.of(JdbcHistory.class, "course.sql");

    private final JdbcTemplate jdbc;

    public JdbcHistory(DataSource database) {
        this(new JdbcTemplate(database));
    }

    public JdbcHistory(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<HourRow> hours(SiteId site, Instant from, Instant to) {
        return jdbc.query(
                HOURS,
                (row, n) -> new HourRow(
                        instant(row, "hour_ts"),
                        row.getDouble("avg_count"),
                        row.getDouble("min_count"),
                        row.getDouble("max_count"),
                        row.getLong("reading_count")),
                site.value(),
                utc(from),
                utc(to));
    }

    @Override
    public List<SiteReading> course(SiteId site, Instant from, Instant to, Duration step) {
        if (step.isNegative() || step.isZero()) {
            throw new IllegalArgumentException("step must be longer than nothing, but was " + step);
        }
        return jdbc.query(
                COURSE,
                (row, n) -> new SiteReading(instant(row, "ts"), row.getDouble("count")),
                step.toNanos() / 1000,
                utc(from),
                utc(from),
                utc(to),
                site.value());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
