package org.occupancyhub.embedded;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Numbers put into both services and read back. */
record Holdings(EmbeddedServices services) {

    private static final String TOPIC = "holdings";

    void prepare() throws SQLException, ExecutionException, InterruptedException {
        execute("create table holding (number int primary key)");
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", services.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
        }
    }

    void put(int from, int to) throws SQLException, ExecutionException, InterruptedException {
        try (KafkaProducer<String, String> producer = producer()) {
            for (int number = from; number <= to; number++) {
                execute("insert into holding values (" + number + ")");
                producer.send(new ProducerRecord<>(TOPIC, Integer.toString(number)))
                        .get();
            }
        }
    }

    List<Integer> rows() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select number from holding order by number")) {
            List<Integer> rows = new ArrayList<>();
            while (found.next()) {
                rows.add(found.getInt(1));
            }
            return rows;
        }
    }

    /** All records, read through a consumer group so that its coordinator is at work too. */
    List<Integer> records(int atLeast) {
        List<Integer> records = new ArrayList<>();
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                services.bootstrapServers(),
                "group.id",
                "holdings-" + System.nanoTime(),
                "auto.offset.reset",
                "earliest");
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(TOPIC));
            await().atMost(Duration.ofSeconds(30)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> records.add(Integer.valueOf(record.value())));
                return records.size() >= atLeast;
            });
        }
        return records;
    }

    String ask(String query) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            found.next();
            return found.getString(1);
        }
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(services.jdbcUrl(), services.user(), services.password());
    }

    private KafkaProducer<String, String> producer() {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", services.bootstrapServers(), "acks", "all"),
                new StringSerializer(),
                new StringSerializer());
    }
}
