package org.occupancyhub.models.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.occupancyhub.models.Warehouse;
import org.occupancyhub.models.registry.TrainingRun.Trigger;
import org.occupancyhub.testing.Database;
import org.occupancyhub.testing.IntegrationTest;

/** Two hubs on one warehouse, and the trainings they are asked for. */
@IntegrationTest
class JdbcTrainingRunsIT {

    private Warehouse warehouse;
    private TrainingRuns hub;
    private TrainingRuns otherHub;

    @BeforeEach
    void twoHubs(Database database) {
        warehouse = new Warehouse(database);
        warehouse.sql.sql("truncate ml.training_runs").update();
        hub = hubOf(warehouse);
        otherHub = hubOf(new Warehouse(database));
    }

    private static TrainingRuns hubOf(Warehouse warehouse) {
        return new JdbcTrainingRuns(warehouse.transactions, warehouse.dataSource);
    }

    @Test
    void askedForTwiceItIsOneRunAndItIsDoneOnce() {
        TrainingRun asked = hub.request(Trigger.DEMAND);
        assertThat(otherHub.request(Trigger.DRIFT)).isEqualTo(asked);

        List<Long> done = new ArrayList<>();
        hub.ifWaiting(run -> {
            done.add(run.id());
            otherHub.ifWaiting(again -> done.add(-1L));
            assertThat(otherHub.request(Trigger.SCHEDULE).id()).isEqualTo(run.id());
            assertThat(hub.progress(run.id(), "reading gym", 1, 3)).isTrue();
            assertThat(otherHub.open().orElseThrow()).satisfies(open -> {
                assertThat(open.step()).isEqualTo("reading gym");
                assertThat(open.done()).isEqualTo(1);
                assertThat(open.steps()).isEqualTo(3);
                assertThat(open.startedAt()).isNotNull();
            });
            hub.finish(run.id(), "version 1 serves");
        });
        otherHub.ifWaiting(run -> done.add(run.id()));

        assertThat(done).containsExactly(asked.id());
        assertThat(hub.newest(5)).singleElement().satisfies(run -> {
            assertThat(run.isOpen()).isFalse();
            assertThat(run.trigger()).isEqualTo(Trigger.DEMAND);
            assertThat(run.outcome()).isEqualTo("version 1 serves");
            assertThat(run.failure()).isNull();
        });
        assertThat(hub.request(Trigger.SCHEDULE).id()).isGreaterThan(asked.id());
    }

    @Test
    void twoHubsThatBeginAtTheSameMomentTrainOnce() throws Exception {
        hub.request(Trigger.SCHEDULE);
        CountDownLatch underWay = new CountDownLatch(1);
        CountDownLatch otherLookedToo = new CountDownLatch(1);
        List<Long> done = java.util.Collections.synchronizedList(new ArrayList<>());
        ExecutorService hubs = Executors.newFixedThreadPool(2);
        try {
            Future<?> one = hubs.submit(() -> hub.ifWaiting(run -> {
                done.add(run.id());
                underWay.countDown();
                await(otherLookedToo);
                hub.finish(run.id(), "done");
            }));
            Future<?> other = hubs.submit(() -> {
                await(underWay);
                otherHub.ifWaiting(run -> done.add(run.id()));
                otherLookedToo.countDown();
            });
            one.get();
            other.get();
        } finally {
            hubs.shutdownNow();
        }
        assertThat(done).hasSize(1);
    }

    @Test
    void aRunWhoseHubWasKilledIsMarkedAsFailedAndBegunAgainAFewTimes() {
        TrainingRun first = hub.request(Trigger.DRIFT);
        lostInTheMiddle();
        List<TrainingRun> begun = new ArrayList<>();
        for (int hubs = 0; hubs < 4; hubs++) {
            otherHub.ifWaiting(begun::add); // ends without a word, as one that is killed
        }

        assertThat(begun).extracting(TrainingRun::attempt).containsExactly(2, 3);
        assertThat(begun).extracting(TrainingRun::trigger).containsOnly(Trigger.DRIFT);
        assertThat(hub.open()).isEmpty();
        assertThat(hub.newest(9)).hasSize(3).allSatisfy(run -> assertThat(run.failure())
                .isEqualTo("the hub that was at it was gone before the end"));
        assertThat(hub.newest(9).get(2).id()).isEqualTo(first.id());
    }

    private void lostInTheMiddle() {
        warehouse.sql.sql("update ml.training_runs set started_at = now()").update();
    }

    @Test
    void whatFailsIsOnRecordAndThrownOn() {
        hub.request(Trigger.DEMAND);

        assertThatIllegalStateException()
                .isThrownBy(() -> hub.ifWaiting(run -> {
                    throw new IllegalStateException("the engine is missing");
                }));

        assertThat(hub.open()).isEmpty();
        assertThat(hub.newest(1)).singleElement().satisfies(run -> assertThat(run.failure())
                .contains("the engine is missing"));
    }

    @Test
    void aRunCanBeCancelledBeforeItBeginsAndWhileItIsUnderWay() {
        TrainingRun waiting = hub.request(Trigger.DEMAND);
        assertThat(otherHub.cancel(waiting.id())).isTrue();
        assertThat(otherHub.cancel(waiting.id())).isFalse();
        assertThat(hub.newest(1).get(0).failure()).isEqualTo("cancelled before it began");
        hub.ifWaiting(run -> {
            throw new AssertionError("nothing waits");
        });

        hub.request(Trigger.DEMAND);
        hub.ifWaiting(run -> {
            assertThat(hub.progress(run.id(), "reading", 0, 1)).isTrue();
            assertThat(otherHub.cancel(run.id())).isTrue();
            assertThat(hub.progress(run.id(), "reading", 1, 1)).isFalse();
            hub.fail(run.id(), "cancelled");
        });
        assertThat(hub.newest(1)).singleElement().satisfies(run -> {
            assertThat(run.cancelled()).isTrue();
            assertThat(run.failure()).isEqualTo("cancelled");
        });
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
