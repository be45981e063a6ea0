package org.occupancyhub.routes.health;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;

/**
 * Asks the database for a sign of life, over a connection of its own: those of the hub may all be busy, and then whoever waits
 * for one learns nothing about the database.
 */
public final class PostgresCheck implements HealthCheck {

    private static final int SECONDS = 2;

    private final String url;
    private final Properties properties = new Properties();

    /**
     * @param user and password null where the URL says all
     * @param driver what the connections of the hub tell the driver besides, such as certificates
     */
    public PostgresCheck(String url, String user, String password, Map<String, String> driver) {
        this.url = url;
        properties.putAll(driver);
        for (String limit : new String[] {"connectTimeout", "socketTimeout", "loginTimeout"}) {
            properties.setProperty(limit, Integer.toString(SECONDS));
        }
        properties.setProperty("ApplicationName", "occupancy-hub health");
        if (user != null) {
            properties.setProperty("user", user);
        }
        if (password != null) {
            properties.setProperty("password", password);
        }
    }

    @Override
    public void ask() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, properties)) {
            if (!connection.isValid(SECONDS)) {
                throw new SQLException("the connection is not valid");
            }
        }
    }
}
