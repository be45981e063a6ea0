package org.occupancyhub.routes.health;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Asks the database for a sign of life. */
public final class PostgresCheck implements HealthCheck {

    private static final int SECONDS = 2;

    private final DataSource database;

    public PostgresCheck(DataSource database) {
        this.database = database;
    }

    @Override
    public void ask() throws SQLException {
        try (Connection connection = database.getConnection()) {
            if (!connection.isValid(SECONDS)) {
                throw new SQLException("the connection is not valid");
            }
        }
    }
}
