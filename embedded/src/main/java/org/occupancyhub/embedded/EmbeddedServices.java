package org.occupancyhub.embedded;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * The hub's own PostgreSQL and Kafka, those of the two that are wanted. Whoever starts them closes them, after
 * everything that uses them; without that PostgreSQL runs on until the next start on the same directory.
 */
public final class EmbeddedServices implements AutoCloseable {

    private final DataDirectory directory;
    private final PostgresServer postgres;
    private final KafkaBroker kafka;

    private EmbeddedServices(DataDirectory directory, PostgresServer postgres, KafkaBroker kafka) {
        this.directory = directory;
        this.postgres = postgres;
        this.kafka = kafka;
    }

    /**
     * Starts the wanted services side by side and answers when all of them can be used.
     *
     * @throws EmbeddedServiceException if one cannot start; then none is left running
     */
    public static EmbeddedServices start(EmbeddedSettings settings) {
        if (!settings.postgres() && !settings.kafka()) {
            return new EmbeddedServices(null, null, null);
        }
        DataDirectory directory = DataDirectory.take(settings.dataDir());
        CompletableFuture<PostgresServer> postgres = begin(
                "postgres", settings.postgres(), () -> PostgresServer.start(directory.path(), settings.postgresPort()));
        CompletableFuture<KafkaBroker> kafka = begin(
                "kafka",
                settings.kafka(),
                () -> KafkaBroker.start(directory.path(), settings.kafkaPort(), settings.kafkaSync()));
        try {
            CompletableFuture.allOf(postgres, kafka).join();
            return new EmbeddedServices(directory, postgres.join(), kafka.join());
        } catch (CompletionException e) {
            kafka.thenAccept(EmbeddedServices::close)
                    .exceptionally(failed -> null)
                    .join();
            postgres.thenAccept(EmbeddedServices::close)
                    .exceptionally(failed -> null)
                    .join();
            directory.close();
            throw e.getCause() instanceof EmbeddedServiceException line
                    ? line
                    : new EmbeddedServiceException("the embedded services did not start: " + e.getCause(), e);
        }
    }

    /** The database {@code occupancy}, without user and password. */
    public String jdbcUrl() {
        return wanted(postgres, "PostgreSQL").jdbcUrl();
    }

    public String user() {
        wanted(postgres, "PostgreSQL");
        return PostgresServer.USER;
    }

    /** Empty: the embedded PostgreSQL trusts whoever reaches its loopback port. */
    public String password() {
        wanted(postgres, "PostgreSQL");
        return "";
    }

    public int postgresPort() {
        return wanted(postgres, "PostgreSQL").port();
    }

    /** The one broker, as {@code host:port}. */
    public String bootstrapServers() {
        return wanted(kafka, "Kafka").bootstrapServers();
    }

    public boolean hasKafka() {
        return kafka != null;
    }

    /** Stops both, Kafka first as the one that others write to, and gives the directory back. */
    @Override
    public void close() {
        try {
            close(kafka);
        } finally {
            try {
                close(postgres);
            } finally {
                if (directory != null) {
                    directory.close();
                }
            }
        }
    }

    private static <T> CompletableFuture<T> begin(String name, boolean wanted, Supplier<T> start) {
        Executor thread = task -> new Thread(task, "start-" + name).start();
        return wanted ? CompletableFuture.supplyAsync(start, thread) : CompletableFuture.completedFuture(null);
    }

    private static void close(PostgresServer server) {
        if (server != null) {
            server.close();
        }
    }

    private static void close(KafkaBroker broker) {
        if (broker != null) {
            broker.close();
        }
    }

    private static <T> T wanted(T service, String name) {
        if (service == null) {
            throw new IllegalStateException("the embedded " + name + " was not wanted");
        }
        return service;
    }
}
