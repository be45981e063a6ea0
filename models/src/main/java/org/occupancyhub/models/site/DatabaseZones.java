package org.occupancyhub.models.site;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Time zones by the names that Java and PostgreSQL understand alike. {@code +02:00} is not one of them: PostgreSQL reads it
 * as POSIX does, with the sign the other way round.
 */
final class DatabaseZones {

    private Set<String> names;

    /** Empty where the database cannot say it. */
    synchronized Optional<String> name(Connection connection, ZoneId zone) throws SQLException {
        if (names == null) {
            names = read(connection);
        }
        String name = portable(zone);
        return names.contains(name) ? Optional.of(name) : Optional.empty();
    }

    private static Set<String> read(Connection connection) throws SQLException {
        Set<String> names = new HashSet<>();
        try (PreparedStatement select = connection.prepareStatement("select name from pg_timezone_names");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                names.add(row.getString(1));
            }
        }
        return names;
    }

    static String portable(ZoneId zone) {
        if (zone.getId().indexOf('/') > 0 || !(zone.normalized() instanceof ZoneOffset offset)) {
            return zone.getId();
        }
        int seconds = offset.getTotalSeconds();
        if (seconds == 0) {
            return "UTC";
        }
        // The names of Etc count westwards, so the sign turns.
        return seconds % 3600 == 0 ? "Etc/GMT" + (seconds > 0 ? "-" : "+") + Math.abs(seconds / 3600) : zone.getId();
    }
}
