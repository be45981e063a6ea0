package org.occupancyhub.models.site;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Map;
import org.occupancyhub.models.sql.Sql;

/** The statements on {@code ops.opening_hours} and {@code ops.closures}, within the transaction of a connection. */
final class CalendarRows {

    static final String CONFIG = "config";
    static final String API = "api";

    private static final String INSERT_HOURS = Sql.of(CalendarRows.class, "insert-opening-hours.sql");
    private static final String INSERT_CLOSURE = Sql.of(CalendarRows.class, "insert-closure.sql");
    private static final String END_OF_DAY = "24:00";

    private final Connection connection;

    CalendarRows(Connection connection) {
        this.connection = connection;
    }

    void forgetConfiguration() throws SQLException {
        update("delete from ops.opening_hours where source = ?", CONFIG);
        update("delete from ops.closures where source = ?", CONFIG);
    }

    /** Takes over what the configuration says; where it names opening hours, those of the API no longer count. */
    void configure(Site site) throws SQLException {
        if (!site.openingHours().week().isEmpty()) {
            replaceHours(site.id().value(), site.openingHours().week(), CONFIG);
        }
        for (Closure closure : site.openingHours().closures()) {
            add(site.id().value(), closure, CONFIG);
        }
    }

    void replaceHours(String site, Map<DayOfWeek, OpeningHours.Hours> week, String source) throws SQLException {
        update("delete from ops.opening_hours where site_id = ?", site);
        for (Map.Entry<DayOfWeek, OpeningHours.Hours> day : week.entrySet()) {
            LocalTime closes = day.getValue().closes();
            update(
                    INSERT_HOURS,
                    site,
                    day.getKey().getValue() - 1,
                    day.getValue().opens().toString(),
                    closes.equals(LocalTime.MIDNIGHT) ? END_OF_DAY : closes.toString(),
                    source);
        }
    }

    long add(String site, Closure closure, String source) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT_CLOSURE, new String[] {"closure_id"})) {
            insert.setString(1, site);
            insert.setObject(2, closure.from());
            insert.setObject(3, closure.until());
            insert.setString(4, closure.reason());
            insert.setString(5, source);
            insert.executeUpdate();
            try (var keys = insert.getGeneratedKeys()) {
                keys.next();
                return keys.getLong(1);
            }
        }
    }

    private void update(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
