package org.occupancyhub.embedded;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.common.utils.Exit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens where Kafka would end the whole process at once, such as when its disk is full: the log says so and the
 * hub ends in good order, so that PostgreSQL is stopped too and whoever watches the hub can start it again.
 */
final class KafkaExit {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaExit.class);
    private static final AtomicBoolean ENDING = new AtomicBoolean();

    private KafkaExit() {}

    static void install() {
        Exit.setExitProcedure(KafkaExit::end);
        Exit.setHaltProcedure(KafkaExit::end);
    }

    private static void end(int status, String message) {
        if (ENDING.compareAndSet(false, true)) {
            LOG.error(
                    "The embedded Kafka cannot go on ({}); the hub stops. Look at the lines above, and whether the disk"
                            + " of HUB_DATA_DIR is full",
                    message == null ? "status " + status : message);
            // Not on this thread: the shutdown waits for Kafka's threads, of which this is one.
            new Thread(() -> Runtime.getRuntime().exit(1), "kafka-exit").start();
        }
        // Kafka's code does not expect to go on from here.
        throw new IllegalStateException("the embedded Kafka has stopped");
    }
}
