package org.occupancyhub.hub.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** How the hub gets into a Kafka that does not let in everybody: as settings of Kafka's clients, among them a password. */
public record KafkaSecurity(Map<String, String> client) {

    private static final String PLAINTEXT = "PLAINTEXT";
    private static final List<String> PROTOCOLS = List.of(PLAINTEXT, "SSL", "SASL_PLAINTEXT", "SASL_SSL");
    private static final List<String> MECHANISMS = List.of("PLAIN", "SCRAM-SHA-256", "SCRAM-SHA-512");

    /** @param properties the value of a Spring property, or null; environment variables among them */
    public static KafkaSecurity from(Function<String, String> properties) {
        String protocol = oneOf(PROTOCOLS, text(properties, "hub.kafka.security-protocol"), "KAFKA_SECURITY_PROTOCOL");
        String mechanism = oneOf(MECHANISMS, text(properties, "hub.kafka.sasl-mechanism"), "KAFKA_SASL_MECHANISM");
        String user = text(properties, "hub.kafka.user");
        String password = text(properties, "hub.kafka.password");
        String authorities = text(properties, "hub.kafka.ca-file");
        if (!protocol.startsWith("SASL") && !(user + password).isEmpty()) {
            throw new SettingException("KAFKA_SECURITY_PROTOCOL must be SASL_SSL or SASL_PLAINTEXT where KAFKA_USER or"
                    + " KAFKA_PASSWORD is set, but was " + protocol);
        }
        if (!protocol.endsWith("SSL") && !authorities.isEmpty()) {
            throw new SettingException(
                    "KAFKA_SECURITY_PROTOCOL must be SSL or SASL_SSL where KAFKA_CA_FILE is set, but was " + protocol);
        }
        Map<String, String> client = new TreeMap<>();
        if (!protocol.equals(PLAINTEXT)) {
            client.put("security.protocol", protocol);
        }
        if (protocol.startsWith("SASL")) {
            client.put("sasl.mechanism", mechanism);
            client.put("sasl.jaas.config", login(mechanism, user, password));
        }
        if (protocol.endsWith("SSL") && !authorities.isEmpty()) {
            client.put("ssl.truststore.type", "PEM");
            client.put("ssl.truststore.location", readable(authorities));
        }
        return new KafkaSecurity(client);
    }

    private static String login(String mechanism, String user, String password) {
        if (user.isEmpty() || password.isEmpty()) {
            throw new SettingException(
                    "KAFKA_USER and KAFKA_PASSWORD must be set where KAFKA_SECURITY_PROTOCOL is SASL_…");
        }
        String module = mechanism.equals("PLAIN") ? "plain.PlainLoginModule" : "scram.ScramLoginModule";
        return "org.apache.kafka.common.security.%s required username=%s password=%s;"
                .formatted(module, quoted(user), quoted(password));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** Kafka's clients would only say that they have no truststore. */
    private static String readable(String file) {
        if (!Files.isReadable(Path.of(file))) {
            throw new SettingException("KAFKA_CA_FILE", "be a file of certificates in PEM that can be read", file);
        }
        return file;
    }

    /** @param allowed the usual one first */
    private static String oneOf(List<String> allowed, String value, String name) {
        if (value.isEmpty()) {
            return allowed.get(0);
        }
        if (!allowed.contains(value)) {
            throw new SettingException(name, "be one of " + String.join(", ", allowed), value);
        }
        return value;
    }

    private static String text(Function<String, String> properties, String property) {
        String value = properties.apply(property);
        return value == null ? "" : value.strip();
    }

    @Override
    public String toString() {
        return client.getOrDefault("security.protocol", PLAINTEXT);
    }
}
