package org.occupancyhub.bench.ingest;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.occupancyhub.bench.Waiting;
import org.occupancyhub.bench.process.JavaProcess;

/** The bare handler in a process of its own, with the JVM options of the hub, writing to the hub's broker. */
final class BareProcess implements AutoCloseable {

    private static final String TOPIC = "bench.bare";
    private static final int PARTITIONS = 3; // as many as the topic of the hub
    private static final Pattern PORT = Pattern.compile(BareHandler.READY + "(\\d+)\\.");

    private final JavaProcess process;
    private final int port;

    private BareProcess(JavaProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    static BareProcess start(String brokers, String javaOptions, Path directory)
            throws InterruptedException, ExecutionException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, Optional.of(PARTITIONS), Optional.empty())))
                    .all()
                    .get();
        }
        JavaProcess process = JavaProcess.start(
                directory.resolve("out"),
                javaOptions,
                List.of(
                        "-cp",
                        System.getProperty("java.class.path"),
                        BareHandler.class.getName(),
                        brokers,
                        TOPIC,
                        directory.toString()),
                Map.of());
        try {
            Waiting.until("a bare handler", Duration.ofMinutes(1), Duration.ofMillis(50), () -> {
                process.checkAlive();
                return PORT.matcher(process.output()).find();
            });
        } catch (RuntimeException e) {
            process.close();
            throw e;
        }
        Matcher port = PORT.matcher(process.output());
        port.find();
        return new BareProcess(process, Integer.parseInt(port.group(1)));
    }

    Duration cpu() {
        return process.cpu();
    }

    int port() {
        return port;
    }

    @Override
    public void close() {
        process.close();
    }
}
