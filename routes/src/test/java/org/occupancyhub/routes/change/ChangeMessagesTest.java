package org.occupancyhub.routes.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.Message;
import org.apache.camel.component.kafka.KafkaConstants;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.occupancyhub.models.change.SiteChange;
import org.occupancyhub.models.change.SiteChanges;
import org.occupancyhub.models.event.SiteId;

/** What one hub tells and another one hears. */
class ChangeMessagesTest {

    private static final SiteChange CHANGE = new SiteChange(
            new SiteId("Züri"), Instant.parse("2026-03-02T09:00:00Z"), Instant.parse("2026-03-02T10:00:00Z"));

    private final ObjectMapper json = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    private final SiteChanges here = new SiteChanges();
    private final SiteChanges there = new SiteChanges();
    private final List<SiteChange> heard = new ArrayList<>();
    private final ChangeMessages teller = new ChangeMessages(here, json);
    private final ChangeMessages hearer = new ChangeMessages(there, json);

    @BeforeEach
    void listen() {
        here.subscribe(change -> heard.add(CHANGE));
        there.subscribe(heard::add);
    }

    @Test
    void anotherHubHearsWhatChangedAndItsOwnWordsAreNoNewsToAHub() {
        List<Message> messages = teller.tell(List.of(CHANGE), new DefaultExchange(new DefaultCamelContext()));

        assertThat(messages).singleElement().satisfies(message -> {
            assertThat(message.getHeaders())
                    .containsOnlyKeys(KafkaConstants.KEY)
                    .containsValue("Züri");
            byte[] record = message.getBody(byte[].class);
            teller.hear(record);
            assertThat(heard).isEmpty();
            hearer.hear(record);
            assertThat(heard).containsExactly(CHANGE);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{\"hub\":\"x\"}",
                "{\"hub\":\"x\",\"site_id\":\"\",\"first_hour\":1,\"last_hour\":1}"
            })
    void whatIsNoSignalIsPassedOver(String record) {
        hearer.hear(record.getBytes(StandardCharsets.UTF_8));

        assertThat(heard).isEmpty();
    }
}
