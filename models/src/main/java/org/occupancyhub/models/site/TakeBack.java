package org.occupancyhub.models.site;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.occupancyhub.models.event.SiteId;

/** Takes back something of a site that came by the API; what the configuration says can only be taken back there. */
final class TakeBack {

    private final String sql;

    /** @param sql removes one by its site and number where it may go, and says whose it was */
    TakeBack(String sql) {
        this.sql = sql;
    }

    SiteCalendar.Outcome from(Connection connection, SiteId site, long number) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(sql)) {
            delete.setString(1, site.value());
            delete.setLong(2, number);
            try (ResultSet row = delete.executeQuery()) {
                if (!row.next()) {
                    return SiteCalendar.Outcome.UNKNOWN;
                }
                return row.getString(1).equals(CalendarRows.API)
                        ? SiteCalendar.Outcome.DONE
                        : SiteCalendar.Outcome.CONFIGURED;
            }
        }
    }
}
