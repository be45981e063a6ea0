package org.occupancyhub.bench.load;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.occupancyhub.bench.Waiting;

/** A database, with the kind of pool that the hub has. */
public final class Database implements AutoCloseable {

    private static final String USER = "postgres";

    private final HikariDataSource pool;

    private Database(String jdbcUrl) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(jdbcUrl);
        config.setUsername(USER);
        config.setMaximumPoolSize(4);
        config.setConnectionInitSql("set time zone 'UTC'");
        pool = new HikariDataSource(config);
    }

    public static Database at(String host, int port, String name) {
        return new Database("jdbc:postgresql://" + host + ":" + port + "/" + name);
    }

    /** @param jdbcUrl of any database on the server */
    public static Database create(String jdbcUrl, String name) {
        try (Connection connection = DriverManager.getConnection(jdbcUrl, USER, "");
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("database " + name + " cannot be made", e);
        }
        return new Database(jdbcUrl.substring(0, jdbcUrl.lastIndexOf('/') + 1) + name);
    }

    public DataSource dataSource() {
        return pool;
    }

    public void execute(String sql) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    public long count(String relation) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from " + relation)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Until no hour is marked: a hub has refreshed its marts and is idle. */
    public void awaitRefreshed() {
        Waiting.until(
                "marts that are up to date",
                Duration.ofMinutes(2),
                Duration.ofMillis(50),
                () -> count("ops.dirty_hours") == 0);
    }

    @Override
    public void close() {
        pool.close();
    }
}
