package org.occupancyhub.models.accuracy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.models.sql.Sql;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Reads {@code staging.stg_forecasts}, so without what a closure took back, beside the hourly mart. */
public final class JdbcPastForecasts implements PastForecasts {

    private static final String HOURS = Sql.of(JdbcPastForecasts.class, "past-hours.sql");
    private static final String NEXT = Sql.of(JdbcPastForecasts.class, "next-forecast.sql");

    private final NamedParameterJdbcTemplate jdbc;

    public JdbcPastForecasts(JdbcTemplate jdbc) {
        this.jdbc = new NamedParameterJdbcTemplate(jdbc);
    }

    @Override
    public List<PastHour> hours(SiteId site, Instant from, Instant to, Ahead ahead) {
        return jdbc.query(
                HOURS,
                Map.of(
                        "site", site.value(),
                        "from", utc(from),
                        "to", utc(to),
                        "first", ahead.horizons().first(),
                        "last", ahead.horizons().last()),
                (row, n) -> hour(row));
    }

    @Override
    public Optional<Instant> next(SiteId site, Instant now, Ahead ahead) {
        return jdbc
                .query(
                        NEXT,
                        Map.of(
                                "site", site.value(),
                                "now", utc(now),
                                "first", ahead.horizons().first(),
                                "last", ahead.horizons().last()),
                        (row, n) -> instant(row, "target_ts"))
                .stream()
                .findFirst();
    }

    private static PastHour hour(ResultSet row) throws SQLException {
        Double predicted = row.getObject("predicted", Double.class);
        return new PastHour(
                instant(row, "hour_ts"),
                row.getBoolean("is_closed"),
                predicted == null ? null : new PastHour.Said(predicted, row.getDouble("lower"), row.getDouble("upper")),
                row.getObject("avg_count", Double.class));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
