package org.occupancyhub.routes.resend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.apache.camel.component.kafka.KafkaComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.occupancyhub.models.account.TopicPosition;
import org.occupancyhub.models.reject.Correction;
import org.occupancyhub.models.reject.JdbcRejectQueue;
import org.occupancyhub.models.reject.JdbcRejectedEvents;
import org.occupancyhub.models.reject.Reject;
import org.occupancyhub.models.reject.RejectQuery;
import org.occupancyhub.models.reject.RejectedRecord;
import org.occupancyhub.models.reject.ResendLedger;
import org.occupancyhub.models.reject.ResendOutcome;
import org.occupancyhub.models.sql.Migrations;
import org.occupancyhub.models.sql.Transactions;
import org.occupancyhub.routes.event.EventMessages;
import org.occupancyhub.testing.Broker;
import org.occupancyhub.testing.Database;
import org.occupancyhub.testing.IntegrationTest;

@IntegrationTest
class KafkaResendsIT {

    private static final String GOOD = "{\"device_id\":\"d\",\"count\":4,\"ts\":\"2026-03-01T10:00:00Z\"}";

    @Test
    void whatKafkaDidNotAcknowledgeStaysOpenAndIsTheSameEventLater(Database database, Broker broker) throws Exception {
        Migrations.run(database.dataSource());
        Transactions transactions = new Transactions(database.dataSource());
        JdbcRejectQueue queue = new JdbcRejectQueue(database.dataSource());
        ResendLedger ledger = new ResendLedger(transactions, database.dataSource());
        new JdbcRejectedEvents(transactions)
                .store(List.of(new RejectedRecord(
                        new TopicPosition("rejected", 0, 0),
                        "occupancy.events-0@1",
                        "why",
                        "{}",
                        false,
                        null,
                        "kafka",
                        Instant.parse("2026-03-02T10:00:00Z"),
                        null)));
        long id = queue.page(RejectQuery.OPEN, null, 1).rejects().get(0).id();
        List<Correction> correction = List.of(new Correction(id, GOOD));

        try (DefaultCamelContext away = routes("localhost:1", "events")) {
            assertThatThrownBy(() -> new KafkaResends(ledger, new EventMessages(), away.createProducerTemplate())
                            .resend(correction, "admin"))
                    .hasMessageStartingWith("Kafka did not acknowledge 1 of 1 corrections")
                    .hasRootCauseInstanceOf(TimeoutException.class);
        }
        Reject open = queue.find(id).orElseThrow();
        assertThat(open.status()).isEqualTo(Reject.Status.OPEN);
        assertThat(open.resends()).hasSize(1);

        try (DefaultCamelContext back = routes(broker.bootstrapServers(), broker.topic("events"))) {
            KafkaResends resends = new KafkaResends(ledger, new EventMessages(), back.createProducerTemplate());
            assertThat(resends.resend(correction, "admin"))
                    .containsExactly(
                            new ResendOutcome.Sent(id, open.resends().get(0).eventId()));
            assertThat(resends.resend(correction, "admin"))
                    .singleElement()
                    .isInstanceOfSatisfying(ResendOutcome.Refused.class, refused -> assertThat(refused.reason())
                            .startsWith("it is resent since "));
        }
        Reject resent = queue.find(id).orElseThrow();
        assertThat(resent.status()).isEqualTo(Reject.Status.RESENT);
        assertThat(resent.resends()).hasSize(1);
    }

    private static DefaultCamelContext routes(String brokers, String topic) throws Exception {
        DefaultCamelContext context = new DefaultCamelContext();
        Properties settings = new Properties();
        settings.put("hub.kafka.events-topic", topic);
        context.getPropertiesComponent().setInitialProperties(settings);
        context.getComponent("kafka", KafkaComponent.class).getConfiguration().setBrokers(brokers);
        PluginHelper.getRoutesLoader(context)
                .loadRoutes(PluginHelper.getResourceLoader(context)
                        .resolveResource("classpath:camel/resend-rejects.camel.yaml"));
        context.start();
        return context;
    }
}
