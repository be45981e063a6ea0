package org.occupancyhub.hub.run;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.occupancyhub.testing.FreePort;

/** A broker as clusters have it: TLS with a certificate that Java does not know, and a password, by any of the mechanisms. */
final class GuardedKafka implements AutoCloseable {

    static final String USER = "hub";
    static final String PASSWORD = "le\\m\"me in";

    private static final String STORE_PASSWORD = "of the store";

    private final int port = FreePort.find();
    private final Path authorities;
    private final KafkaRaftServer server;

    private GuardedKafka(Path folder) throws Exception {
        Path keys = folder.resolve("keys.p12");
        authorities = folder.resolve("ca.pem");
        keytool(
                keys,
                "-genkeypair",
                "-keyalg",
                "EC",
                "-dname",
                "CN=broker",
                "-ext",
                "SAN=IP:127.0.0.1",
                "-validity",
                "2");
        keytool(keys, "-exportcert", "-rfc", "-file", authorities.toString());
        Path logs = Files.createDirectories(folder.resolve("logs"));
        format(logs);
        int inner = FreePort.find();
        server = new KafkaRaftServer(new KafkaConfig(settings(logs, keys, inner, FreePort.find()), false), Time.SYSTEM);
        server.startup();
        makeKnown(inner);
    }

    /** SCRAM passwords stand, salted and hashed, in Kafka itself. */
    private static void makeKnown(int inner) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", "127.0.0.1:" + inner))) {
            for (ScramMechanism each : List.of(ScramMechanism.SCRAM_SHA_256, ScramMechanism.SCRAM_SHA_512)) {
                var user = new UserScramCredentialUpsertion(USER, new ScramCredentialInfo(each, 4096), PASSWORD);
                admin.alterUserScramCredentials(List.of(user)).all().get(); // one a request
            }
        }
    }

    static GuardedKafka in(Path folder) throws Exception {
        return new GuardedKafka(folder);
    }

    /** What a hub must be told to get in. */
    Map<String, String> environment() {
        return Map.of(
                "KAFKA_BROKERS",
                "127.0.0.1:" + port,
                "KAFKA_SECURITY_PROTOCOL",
                "SASL_SSL",
                "KAFKA_USER",
                USER,
                "KAFKA_PASSWORD",
                PASSWORD,
                "KAFKA_CA_FILE",
                authorities.toString());
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private Map<String, Object> settings(Path logs, Path keys, int inner, int controller) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", "1");
        settings.put("log.dirs", logs.toString());
        settings.put(
                "listeners",
                "CLIENTS://127.0.0.1:%d,INNER://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d"
                        .formatted(port, inner, controller));
        settings.put("advertised.listeners", "CLIENTS://127.0.0.1:%d,INNER://127.0.0.1:%d".formatted(port, inner));
        settings.put("listener.security.protocol.map", "CLIENTS:SASL_SSL,INNER:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("inter.broker.listener.name", "INNER");
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("controller.quorum.voters", "1@127.0.0.1:" + controller);
        settings.put("ssl.keystore.type", "PKCS12");
        settings.put("ssl.keystore.location", keys.toString());
        settings.put("ssl.keystore.password", STORE_PASSWORD);
        settings.put("sasl.enabled.mechanisms", "PLAIN,SCRAM-SHA-256,SCRAM-SHA-512");
        settings.put(
                "listener.name.clients.plain.sasl.jaas.config",
                "org.apache.kafka.common.security.plain.PlainLoginModule required user_%s=\"%s\";"
                        .formatted(USER, PASSWORD.replace("\\", "\\\\").replace("\"", "\\\"")));
        for (String mechanism : List.of("scram-sha-256", "scram-sha-512")) {
            settings.put(
                    "listener.name.clients." + mechanism + ".sasl.jaas.config",
                    "org.apache.kafka.common.security.scram.ScramLoginModule required;");
        }
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("offsets.topic.num.partitions", "1");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("log.cleaner.dedupe.buffer.size", Integer.toString(4 << 20));
        return settings;
    }

    private static void format(Path logs) throws Exception {
        try (PrintStream silent = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            new Formatter()
                    .setNodeId(1)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                    .setControllerListenerName("CONTROLLER")
                    .setMetadataLogDirectory(logs.toString())
                    .addDirectory(logs.toString())
                    .setHasDynamicQuorum(false)
                    .setPrintStream(silent)
                    .run();
        }
    }

    private static void keytool(Path keys, String... what) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(what));
        command.addAll(List.of(
                "-alias",
                "broker",
                "-keystore",
                keys.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                STORE_PASSWORD));
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (keytool.waitFor() != 0) {
            throw new IllegalStateException(said);
        }
    }
}
