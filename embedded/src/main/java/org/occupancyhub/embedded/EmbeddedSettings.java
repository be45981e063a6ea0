package org.occupancyhub.embedded;

import java.nio.file.Path;
import java.util.Objects;

/**
 * Which embedded services run, where they keep their data and on which loopback ports they listen.
 *
 * @param dataDir the directory that holds everything of both services
 * @param postgres whether the embedded PostgreSQL is wanted; false where POSTGRES_DSN names another one
 * @param postgresPort port on 127.0.0.1, 0 for any free one
 * @param kafka whether the embedded Kafka is wanted; false where KAFKA_BROKERS names another one
 * @param kafkaPort port on 127.0.0.1, 0 for any free one
 * @param kafkaSync how far an acknowledged record has got
 */
public record EmbeddedSettings(
        Path dataDir, boolean postgres, int postgresPort, boolean kafka, int kafkaPort, KafkaSync kafkaSync) {

    public static final int DEFAULT_POSTGRES_PORT = 15432;
    public static final int DEFAULT_KAFKA_PORT = 19092;

    public EmbeddedSettings {
        Objects.requireNonNull(dataDir, "dataDir");
        Objects.requireNonNull(kafkaSync, "kafkaSync");
        checkPort(Ports.POSTGRES_SETTING, postgresPort);
        checkPort(Ports.KAFKA_SETTING, kafkaPort);
        dataDir = dataDir.toAbsolutePath().normalize();
    }

    /** Both services on their default ports. */
    public static EmbeddedSettings in(Path dataDir) {
        return new EmbeddedSettings(dataDir, true, DEFAULT_POSTGRES_PORT, true, DEFAULT_KAFKA_PORT, KafkaSync.DISK);
    }

    /** The same on other ports; 0 takes any free one. */
    public EmbeddedSettings onPorts(int postgresPort, int kafkaPort) {
        return new EmbeddedSettings(dataDir, postgres, postgresPort, kafka, kafkaPort, kafkaSync);
    }

    /** The same with only those services that are wanted. */
    public EmbeddedSettings with(boolean postgres, boolean kafka) {
        return new EmbeddedSettings(dataDir, postgres, postgresPort, kafka, kafkaPort, kafkaSync);
    }

    /** The same with another depth of acknowledgement. */
    public EmbeddedSettings with(KafkaSync kafkaSync) {
        return new EmbeddedSettings(dataDir, postgres, postgresPort, kafka, kafkaPort, kafkaSync);
    }

    private static void checkPort(String setting, int port) {
        if (port < 0 || port > 65535) {
            throw new EmbeddedServiceException(setting + " must be a port from 0 to 65535, but was " + port);
        }
    }
}
