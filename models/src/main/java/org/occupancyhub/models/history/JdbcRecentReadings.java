package org.occupancyhub.models.history;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.models.sql.Sql;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads the staged readings of the last hour or so: one index range a device. */
public final class JdbcRecentReadings implements RecentReadings {

    private static final String READINGS = Sql.of(JdbcRecentReadings.class, "recent-readings.sql");

    private final JdbcTemplate jdbc;

    public JdbcRecentReadings(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<SiteReading> since(Site site, Instant from, Instant until) {
        RunningSum sum = new RunningSum(site.staleAfter());
        jdbc.query(
                READINGS,
                row -> {
                    sum.add(
                            row.getString("device_id"),
                            row.getObject("ts", OffsetDateTime.class).toInstant(),
                            row.getInt("count"));
                },
                from.minus(site.staleAfter()).atOffset(ZoneOffset.UTC),
                until.atOffset(ZoneOffset.UTC),
                site.id().value());
        return sum.from(from);
    }
}
