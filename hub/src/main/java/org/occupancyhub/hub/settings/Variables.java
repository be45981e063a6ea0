package org.occupancyhub.hub.settings;

import java.util.HashMap;
import java.util.Map;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * The environment variables that are not called like their properties, as Spring would have them. Like all variables they win
 * over {@code config/application.yaml}: a database that was named for one command must not give way to that of the file.
 */
public final class Variables {

    /** The variables by their properties. */
    public static final Map<String, String> NAMES = Map.of(
            "hub.postgres.dsn", "POSTGRES_DSN",
            "hub.redis-url", "REDIS_URL",
            "hub.kafka.brokers", "KAFKA_BROKERS",
            "hub.kafka.security-protocol", "KAFKA_SECURITY_PROTOCOL",
            "hub.kafka.sasl-mechanism", "KAFKA_SASL_MECHANISM",
            "hub.kafka.user", "KAFKA_USER",
            "hub.kafka.password", "KAFKA_PASSWORD",
            "hub.kafka.ca-file", "KAFKA_CA_FILE");

    private Variables() {}

    /** One that is there and empty says nothing, as in a file of variables that were not filled in. */
    public static void addTo(ConfigurableEnvironment environment) {
        Map<String, Object> said = new HashMap<>();
        NAMES.forEach((property, variable) -> {
            String value = environment.getProperty(variable, "");
            if (!value.isBlank()) {
                said.put(property, value);
            }
        });
        environment
                .getPropertySources()
                .addBefore(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new MapPropertySource("variables", said));
    }
}
