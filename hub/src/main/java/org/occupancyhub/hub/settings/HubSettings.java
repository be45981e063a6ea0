package org.occupancyhub.hub.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/**
 * What the program needs to know before Spring starts. Each setting is an environment variable and the Spring property
 * of the same meaning.
 *
 * @param kafka bootstrap servers; null for the embedded broker
 * @param kafkaSecurity how to get into it; the embedded broker lets in everybody on this machine
 * @param postgres the database; null for the embedded one
 */
public record HubSettings(
        int port,
        int managementPort,
        String address,
        String managementAddress,
        Path dataDir,
        boolean demo,
        String kafka,
        KafkaSecurity kafkaSecurity,
        PostgresDsn postgres,
        int postgresPort,
        int kafkaPort,
        ZoneId siteTimeZone) {

    private static final int HIGHEST_PORT = 65535;
    private static final String ALL_ROLES = "all";

    /** @param properties the value of a Spring property, or null; environment variables among them */
    public static HubSettings from(Function<String, String> properties) {
        Reader read = new Reader(properties);
        boolean demo = read.flag("hub.demo", "HUB_DEMO");
        read.flag("hub.demo-data", "HUB_DEMO_DATA");
        read.onlyRole("hub.roles", "HUB_ROLES");
        read.redis("hub.redis-url", "REDIS_URL");
        read.oneOf("hub.log-format", "HUB_LOG_FORMAT", "text", "json");
        read.oneOf("hub.log-trace", "HUB_LOG_TRACE", "false", "true");
        return new HubSettings(
                read.port("hub.port", "HUB_PORT", 8080),
                read.port("hub.management-port", "HUB_MANAGEMENT_PORT", 8081),
                read.text("hub.address", demo ? "127.0.0.1" : "0.0.0.0"),
                read.text("hub.management-address", "127.0.0.1"),
                read.path("hub.data-dir", "HUB_DATA_DIR", "./data"),
                demo,
                read.text("hub.kafka.brokers", null),
                KafkaSecurity.from(properties),
                read.dsn("hub.postgres.dsn", "POSTGRES_DSN"),
                read.port("hub.postgres.port", "HUB_POSTGRES_PORT", 15432),
                read.port("hub.kafka.port", "HUB_KAFKA_PORT", 19092),
                read.zone("hub.site-timezone", "HUB_SITE_TIMEZONE"));
    }

    private record Reader(Function<String, String> properties) {

        String text(String property, String otherwise) {
            String value = properties.apply(property);
            return value == null || value.isBlank() ? otherwise : value.strip();
        }

        int port(String property, String name, int otherwise) {
            String value = text(property, Integer.toString(otherwise));
            if (value.matches("\\d{1,5}") && Integer.parseInt(value) <= HIGHEST_PORT) {
                return Integer.parseInt(value);
            }
            throw new SettingException(name, "be a port from 0 (any free one) to " + HIGHEST_PORT, value);
        }

        boolean flag(String property, String name) {
            String value = text(property, "false");
            return switch (value.toLowerCase(Locale.ROOT)) {
                case "true" -> true;
                case "false" -> false;
                default -> throw new SettingException(name, "be true or false", value);
            };
        }

        void oneOf(String property, String name, String usual, String other) {
            String value = text(property, usual);
            if (!value.equals(usual) && !value.equals(other)) {
                throw new SettingException(name, "be " + usual + " or " + other, value);
            }
        }

        /** A hub does everything as yet; one that was told to do less must not do more in silence. */
        void onlyRole(String property, String name) {
            String value = text(property, ALL_ROLES);
            if (!value.equals(ALL_ROLES)) {
                throw new SettingException(name, "be " + ALL_ROLES + ", the only one this version knows", value);
            }
        }

        /** What stands before the host may be a password, so it is never shown. */
        void redis(String property, String name) {
            String value = text(property, null);
            if (value != null && !isRedis(value)) {
                String shown = value.replaceFirst("(?s)^([a-z]*://)?.*(@[^@]*)$", "$1…$2");
                throw new SettingException(
                        name, "be an address such as redis://:password@host:6379/0, special characters escaped", shown);
            }
        }

        private static boolean isRedis(String value) {
            try {
                URI address = new URI(value);
                return Set.of("redis", "rediss").contains(String.valueOf(address.getScheme()))
                        && address.getHost() != null
                        && address.getFragment() == null;
            } catch (URISyntaxException e) {
                return false;
            }
        }

        Path path(String property, String name, String otherwise) {
            String value = text(property, otherwise);
            try {
                return Path.of(value).toAbsolutePath().normalize();
            } catch (InvalidPathException e) {
                throw new SettingException(name, "be a folder", value);
            }
        }

        ZoneId zone(String property, String name) {
            String value = text(property, "UTC");
            try {
                return ZoneId.of(value);
            } catch (DateTimeException e) {
                throw new SettingException(name, "be a time zone such as Europe/Zurich", value);
            }
        }

        PostgresDsn dsn(String property, String name) {
            String value = text(property, null);
            return value == null ? null : PostgresDsn.parse(name, value);
        }
    }
}
