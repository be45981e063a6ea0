package org.occupancyhub.models.device;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.occupancyhub.models.event.AreaId;
import org.occupancyhub.models.event.DeviceId;
import org.occupancyhub.models.event.SiteId;

/**
 * A device, as its readings show it.
 *
 * @param area the zone it stands in, or null
 * @param door whether it counts who passes; its counts are sums since local midnight
 * @param registered whether somebody said where it stands; otherwise its first reading did, or nobody
 * @param last its newest reading by event time, or null where none is stored
 */
public record Device(
        DeviceId id,
        SiteId site,
        AreaId area,
        boolean door,
        boolean registered,
        Instant firstSeenAt,
        LastReading last) {

    /** Sources that bring what was, not what is. */
    private static final Set<String> BY_FILE = Set.of("csv", "replay");

    /**
     * The newest reading of a device.
     *
     * @param at when it was measured
     * @param receivedAt when it arrived; null, as the source, where retention has taken the event itself
     */
    public record LastReading(Instant at, int count, Instant receivedAt, String source) {}

    /** @param interval how often it is expected to speak */
    public DeviceState state(Duration interval, Instant now) {
        if (last == null) {
            return DeviceState.NEVER_HEARD;
        }
        DeviceState heard = DeviceState.of(Duration.between(last.at(), now), interval);
        boolean byFile = !registered && last.source() != null && BY_FILE.contains(last.source());
        return heard != DeviceState.FINE && byFile ? DeviceState.BY_FILE : heard;
    }
}
