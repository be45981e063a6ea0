package org.occupancyhub.routes.resend;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.ProducerTemplate;
import org.occupancyhub.models.event.InvalidEventException;
import org.occupancyhub.models.event.OccupancyEvent;
import org.occupancyhub.models.reason.Rejection;
import org.occupancyhub.models.reject.Correction;
import org.occupancyhub.models.reject.Reject;
import org.occupancyhub.models.reject.ResendLedger;
import org.occupancyhub.models.reject.ResendOutcome;
import org.occupancyhub.models.reject.Resends;
import org.occupancyhub.routes.event.EventMessages;
import org.occupancyhub.routes.event.UntilFailure;

/**
 * Sends corrections through {@code resend-rejects}. The ledger is written before and after; what a death in between leaves
 * open is sent once more as the same event.
 */
final class KafkaResends implements Resends {

    private static final String ROUTE = "direct:resend-rejects";

    private final ResendLedger ledger;
    private final EventMessages messages;
    private final ProducerTemplate producer;

    KafkaResends(ResendLedger ledger, EventMessages messages, ProducerTemplate producer) {
        this.ledger = ledger;
        this.messages = messages;
        this.producer = producer;
    }

    /** A correction that is good. */
    private record Ready(ResendLedger.Entry entry, OccupancyEvent event) {}

    /** @throws IllegalStateException if Kafka does not acknowledge; what it did acknowledge is settled */
    @Override
    public List<ResendOutcome> resend(List<Correction> corrections, String sentBy) {
        return corrections.isEmpty() ? List.of() : ledger.alone(() -> sendAgain(corrections, sentBy));
    }

    private List<ResendOutcome> sendAgain(List<Correction> corrections, String sentBy) {
        Map<Long, Reject> known = ledger.rejects(
                new HashSet<>(corrections.stream().map(Correction::rejectId).toList()));
        Map<Long, Ready> ready = new LinkedHashMap<>();
        List<ResendOutcome> outcomes = new ArrayList<>(corrections.size());
        for (Correction correction : corrections) {
            outcomes.add(read(correction, known.get(correction.rejectId()), sentBy, ready));
        }
        refuseKnown(outcomes, ready);
        if (!ready.isEmpty()) {
            send(List.copyOf(ready.values()));
        }
        return outcomes;
    }

    /** It would be acknowledged, and thrown away as a duplicate. */
    private void refuseKnown(List<ResendOutcome> outcomes, Map<Long, Ready> ready) {
        Set<String> known =
                ledger.known(ready.values().stream().map(Ready::entry).toList());
        outcomes.replaceAll(outcome -> outcome instanceof ResendOutcome.Sent sent && known.contains(sent.eventId())
                ? new ResendOutcome.Refused(
                        sent.rejectId(), Rejection.STORED.with(sent.eventId()).toString())
                : outcome);
        ready.values().removeIf(one -> known.contains(one.entry().eventId()));
    }

    private static ResendOutcome read(Correction correction, Reject reject, String sentBy, Map<Long, Ready> ready) {
        long id = correction.rejectId();
        if (reject == null) {
            return new ResendOutcome.Refused(id, Rejection.NO_REJECT.with(id).toString());
        }
        if (reject.status() != Reject.Status.OPEN) {
            return new ResendOutcome.Refused(
                    id,
                    (reject.status() == Reject.Status.RESENT ? Rejection.RESENT : Rejection.DISMISSED)
                            .with(reject.settledAt())
                            .toString());
        }
        if (ready.containsKey(id)) {
            return new ResendOutcome.Refused(id, Rejection.TWICE.english());
        }
        try {
            Corrected corrected = Corrected.of(reject, correction);
            OccupancyEvent event = corrected.event();
            String eventId = event.eventId().value();
            ready.put(id, new Ready(new ResendLedger.Entry(id, eventId, corrected.payload(), sentBy), event));
            return new ResendOutcome.Sent(id, eventId);
        } catch (InvalidEventException e) {
            return new ResendOutcome.Refused(id, e.getMessage());
        }
    }

    private void send(List<Ready> ready) {
        ledger.intend(ready.stream().map(Ready::entry).toList());
        List<Message> inFlight = new ArrayList<>();
        Exchange sent = producer.send(ROUTE, exchange -> {
            inFlight.addAll(messages.of(ready.stream().map(Ready::event).toList(), exchange));
            exchange.getMessage().setBody(new UntilFailure(inFlight, exchange));
        });
        if (!sent.isFailed()) {
            ledger.settle(ready.stream().map(one -> one.entry().rejectId()).toList());
            return;
        }
        List<Long> acknowledged = new ArrayList<>();
        for (int i = 0; i < inFlight.size(); i++) {
            if (EventMessages.isOnRecord(inFlight.get(i))) {
                acknowledged.add(ready.get(i).entry().rejectId());
            }
        }
        ledger.settle(acknowledged);
        throw new IllegalStateException(
                "Kafka did not acknowledge " + (ready.size() - acknowledged.size()) + " of " + ready.size()
                        + " corrections; they stay open, and sent again they are the same events",
                sent.getException());
    }
}
