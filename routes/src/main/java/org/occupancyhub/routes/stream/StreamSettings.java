package org.occupancyhub.routes.stream;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Streams of states.
 *
 * @param listeners how many may listen at once to this process; the next is answered with 503. 0: as many as a third of the
 *     heap holds, {@value #MOST} at most
 * @param heartbeat how long a stream is silent at most; the states are then read again, too, for what no signal told of
 */
@ConfigurationProperties("hub.stream")
@Validated
public record StreamSettings(
        @DefaultValue("0") @PositiveOrZero int listeners, @DefaultValue("10s") @NotNull Duration heartbeat) {

    private static final int MOST = 5000;

    /** Measured, with the buffers of the web server. */
    private static final long BYTES_EACH = 105_000;

    private static final int SHARE = 3;

    /** @param heap the most that this process may hold, bytes */
    int most(long heap) {
        return listeners > 0 ? listeners : (int) Math.min(MOST, Math.max(1, heap / SHARE / BYTES_EACH));
    }
}
