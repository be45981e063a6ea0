package org.occupancyhub.routes.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.occupancyhub.models.account.TopicOffset;
import org.occupancyhub.models.account.TopicOffsets;
import org.occupancyhub.models.account.TopicPosition;
import org.occupancyhub.models.sql.Migrations;
import org.occupancyhub.models.sql.Transactions;
import org.occupancyhub.testing.Database;
import org.occupancyhub.testing.Eventually;
import org.occupancyhub.testing.IntegrationTest;
import org.occupancyhub.testing.Services;

@IntegrationTest
class TopicPositionsIT {

    private final Database database = Services.database();
    private final TopicOffsets stored = new TopicOffsets(new Transactions(database.dataSource()));
    private TopicUnderTest topic;

    @BeforeEach
    void aTopicWithRecordsAndAnEmptyWarehouse() {
        Migrations.run(database.dataSource());
        topic = new TopicUnderTest(2);
        topic.send(0, 10);
        topic.send(1, 5);
    }

    @AfterEach
    void close() {
        topic.close();
    }

    @Test
    void aGroupThatIsAheadOfARestoredDatabaseReadsAgainWhatIsMissing() {
        topic.commit(Map.of(0, 10L, 1, 5L));
        stored.begin(position(0, 4), topic.id());
        stored.begin(position(1, 5), topic.id());

        align();
        assertThat(topic.committed()).isEqualTo(Map.of(0, 4L, 1, 5L));
    }

    @Test
    void aGroupThatIsBehindIsNeverMovedForward() {
        topic.commit(Map.of(0, 3L));
        stored.begin(position(0, 7), topic.id());
        stored.begin(position(1, 5), topic.id());

        align();
        assertThat(topic.committed()).isEqualTo(Map.of(0, 3L));
    }

    @Test
    void anEmptyDatabaseBeginsAtTheOldestRecordWhateverWasCommitted() {
        topic.commit(Map.of(0, 10L));
        align();
        assertThat(topic.committed()).isEqualTo(Map.of(0, 0L));
        assertThat(stored.of(topic.name())).containsExactly(offset(0, 0), offset(1, 0));
    }

    @Test
    void aDatabaseFromBeforeThereWereAccountsGoesOnWhereTheGroupStood() {
        database.sql().sql("insert into raw.event_ids values ('a')").update();
        topic.commit(Map.of(0, 10L));
        align();
        assertThat(topic.committed()).isEqualTo(Map.of(0, 10L));
        assertThat(stored.of(topic.name())).containsExactly(offset(0, 10), offset(1, 0));
    }

    @Test
    void aPartitionThatIsNewToTheDatabaseIsReadFromItsBeginning() {
        database.sql().sql("insert into raw.event_ids values ('a')").update();
        topic.commit(Map.of(0, 10L, 1, 5L));
        stored.begin(position(0, 10), null);

        align();
        assertThat(topic.committed()).isEqualTo(Map.of(0, 10L, 1, 0L));
        assertThat(stored.of(topic.name())).containsExactly(offset(0, 10), offset(1, 0));
    }

    @Test
    void anotherTopicOfTheSameNameIsReadFromItsBeginningAndTheOldAccountsAreKept() {
        topic.commit(Map.of(0, 9L));
        stored.begin(position(0, 7), "the-old-one");
        stored.begin(position(1, 900), topic.id()); // and one that has lost its end
        String account = "insert into ops.accounts (topic, partition, source, received_day, received, loaded)"
                + " values (?, 0, 'http', '2026-11-01', 7, 7)";
        database.sql().sql(account).param(topic.name()).update();

        align();
        assertThat(topic.committed()).isEqualTo(Map.of(0, 0L));
        assertThat(stored.of(topic.name())).containsExactly(offset(0, 0), offset(1, 0));
        assertThat(database.sql()
                        .sql("select topic from ops.accounts")
                        .query(String.class)
                        .list())
                .containsExactly(topic.name() + " the-old-one");
    }

    @Test
    void whatExpiredInKafkaIsNotWaitedFor() {
        topic.commit(Map.of(0, 10L, 1, 5L));
        stored.begin(position(0, 2), topic.id());
        stored.begin(position(1, 5), topic.id());
        topic.expireBefore(0, 6);

        align();
        assertThat(topic.committed()).isEqualTo(Map.of(0, 6L, 1, 5L));
    }

    @Test
    void aHubThatIsStillAMemberOfTheGroupIsWaitedFor() throws InterruptedException {
        topic.commit(Map.of(0, 10L, 1, 5L));
        stored.begin(position(0, 4), topic.id());
        stored.begin(position(1, 5), topic.id());

        topic.join();
        Thread start = new Thread(this::align);
        start.start();
        Eventually.until("the start waits", () -> start.getState() == Thread.State.TIMED_WAITING);
        topic.leave();
        start.join();
        assertThat(topic.committed()).isEqualTo(Map.of(0, 4L, 1, 5L));
    }

    @Test
    void whatIsNotStoredOrNotCommittedIsABacklog() {
        assertThat(backlog()).isEqualTo(15);

        stored.begin(position(0, 10), topic.id());
        topic.commit(Map.of(0, 8L, 1, 5L));
        assertThat(backlog()).isEqualTo(2 + 5);

        stored.begin(position(1, 3), topic.id());
        topic.commit(Map.of(0, 10L));
        assertThat(backlog()).isEqualTo(2);
    }

    @Test
    void neitherWhatCameLaterNorTheMarkerOfATransactionIsABacklog() {
        topic.sendInTransaction(1);
        stored.begin(position(0, 10), topic.id());
        stored.begin(position(1, 6), topic.id());
        topic.commit(Map.of(0, 10L, 1, 6L));
        try (Backlog backlog = Backlog.of(KafkaCluster.open(Services.bootstrapServers()), stored, topic.read())) {
            topic.send(0, 1);
            assertThat(backlog.count()).isEqualTo(1);
            assertThat(backlog.count()).isZero();
        }
    }

    @Test
    void anEmptyTopicHasNoBacklog() {
        try (TopicUnderTest empty = new TopicUnderTest(3);
                Backlog backlog = Backlog.of(KafkaCluster.open(Services.bootstrapServers()), stored, empty.read())) {
            assertThat(backlog.count()).isZero();
        }
    }

    private void align() {
        new TopicPositions(KafkaCluster.open(Services.bootstrapServers()), stored, List.of(topic.read())).align();
    }

    private long backlog() {
        try (Backlog backlog = Backlog.of(KafkaCluster.open(Services.bootstrapServers()), stored, topic.read())) {
            return backlog.count();
        }
    }

    private TopicPosition position(int partition, long offset) {
        return new TopicPosition(topic.name(), partition, offset);
    }

    private TopicOffset offset(int partition, long next) {
        return new TopicOffset(topic.name(), partition, next, topic.id());
    }
}
