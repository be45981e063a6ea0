package org.occupancyhub.hub.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.occupancyhub.embedded.EmbeddedServices;
import org.occupancyhub.embedded.EmbeddedSettings;
import org.occupancyhub.hub.settings.HubSettings;
import org.occupancyhub.hub.settings.PostgresDsn;
import org.occupancyhub.routes.topic.KafkaCluster;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.util.PSQLState;

/**
 * The warehouse that a command works on: that of {@code POSTGRES_DSN}, or of the hub that runs on this machine, or the
 * embedded one in {@code HUB_DATA_DIR} that no hub runs on; that one is started for the command and stopped after it.
 */
final class CommandWarehouse implements AutoCloseable {

    private static final String NAME = "occupancy-hub command";

    private final CommandSettings settings;
    private final PGSimpleDataSource database;
    private final Path folder;
    private final Brokers brokers;
    private EmbeddedServices services;

    private CommandWarehouse(
            CommandSettings settings,
            PGSimpleDataSource database,
            Path folder,
            Brokers brokers,
            EmbeddedServices services) {
        this.settings = settings;
        this.database = database;
        this.folder = folder;
        this.brokers = brokers;
        this.services = services;
    }

    /** @throws CommandFailedException if there is none */
    static CommandWarehouse existing() {
        return reach(false, false);
    }

    /** The same, and where it has to be started its Kafka too. */
    static CommandWarehouse existingWithKafka() {
        return reach(true, false);
    }

    /** Makes an embedded one where there is none yet. */
    static CommandWarehouse existingOrNew() {
        return reach(false, true);
    }

    /** Which it was found by. */
    CommandSettings settings() {
        return settings;
    }

    DataSource dataSource() {
        return database;
    }

    /** Where its data should be, if it was merely found on its port; empty for a database that somebody named. */
    Optional<Path> folder() {
        return Optional.ofNullable(folder);
    }

    Brokers brokers() {
        return brokers;
    }

    /** Whether it runs for this command alone, so that no hub works on it. */
    synchronized boolean isAlone() {
        return services != null;
    }

    @Override
    public synchronized void close() {
        if (services != null) {
            services.close();
            services = null;
        }
    }

    private static CommandWarehouse reach(boolean withKafka, boolean mayBeNew) {
        CommandSettings settings = CommandSettings.read();
        HubSettings hub = settings.hub();
        PostgresDsn dsn = hub.postgres() == null
                ? new PostgresDsn("jdbc:postgresql://localhost:" + hub.postgresPort() + "/occupancy", "postgres", "")
                : hub.postgres();
        PGSimpleDataSource database = dataSource(dsn);
        try {
            database.getConnection().close();
            return new CommandWarehouse(
                    settings, database, hub.postgres() == null ? folder(hub) : null, settings.brokers(), null);
        } catch (SQLException e) {
            boolean nobodyListens =
                    PSQLState.CONNECTION_UNABLE_TO_CONNECT.getState().equals(e.getSQLState());
            if (hub.postgres() == null && nobodyListens && (mayBeNew || Files.isDirectory(folder(hub)))) {
                return started(settings, withKafka);
            }
            throw new CommandFailedException(
                    "no PostgreSQL answers at " + dsn + (nobodyListens ? "" : " (" + e.getMessage() + ")")
                            + "; start the hub with `make run` or set POSTGRES_DSN",
                    e);
        }
    }

    private static Path folder(HubSettings settings) {
        return settings.dataDir().resolve("postgres");
    }

    /** On free ports, since nobody else is to find it. */
    private static CommandWarehouse started(CommandSettings settings, boolean withKafka) {
        HubSettings hub = settings.hub();
        EmbeddedServices services = EmbeddedServices.start(
                EmbeddedSettings.in(hub.dataDir()).onPorts(0, 0).with(true, withKafka && hub.kafka() == null));
        PGSimpleDataSource database =
                dataSource(new PostgresDsn(services.jdbcUrl(), services.user(), services.password()));
        Brokers brokers =
                services.hasKafka() ? new Brokers(KafkaCluster.open(services.bootstrapServers())) : settings.brokers();
        CommandWarehouse warehouse = new CommandWarehouse(settings, database, folder(hub), brokers, services);
        Runtime.getRuntime().addShutdownHook(new Thread(warehouse::close, "stop")); // Ctrl-C leaves nothing running
        return warehouse;
    }

    private static PGSimpleDataSource dataSource(PostgresDsn dsn) {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(dsn.jdbcUrl());
        database.setApplicationName(NAME);
        if (dsn.user() != null) {
            database.setUser(dsn.user());
        }
        if (dsn.password() != null) {
            database.setPassword(dsn.password());
        }
        return database;
    }
}
