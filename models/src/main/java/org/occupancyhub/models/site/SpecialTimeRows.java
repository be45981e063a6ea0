package org.occupancyhub.models.site;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import org.occupancyhub.models.sql.Sql;

/** The statements on {@code ops.special_times}, within the transaction of a connection. */
final class SpecialTimeRows {

    private static final String INSERT = Sql.of(SpecialTimeRows.class, "insert-special-time.sql");

    private final Connection connection;

    SpecialTimeRows(Connection connection) {
        this.connection = connection;
    }

    void forgetConfiguration() throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from ops.special_times where source = ?")) {
            delete.setString(1, CalendarRows.CONFIG);
            delete.executeUpdate();
        }
    }

    void configure(Site site) throws SQLException {
        for (SpecialTime time : site.almanac().specialTimes()) {
            add(site.id().value(), time, CalendarRows.CONFIG);
        }
    }

    long add(String site, SpecialTime time, String source) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, site);
            insert.setString(2, time.kind().word());
            insert.setString(3, time.name());
            insert.setObject(4, time.from());
            insert.setObject(5, time.until());
            insert.setString(6, source);
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    static SpecialTime time(ResultSet row) throws SQLException {
        return new SpecialTime(
                SpecialTime.Kind.of(row.getString("kind")),
                row.getString("name"),
                row.getObject("from_local", LocalDateTime.class),
                row.getObject("until_local", LocalDateTime.class));
    }
}
