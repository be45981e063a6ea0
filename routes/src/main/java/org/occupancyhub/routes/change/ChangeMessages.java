package org.occupancyhub.routes.change;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.component.kafka.KafkaConstants;
import org.apache.camel.support.DefaultMessage;
import org.occupancyhub.models.change.SiteChange;
import org.occupancyhub.models.change.SiteChanges;
import org.occupancyhub.models.event.InvalidEventException;
import org.occupancyhub.models.event.SiteId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What one hub computed, the others tell their listeners, too. A message says <em>that</em> a site changed: whoever hears it
 * reads again, so one that is lost or doubled does no harm.
 */
public final class ChangeMessages {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeMessages.class);

    /** Names this process, which has told its own listeners before it tells others. */
    private final String hub = UUID.randomUUID().toString();

    private final SiteChanges changes;
    private final ObjectMapper json;

    public ChangeMessages(SiteChanges changes, ObjectMapper json) {
        this.changes = changes;
        this.json = json;
    }

    /** One record of the topic. */
    record Told(
            String hub,
            @JsonProperty("site_id") String site,
            @JsonProperty("first_hour") Instant firstHour,
            @JsonProperty("last_hour") Instant lastHour) {

        Told {
            Objects.requireNonNull(site, "site_id");
            Objects.requireNonNull(firstHour, "first_hour");
            Objects.requireNonNull(lastHour, "last_hour");
        }
    }

    public boolean isAny(List<SiteChange> changed) {
        return !changed.isEmpty();
    }

    /** Fresh messages with the site as key. */
    public List<Message> tell(List<SiteChange> changed, Exchange exchange) {
        return changed.stream()
                .<Message>map(change -> {
                    Message message = new DefaultMessage(exchange.getContext());
                    message.setHeader(KafkaConstants.KEY, change.site().value());
                    message.setBody(write(change));
                    return message;
                })
                .toList();
    }

    /** Tells the listeners of this hub what another one computed. */
    public void hear(byte[] record) {
        try {
            Told told = json.readValue(record, Told.class);
            if (!hub.equals(told.hub())) {
                changes.publish(new SiteChange(new SiteId(told.site()), told.firstHour(), told.lastHour()));
            }
        } catch (IOException | InvalidEventException e) {
            LOG.warn("A message on a changed site cannot be read, and is passed over: {}", e.getMessage());
        }
    }

    private byte[] write(SiteChange change) {
        try {
            return json.writeValueAsBytes(new Told(hub, change.site().value(), change.firstHour(), change.lastHour()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a change is always JSON", e);
        }
    }
}
