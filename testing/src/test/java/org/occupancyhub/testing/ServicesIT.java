package org.occupancyhub.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.occupancyhub.testing.Eventually.eventually;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

@IntegrationTest
class ServicesIT {

    private final Database database;

    ServicesIT(Database database) {
        this.database = database;
    }

    @Test
    void aTestClassHasOneDatabaseOfItsOwn(Database again) {
        assertThat(again).isEqualTo(database);
        assertThat(Services.database().name()).isNotEqualTo(database.name());
    }

    @Test
    void aCopyHoldsTheSameAndGoesItsOwnWay() {
        Database original = Services.database();
        original.sql().sql("create table kept as select 1 as number").update();
        Database copy = original.copy();
        copy.sql().sql("insert into kept values (2)").update();
        assertThat(count(original)).isEqualTo(1);
        assertThat(count(copy)).isEqualTo(2);
    }

    @Test
    void aTopicIsThereOnceItIsNamed(Broker broker) {
        String topic = broker.topic("readings", 3);
        assertThat(Services.topic("readings")).isNotEqualTo(topic);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            eventually(() -> assertThat(admin.describeTopics(List.of(topic))
                            .allTopicNames()
                            .get()
                            .get(topic)
                            .partitions())
                    .hasSize(3));
        }
    }

    private static long count(Database database) {
        return database.sql().sql("select count(*) from kept").query(Long.class).single();
    }
}
