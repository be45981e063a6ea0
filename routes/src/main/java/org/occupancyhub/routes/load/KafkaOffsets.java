package org.occupancyhub.routes.load;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.component.kafka.KafkaConstants;
import org.apache.camel.component.kafka.consumer.KafkaManualCommit;

/**
 * Commits what was loaded. Only ever called after the database has committed. A batch holds records of several
 * partitions, and Camel's commit of the batch is that of its last record alone, so each partition's last one is asked.
 */
public final class KafkaOffsets {

    public void commit(List<Exchange> records) {
        Map<String, KafkaManualCommit> lastOfPartition = new LinkedHashMap<>();
        for (Exchange single : records) {
            Message message = single.getMessage();
            KafkaManualCommit commit = message.getHeader(KafkaConstants.MANUAL_COMMIT, KafkaManualCommit.class);
            if (commit == null) {
                throw new IllegalStateException("a record carries no manual commit; is allowManualCommit on?");
            }
            String partition =
                    message.getHeader(KafkaConstants.TOPIC) + "-" + message.getHeader(KafkaConstants.PARTITION);
            lastOfPartition.put(partition, commit);
        }
        lastOfPartition.values().forEach(KafkaManualCommit::commit);
    }
}
