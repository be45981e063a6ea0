package org.occupancyhub.models.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.occupancyhub.models.Warehouse.count;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.occupancyhub.models.Warehouse;
import org.occupancyhub.models.event.OccupancyEvent;
import org.occupancyhub.models.load.Delivery;
import org.occupancyhub.testing.IntegrationTest;
import org.occupancyhub.testing.Services;
import org.springframework.dao.DataIntegrityViolationException;

@IntegrationTest
class AccountsIT {

    private static final OccupancyEvent FIRST = count("a", "2026-03-02T10:00:00Z", 10);
    private static final OccupancyEvent SECOND = count("a", "2026-03-02T10:10:00Z", 20);

    private Warehouse hub;

    @BeforeEach
    void oneSite() {
        hub = new Warehouse(Services.database()).with(Warehouse.site("gym", "Europe/Zurich", 100));
    }

    @Test
    void everyRecordIsLoadedOrADuplicateOrRejected() {
        load(item(7, FIRST), item(8, FIRST), item(9, null), item(10, SECOND));

        assertThat(accounts()).containsExactly("0 kafka 2026-11-02 1 0 0 1", "0 test 2026-11-01 3 2 1 0");
        assertThat(offsets()).containsExactly("events 0 7 11 4 0");
    }

    @Test
    void aBatchThatComesAgainAfterAKillIsNotCountedTwice() {
        load(item(7, FIRST), item(8, null));
        load(item(7, FIRST), item(8, null), item(9, SECOND));

        assertThat(accounts()).containsExactly("0 kafka 2026-11-02 1 0 0 1", "0 test 2026-11-01 2 2 0 0");
        assertThat(offsets()).containsExactly("events 0 7 10 3 0");
    }

    @Test
    void offsetsThatBroughtNoRecordAreCountedAsSkipped() {
        load(item(7, FIRST));
        load(item(20, SECOND));

        assertThat(offsets()).containsExactly("events 0 7 21 2 12");
    }

    @Test
    void aLoadThatFailsLeavesNoAccounts() {
        hub.sql
                .sql("alter table raw.occupancy_events add constraint few check (count < 15)")
                .update();

        assertThatThrownBy(() -> load(item(7, FIRST), item(8, SECOND)))
                .isInstanceOf(DataIntegrityViolationException.class);

        assertThat(accounts()).isEmpty();
        assertThat(offsets()).isEmpty();
    }

    private void load(Delivery.Item... items) {
        hub.loader.load(new Delivery(List.of(items)));
    }

    private static Delivery.Item item(long offset, OccupancyEvent event) {
        TopicPosition position = new TopicPosition("events", 0, offset);
        return event == null
                ? new Delivery.Item(position, null, "kafka", Instant.parse("2026-11-02T23:59:59Z"))
                : new Delivery.Item(position, event, event.source(), event.receivedAt());
    }

    private List<String> accounts() {
        return hub.sql
                .sql("select concat_ws(' ', partition, source, received_day, received, loaded, duplicate, rejected)"
                        + " from ops.accounts order by source")
                .query(String.class)
                .list();
    }

    private List<String> offsets() {
        return hub.sql
                .sql("select concat_ws(' ', topic, partition, first_offset, next_offset, received, skipped)"
                        + " from ops.topic_offsets")
                .query(String.class)
                .list();
    }
}
