package org.occupancyhub.models.occupancy;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.occupancyhub.models.event.OccupancyEvent;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.models.sql.Sql;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads the newest staged readings, those of all sites with one query. */
public final class JdbcOccupancies implements Occupancies {

    private static final String NEWEST = Sql.of(JdbcOccupancies.class, "newest-readings.sql");

    private final JdbcTemplate jdbc;

    public JdbcOccupancies(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Occupancy at(Site site, Instant now) {
        return at(List.of(site), now).get(0);
    }

    @Override
    public List<Occupancy> at(List<Site> sites, Instant now) {
        Map<String, List<NewestReading>> readings = newest(sites, now.plus(OccupancyEvent.TOLERANCE));
        return sites.stream()
                .map(site -> Now.of(site, readings.getOrDefault(site.id().value(), List.of()), now))
                .toList();
    }

    private Map<String, List<NewestReading>> newest(List<Site> sites, Instant until) {
        String[] ids = sites.stream().map(site -> site.id().value()).toArray(String[]::new);
        Map<String, List<NewestReading>> readings = new HashMap<>();
        jdbc.query(
                NEWEST,
                statement -> {
                    statement.setObject(1, until.atOffset(ZoneOffset.UTC));
                    statement.setArray(2, statement.getConnection().createArrayOf("text", ids));
                },
                row -> {
                    readings.computeIfAbsent(row.getString("site_id"), id -> new ArrayList<>())
                            .add(new NewestReading(
                                    row.getString("zone_id"),
                                    row.getObject("ts", OffsetDateTime.class).toInstant(),
                                    row.getInt("count")));
                });
        return readings;
    }
}
