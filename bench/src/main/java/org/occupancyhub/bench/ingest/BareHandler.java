package org.occupancyhub.bench.ingest;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The peer: the same Tomcat that the hub stands on and the same producer settings, and nothing between them. It takes the
 * body as it is, one record a line, with the key that the address names, and answers when all are acknowledged.
 */
public final class BareHandler extends HttpServlet {

    static final String READY = "bare handler on port ";

    private static final long serialVersionUID = 1;

    private final transient Producer<String, byte[]> producer;
    private final String topic;

    private BareHandler(Producer<String, byte[]> producer, String topic) {
        this.producer = producer;
        this.topic = topic;
    }

    /** @param args brokers, topic, folder for Tomcat */
    public static void main(String[] args) throws Exception {
        Producer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", args[0], "acks", "all", "enable.idempotence", true, "linger.ms", 0),
                new StringSerializer(),
                new ByteArraySerializer());
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(args[2]);
        tomcat.setHostname("127.0.0.1");
        tomcat.setPort(0);
        Context context = tomcat.addContext("", null);
        Tomcat.addServlet(context, "bare", new BareHandler(producer, args[1]));
        context.addServletMappingDecoded("/ingest", "bare");
        tomcat.getConnector();
        tomcat.start();
        System.out.println(READY + tomcat.getConnector().getLocalPort() + ".");
        tomcat.getServer().await();
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String key = request.getParameter("key");
        byte[] body = request.getInputStream().readAllBytes();
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        int start = 0;
        for (int end = 0; end <= body.length; end++) {
            if (end == body.length || body[end] == '\n') {
                if (end > start) {
                    sent.add(producer.send(new ProducerRecord<>(topic, key, Arrays.copyOfRange(body, start, end))));
                }
                start = end + 1;
            }
        }
        await(sent);
        byte[] answer = ("{\"accepted\":" + sent.size() + "}").getBytes(StandardCharsets.UTF_8);
        response.setStatus(HttpServletResponse.SC_ACCEPTED);
        response.setContentType("application/json");
        response.setContentLength(answer.length);
        response.getOutputStream().write(answer);
    }

    private static void await(List<Future<RecordMetadata>> sent) throws IOException {
        try {
            for (Future<RecordMetadata> one : sent) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IOException("not acknowledged", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
