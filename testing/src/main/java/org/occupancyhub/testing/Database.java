package org.occupancyhub.testing;

import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A database of the shared PostgreSQL that belongs to one test alone.
 *
 * @param name its name
 * @param jdbcUrl without user and password
 */
public record Database(String name, String jdbcUrl, String user, String password) {

    /** Opens a new connection each time, as tests need few and keep none. */
    public DataSource dataSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(jdbcUrl);
        source.setUser(user);
        source.setPassword(password);
        source.setOptions(
                "-c synchronous_commit=off"); // nobody pulls the plug of this server, so nobody waits for its disk
        return source;
    }

    public JdbcClient sql() {
        return JdbcClient.create(dataSource());
    }

    /** Another database with the same contents; nobody may be connected to this one meanwhile. */
    public Database copy() {
        return Services.database(this);
    }
}
