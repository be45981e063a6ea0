package org.occupancyhub.routes.reject;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.component.kafka.KafkaConstants;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.Test;
import org.occupancyhub.models.account.TopicPosition;
import org.occupancyhub.models.reject.RejectedRecord;
import org.occupancyhub.testing.MutableClock;

class RejectedBatchesTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    private final DefaultCamelContext camel = new DefaultCamelContext();
    private final MutableClock clock = MutableClock.at(NOW);
    private final List<RejectedRecord> stored = new ArrayList<>();
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final RejectedBatches batches = new RejectedBatches(
            records -> {
                long fresh =
                        records.stream().filter(one -> !stored.contains(one)).count();
                stored.addAll(records);
                return (int) fresh;
            },
            clock,
            metrics);

    /** Lines of a file are found to be bad by a command, which nobody asks for numbers. */
    @Test
    void whatIsStoredIsCountedWhoeverRejectedItAndOnce() {
        Message written = new Rejects(clock)
                .message(
                        new Rejected(null, bytes("x"), false, "a.csv:2", "why", "csv", null),
                        new DefaultExchange(camel));

        batches.store(List.of(read(written, NOW)));
        batches.store(List.of(read(written, NOW)));

        assertThat(metrics.counter("hub.events.rejected").count()).isEqualTo(1);
    }

    @Test
    void whatTheHubItselfWroteIsStoredAsItWasMeant() {
        Exchange exchange = new DefaultExchange(camel);
        Rejects rejects = new Rejects(clock);
        Message written = rejects.message(
                new Rejected(null, bytes("é,n/a"), true, "Zürich.csv:2", "why", "csv", "{\"format\":\"csv\"}"),
                exchange);
        clock.advance(Duration.ofHours(1));

        batches.store(List.of(read(written, NOW.plusSeconds(5))));

        assertThat(stored)
                .containsExactly(new RejectedRecord(
                        new TopicPosition("occupancy.events.rejected", 2, 7),
                        "Zürich.csv:2",
                        "why",
                        "é,n/a",
                        true,
                        "{\"format\":\"csv\"}",
                        "csv",
                        NOW,
                        null));
    }

    @Test
    void aLongPayloadIsMarkedAsCut() {
        Message written = new Rejects(clock)
                .message(
                        new Rejected("key", new byte[20_000], false, "o", "r", "kafka", null),
                        new DefaultExchange(camel));

        batches.store(List.of(read(written, NOW)));

        assertThat(stored.get(0).cut()).isTrue();
        assertThat(stored.get(0).payload()).hasSize(10_000);
    }

    @Test
    void aRecordWithNothingInItIsAReject() {
        Message record = new DefaultExchange(camel).getMessage();

        batches.store(List.of(read(record, NOW)));

        RejectedRecord reject = stored.get(0);
        assertThat(reject.origin()).isEqualTo("occupancy.events.rejected-2@7");
        assertThat(reject.reason()).isEqualTo("unknown");
        assertThat(reject.source()).isEqualTo("unknown");
        assertThat(reject.payload()).isEmpty();
        assertThat(reject.cut()).isFalse();
        assertThat(reject.rejectedAt()).isEqualTo(NOW);
    }

    @Test
    void timesThatCannotBeAreNotBelieved() {
        for (String told : List.of("+1000000000-01-01T00:00:00Z", "-1000-01-01T00:00:00Z", "yesterday", "\0")) {
            Message record = new DefaultExchange(camel).getMessage();
            record.setHeader("rejected_at", bytes(told));
            batches.store(List.of(read(record, Instant.ofEpochMilli(Long.MAX_VALUE))));
        }

        assertThat(stored).hasSize(4).extracting(RejectedRecord::rejectedAt).containsOnly(NOW);
    }

    @Test
    void anEventSaysItsIdAndNothingElseDoes() {
        for (String payload : List.of("{\"event_id\":\"e1\",\"count\":\"x\"}", "{\"event_id\":7}", "[]", "nonsense")) {
            Message record = new DefaultExchange(camel).getMessage();
            record.setBody(bytes(payload));
            batches.store(List.of(read(record, NOW)));
        }

        assertThat(stored).extracting(RejectedRecord::eventId).containsExactly("e1", null, null, null);
    }

    /** As the consumer hands it on. */
    private Exchange read(Message written, Instant timestamp) {
        Exchange single = new DefaultExchange(camel);
        single.getMessage().setHeaders(written.getHeaders());
        single.getMessage().setBody(written.getBody());
        single.getMessage().setHeader(KafkaConstants.TOPIC, "occupancy.events.rejected");
        single.getMessage().setHeader(KafkaConstants.PARTITION, 2);
        single.getMessage().setHeader(KafkaConstants.OFFSET, 7L);
        single.getMessage().setHeader(KafkaConstants.TIMESTAMP, timestamp.toEpochMilli());
        return single;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
