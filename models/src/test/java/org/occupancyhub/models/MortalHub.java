package org.occupancyhub.models;

import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import org.occupancyhub.models.account.TopicPosition;
import org.occupancyhub.models.event.OccupancyEvent;
import org.occupancyhub.models.load.Delivery;
import org.occupancyhub.testing.Database;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A hub that reads one partition of a topic, and is killed now and then: its connections break at whatever they are doing.
 * The next one knows nothing but what is in the database and the offset that was committed, and reads on from there.
 */
final class MortalHub implements Callable<Integer> {

    static final String TOPIC = "events";

    private static final int LARGEST_BATCH = 40;
    private static final int ONE_KILL_IN = 4;
    private static final int MOST_KILLS = 3;
    private static final int MOST_LOOKS = 200;

    private final PGSimpleDataSource connections;
    private final JdbcClient killer;
    private final String name;
    private final int partition;
    private final List<OccupancyEvent> records;
    private final Random random;
    private int committed;
    private int kills;
    private volatile boolean working;

    MortalHub(Database database, int partition, List<OccupancyEvent> records, long seed) {
        this.name = "mortal-" + seed + "-" + partition;
        this.connections = (PGSimpleDataSource) database.dataSource();
        this.connections.setApplicationName(name);
        this.killer = database.sql();
        this.partition = partition;
        this.records = records;
        this.random = new Random(seed * 31 + partition);
    }

    /** @return how often it was killed */
    @Override
    public Integer call() {
        while (committed < records.size()) {
            try {
                live(new Warehouse(connections));
            } catch (DiedException e) {
                kills++;
            } catch (DataAccessException | IllegalStateException e) {
                if (!isDead(e)) {
                    throw e;
                }
                kills++;
            }
        }
        return kills;
    }

    private void live(Warehouse hub) {
        while (committed < records.size()) {
            int until = Math.min(records.size(), committed + 1 + random.nextInt(LARGEST_BATCH));
            Thread assassin = random.nextInt(ONE_KILL_IN) == 0 && kills < MOST_KILLS ? assassin() : null;
            try {
                hub.loader.load(delivery(committed, until));
                if (random.nextInt(ONE_KILL_IN) == 0 && kills < MOST_KILLS) {
                    throw new DiedException();
                }
                committed = until;
                if (random.nextInt(3) == 0) {
                    hub.marts.refresh();
                }
            } finally {
                working = false;
                join(assassin);
            }
        }
    }

    /** Between its commit in the database and the one in Kafka. */
    private static final class DiedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private Delivery delivery(int from, int until) {
        return new Delivery(java.util.stream.IntStream.range(from, until)
                .mapToObj(offset -> {
                    OccupancyEvent event = records.get(offset);
                    return new Delivery.Item(
                            new TopicPosition(TOPIC, partition, offset), event, event.source(), event.receivedAt());
                })
                .toList());
    }

    /** Strikes as soon as there is somebody to strike, and then a little later: mid-work, not at its start. */
    private Thread assassin() {
        working = true;
        int statements = random.nextInt(6);
        Thread thread = new Thread(() -> {
            for (int look = 0; working && look < MOST_LOOKS; look++) {
                int struck = look < statements
                        ? 0
                        : killer.sql("select count(pg_terminate_backend(pid)) from pg_stat_activity"
                                        + " where application_name = ? and state <> 'idle'")
                                .param(name)
                                .query(Integer.class)
                                .single();
                if (struck > 0) {
                    return;
                }
            }
        });
        thread.start();
        return thread;
    }

    private static void join(Thread thread) {
        try {
            if (thread != null) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The administrator's command, or a connection that broke by it; anything else is a bug. */
    private static boolean isDead(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof java.sql.SQLException sql
                    && sql.getSQLState() != null
                    && (sql.getSQLState().equals("57P01") || sql.getSQLState().startsWith("08"))) {
                return true;
            }
        }
        return false;
    }
}
