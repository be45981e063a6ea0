package org.occupancyhub.testing;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** The shared Kafka. */
public record Broker(String bootstrapServers) {

    /** A new topic of one partition whose name nobody else has. */
    public String topic(String prefix) {
        return topic(prefix, 1);
    }

    /** A new topic whose name nobody else has. */
    public String topic(String prefix, int partitions) {
        String name = Names.fresh(prefix);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.createTopics(List.of(new NewTopic(name, partitions, (short) 1)))
                    .all()
                    .get();
            return name;
        } catch (ExecutionException e) {
            throw new IllegalStateException("topic " + name + " was not created", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while topic " + name + " was created", e);
        }
    }
}
