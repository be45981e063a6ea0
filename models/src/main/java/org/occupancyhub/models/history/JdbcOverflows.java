package org.occupancyhub.models.history;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.occupancyhub.models.sql.Sql;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads the hourly mart: one index range a site. */
public final class JdbcOverflows implements Overflows {

    private static final String OVERFLOWS = Sql.of(JdbcOverflows.class, "overflows.sql");

    private final JdbcTemplate jdbc;

    public JdbcOverflows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Overflow> since(Instant from) {
        return jdbc.query(
                OVERFLOWS,
                (row, n) -> new Overflow(
                        row.getString("site_name"), row.getInt("capacity"), row.getInt("hours"), row.getDouble("most")),
                from.atOffset(ZoneOffset.UTC));
    }
}
