package org.occupancyhub.embedded;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A real Kafka inside this process: one node, broker and controller, without authentication, on loopback only. */
final class KafkaBroker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaBroker.class);

    private final KafkaRaftServer server;
    private final int port;

    private KafkaBroker(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /** Starts it and answers once it takes records; the caller holds the directory. */
    static KafkaBroker start(Path dataDir, int wantedPort, KafkaSync sync) {
        long begin = System.nanoTime();
        int port = Ports.claim(wantedPort, Ports.KAFKA_SETTING);
        Path directory = dataDir.resolve("kafka");
        KafkaExit.install();
        formatIfNew(directory);
        KafkaRaftServer server = launch(KafkaConfiguration.of(directory, port, Ports.free(), sync), directory);
        LOG.info("Kafka on port {} after {} ms", port, (System.nanoTime() - begin) / 1_000_000);
        return new KafkaBroker(server, port);
    }

    String bootstrapServers() {
        return Ports.HOST + ":" + port;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static KafkaRaftServer launch(Map<String, Object> settings, Path directory) {
        KafkaRaftServer server = null;
        try {
            server = new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM);
            server.startup();
            return server;
        } catch (RuntimeException e) {
            if (server != null) {
                server.shutdown();
            }
            throw new EmbeddedServiceException("Kafka did not start in " + directory + ": " + e.getMessage(), e);
        }
    }

    private static void formatIfNew(Path directory) {
        if (Files.exists(directory.resolve("meta.properties"))) {
            return;
        }
        try (PrintStream silent = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            Files.createDirectories(directory);
            new Formatter()
                    .setNodeId(KafkaConfiguration.NODE)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                    .setControllerListenerName(KafkaConfiguration.CONTROLLER)
                    .setMetadataLogDirectory(directory.toString())
                    .addDirectory(directory.toString())
                    .setHasDynamicQuorum(false)
                    .setPrintStream(silent)
                    .run();
        } catch (Exception e) {
            throw new EmbeddedServiceException(
                    "Kafka's data cannot be kept in " + directory + ": " + e.getMessage()
                            + "; set HUB_DATA_DIR to a directory with room that user " + CurrentUser.name()
                            + " may write",
                    e);
        }
    }
}
