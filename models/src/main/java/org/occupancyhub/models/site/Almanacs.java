package org.occupancyhub.models.site;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.models.sql.Sql;
import org.springframework.jdbc.core.JdbcTemplate;

/** The special times of all sites, as they are stored. */
final class Almanacs {

    private static final String ALL = Sql.of(Almanacs.class, "all-special-times.sql");

    private final Map<SiteId, List<SpecialTime>> times = new HashMap<>();

    private Almanacs() {}

    static Almanacs read(JdbcTemplate jdbc) {
        Almanacs almanacs = new Almanacs();
        jdbc.query(ALL, almanacs::add);
        return almanacs;
    }

    /** @param holidays where the site keeps its public holidays, or null */
    Almanac of(SiteId site, String holidays) {
        return new Almanac(holidays, times.getOrDefault(site, List.of()));
    }

    private void add(ResultSet row) throws SQLException {
        times.computeIfAbsent(new SiteId(row.getString("site_id")), site -> new ArrayList<>())
                .add(SpecialTimeRows.time(row));
    }
}
