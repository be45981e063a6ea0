package org.occupancyhub.routes.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.apache.camel.Message;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultMessage;
import org.junit.jupiter.api.Test;

class RequestIdTest {

    @Test
    void aHarmlessNameIsKeptAndAnyOtherIsReplaced() {
        assertThat(RequestId.of("batch-7:a.b_c")).isEqualTo("batch-7:a.b_c");
        for (String other : new String[] {null, "", "a b", "a\nforged line", "ä", "x".repeat(65), "${jndi:ldap}"}) {
            assertThat(RequestId.of(other)).as(other).hasSize(36).isNotEqualTo(other);
        }
    }

    @Test
    void ofARecordItIsReadAsBytesAndWhatIsNoNameIsNone() throws Exception {
        try (DefaultCamelContext camel = new DefaultCamelContext()) {
            Message record = new DefaultMessage(camel);
            assertThat(RequestId.of(record)).isEmpty();
            record.setHeader("request_id", "a-1".getBytes(StandardCharsets.UTF_8));
            assertThat(RequestId.of(record)).contains("a-1");
            record.setHeader("request_id", "a\n1".getBytes(StandardCharsets.UTF_8));
            assertThat(RequestId.of(record)).isEmpty();
            record.setHeader("request_id", 7);
            assertThat(RequestId.of(record)).isEmpty();
        }
    }
}
