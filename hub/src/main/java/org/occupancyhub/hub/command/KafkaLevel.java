package org.occupancyhub.hub.command;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.occupancyhub.models.account.TopicOffsets;
import org.occupancyhub.models.sql.Transactions;
import org.occupancyhub.routes.topic.Backlog;
import org.occupancyhub.routes.topic.ReadTopic;

/** Waits until the database holds all that Kafka has acknowledged, so that it is in the backup. */
final class KafkaLevel {

    private static final int PAUSE_MILLIS = 200;
    private static final String OTHERWISE = ", or add --without-kafka to save what the database holds";

    private final CommandWarehouse warehouse;
    private final TopicOffsets stored;

    KafkaLevel(CommandWarehouse warehouse) {
        this.warehouse = warehouse;
        this.stored = new TopicOffsets(new Transactions(warehouse.dataSource()));
    }

    /** @throws CommandFailedException if it does not come to that in time */
    void await(Duration patience) {
        if (!stored.areKept()) {
            throw new CommandFailedException("the database does not say how far it has read Kafka, being empty or older"
                    + " than that; start the hub of this version on it once" + OTHERWISE);
        }
        try {
            warehouse.brokers().check();
        } catch (CommandFailedException e) {
            throw new CommandFailedException(e.getMessage() + OTHERWISE, e);
        }
        try {
            // One after the other: what is read of the first may become a record of the second.
            warehouse
                    .settings()
                    .topics()
                    .forEach(topic -> await(topic, warehouse.isAlone() ? Duration.ZERO : patience));
        } catch (IllegalStateException e) {
            throw new CommandFailedException(e.getMessage() + "; start the hub on it once" + OTHERWISE, e);
        }
    }

    private void await(ReadTopic topic, Duration patience) {
        try (Backlog backlog = Backlog.of(warehouse.brokers().cluster(), stored, topic)) {
            long all = backlog.count();
            AtomicLong left = new AtomicLong(all);
            if (all == 0) {
                return;
            }
            Progress.during("load", "records", () -> all - left.get(), () -> all, progress -> {
                long until = System.nanoTime() + patience.toNanos();
                do { // once more at least: only then is it known what moves
                    pause();
                    left.set(backlog.count());
                } while (left.get() > 0 && System.nanoTime() < until);
                return null;
            });
            if (left.get() > 0) {
                throw behind(topic, left.get(), patience);
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailedException("interrupted while the hub was loading", e);
        }
    }

    private CommandFailedException behind(ReadTopic topic, long left, Duration patience) {
        return new CommandFailedException(left + " records of " + topic.name() + " are not in the database yet, "
                + (warehouse.isAlone()
                        ? "and no hub runs that would load them; start it and back up while it runs"
                        : "after " + patience.toSeconds()
                                + " s; see that a hub runs and loads them, give it more time with --wait")
                + OTHERWISE);
    }
}
