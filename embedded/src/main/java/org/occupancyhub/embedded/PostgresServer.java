package org.occupancyhub.embedded;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL below the data directory, listening on loopback only, durable.
 *
 * <p>The programs come from zonky's artifacts, but are run from here: zonky's own runner turns fsync off, waits out its
 * time instead of noticing that a start failed, and takes any server that answers on the port for its own.
 */
final class PostgresServer implements AutoCloseable {

    static final String USER = "postgres";
    static final String DATABASE = "occupancy";

    private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);
    private static final int START_SECONDS = 120;

    private final PostgresLog log;
    private final PostgresTools tools;
    private final PostgresCluster cluster;
    private final Postmaster postmaster;
    private final int port;
    private PostgresWatch watch;

    private PostgresServer(Path home, PostgresTools tools, PostgresCluster cluster, int wantedPort) {
        this.log = new PostgresLog(home.resolve("postgres.log"));
        this.tools = tools;
        this.cluster = cluster;
        this.postmaster = new Postmaster(tools, cluster.path());
        cluster.createIfMissing();
        // Before the port is looked at: an orphan may hold it.
        postmaster.clearOrphan();
        this.port = Ports.claim(wantedPort, Ports.POSTGRES_SETTING);
    }

    /**
     * Starts it and answers once the database {@value #DATABASE} can be used; from then on it is started again should
     * it end by itself. The caller holds the directory.
     */
    static PostgresServer start(Path dataDir, int wantedPort) {
        long begin = System.nanoTime();
        PostgresTools tools = PostgresTools.of(PostgresBinaries.unpackInto(dataDir.resolve("postgres-bin")));
        PostgresCluster cluster = new PostgresCluster(tools, dataDir.resolve("postgres"));
        PostgresServer server = new PostgresServer(dataDir, tools, cluster, wantedPort);
        server.start();
        server.watch = PostgresWatch.over(server.postmaster, server.log, server::startAgain);
        LOG.info("PostgreSQL on port {} after {} ms", server.port, (System.nanoTime() - begin) / 1_000_000);
        return server;
    }

    int port() {
        return port;
    }

    String jdbcUrl() {
        return "jdbc:postgresql://" + Ports.HOST + ":" + port + "/" + DATABASE;
    }

    @Override
    public void close() {
        watch.close();
        postmaster.stop();
    }

    private void startAgain() {
        postmaster.clearOrphan();
        start();
    }

    private void start() {
        log.begin();
        PostgresTools.Outcome outcome = launch();
        if (!outcome.done()) {
            // A killed hub's server may have been starting, without its pid file yet, when orphans were looked for.
            postmaster.clearOrphan();
            outcome = launch();
        }
        if (!outcome.done()) {
            throw new EmbeddedServiceException("PostgreSQL did not start in " + cluster.path() + ": "
                    + log.reason(outcome) + "; the rest is in " + log.file());
        }
        try {
            createDatabase();
        } catch (SQLException e) {
            postmaster.stop();
            throw new EmbeddedServiceException(
                    "PostgreSQL in " + cluster.path() + " started but does not answer: " + e.getMessage(), e);
        }
    }

    private PostgresTools.Outcome launch() {
        return tools.run(
                "pg_ctl",
                List.of(
                        "start",
                        "-D",
                        cluster.path().toString(),
                        "-l",
                        log.file().toString(),
                        "-w",
                        "-t",
                        Integer.toString(START_SECONDS),
                        "-o",
                        PostgresConfig.options(port)));
    }

    private void createDatabase() throws SQLException {
        PGSimpleDataSource maintenance = new PGSimpleDataSource();
        maintenance.setUrl("jdbc:postgresql://" + Ports.HOST + ":" + port + "/postgres");
        maintenance.setUser(USER);
        try (Connection connection = maintenance.getConnection();
                PreparedStatement find =
                        connection.prepareStatement("select from pg_database where datname = '" + DATABASE + "'");
                ResultSet found = find.executeQuery()) {
            if (!found.next()) {
                try (Statement create = connection.createStatement()) {
                    create.execute("create database " + DATABASE);
                }
            }
        }
    }
}
