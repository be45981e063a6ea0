package org.occupancyhub.models.device;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.occupancyhub.models.event.DeviceId;
import org.occupancyhub.models.event.SiteId;

/** All devices there are, registered or not. What a question costs grows with their number, not with their history. */
public interface Devices {

    /** By site, zone and id; those without a zone before the others. */
    List<Device> all(Instant now);

    List<Device> at(SiteId site, Instant now);

    /** How many readings each has in a span of event time; one without any is not named. */
    Map<DeviceId, Long> readings(Collection<DeviceId> devices, Instant from, Instant until);

    List<SiteFacts> sites(Instant now);

    /** Rejects since a moment, whatever became of them. */
    RejectTally rejects(Instant since);
}
