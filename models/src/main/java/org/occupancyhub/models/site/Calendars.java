package org.occupancyhub.models.site;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.models.sql.Sql;
import org.springframework.jdbc.core.JdbcTemplate;

/** The opening hours and closures of all sites, as they are stored. */
final class Calendars {

    private static final String HOURS = Sql.of(Calendars.class, "opening-hours.sql");
    private static final String CLOSURES = Sql.of(Calendars.class, "current-closures.sql");
    private static final String END_OF_DAY = "24:00:00";

    private final Map<SiteId, Map<DayOfWeek, OpeningHours.Hours>> weeks = new HashMap<>();
    private final Map<SiteId, List<Closure>> closures = new HashMap<>();

    private Calendars() {}

    static Calendars read(JdbcTemplate jdbc) {
        Calendars calendars = new Calendars();
        jdbc.query(HOURS, calendars::addHours);
        jdbc.query(CLOSURES, calendars::addClosure);
        return calendars;
    }

    OpeningHours of(SiteId site) {
        return new OpeningHours(weeks.getOrDefault(site, Map.of()), closures.getOrDefault(site, List.of()));
    }

    private void addHours(ResultSet row) throws SQLException {
        String closes = row.getString("closes");
        weeks.computeIfAbsent(new SiteId(row.getString("site_id")), site -> new EnumMap<>(DayOfWeek.class))
                .put(
                        DayOfWeek.of(row.getInt("day_of_week") + 1),
                        new OpeningHours.Hours(
                                LocalTime.parse(row.getString("opens")),
                                closes.equals(END_OF_DAY) ? LocalTime.MIDNIGHT : LocalTime.parse(closes)));
    }

    private void addClosure(ResultSet row) throws SQLException {
        closures.computeIfAbsent(new SiteId(row.getString("site_id")), site -> new ArrayList<>())
                .add(new Closure(
                        row.getObject("from_local", LocalDateTime.class),
                        row.getObject("until_local", LocalDateTime.class),
                        row.getString("reason")));
    }
}
