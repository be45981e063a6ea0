package org.occupancyhub.models.event;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.occupancyhub.models.reason.Rule;

/**
 * One reading of one device. Event time ({@code ts}) decides everything; {@code receivedAt} only which of two
 * corrections is the later one.
 *
 * @param eventId identity: the same id twice is one event
 * @param ts when it was measured, in microseconds at the finest (what PostgreSQL keeps)
 * @param source the way it came: {@code http}, {@code csv}, {@code demo}, {@code kafka}
 */
public record OccupancyEvent(
        EventId eventId,
        Instant ts,
        DeviceId deviceId,
        Reading reading,
        String source,
        Instant receivedAt,
        Placement placement) {

    /** Counting people by computer is younger; a clock that shows less was never set. */
    public static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    /** How far a device's clock may run ahead of ours. */
    public static final Duration TOLERANCE = Duration.ofMinutes(10);

    private static final int LONGEST_SOURCE = 50;

    /**
     * The same under an id that no other device can have, for senders who must not speak for others: whoever takes the id of
     * a reading that is to come would keep that one out.
     */
    public OccupancyEvent withItsOwnId() {
        return eventId.equals(EventId.of(deviceId, ts, reading))
                ? this
                : new OccupancyEvent(
                        EventId.of(deviceId, eventId), ts, deviceId, reading, source, receivedAt, placement);
    }

    public OccupancyEvent {
        Objects.requireNonNull(eventId, "eventId");
        Objects.requireNonNull(deviceId, "deviceId");
        Objects.requireNonNull(reading, "reading");
        Identifiers.check("source", source, LONGEST_SOURCE);
        Objects.requireNonNull(placement, "placement");
        ts = ts.truncatedTo(ChronoUnit.MICROS);
        receivedAt = receivedAt.truncatedTo(ChronoUnit.MICROS);
        if (ts.isBefore(EARLIEST) || ts.isAfter(receivedAt.plus(TOLERANCE))) {
            throw new InvalidEventException("ts", Rule.NEAR_ITS_ARRIVAL.with(EARLIEST, TOLERANCE.toMinutes()), ts);
        }
    }
}
