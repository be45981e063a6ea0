package org.occupancyhub.routes.resend;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.apache.camel.ProducerTemplate;
import org.occupancyhub.models.reject.RejectQueue;
import org.occupancyhub.models.reject.RejectedEvents;
import org.occupancyhub.models.reject.ResendLedger;
import org.occupancyhub.models.reject.Resends;
import org.occupancyhub.routes.api.RejectAnswers;
import org.occupancyhub.routes.event.EventMessages;
import org.occupancyhub.routes.reject.RejectedBatches;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The beans behind the queue of rejects: how it fills, how it is seen, and how it empties. */
@Configuration(proxyBeanMethods = false)
public class RejectConfiguration {

    @Bean
    RejectedBatches rejectedBatches(RejectedEvents rejected, Clock clock, MeterRegistry metrics) {
        return new RejectedBatches(rejected, clock, metrics);
    }

    @Bean
    Resends resends(ResendLedger ledger, EventMessages messages, ProducerTemplate producer) {
        return new KafkaResends(ledger, messages, producer);
    }

    @Bean
    RejectAnswers rejectAnswers(RejectQueue queue, Resends resends) {
        return new RejectAnswers(queue, resends);
    }
}
