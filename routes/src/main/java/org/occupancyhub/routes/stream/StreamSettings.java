package org.occupancyhub.routes.stream;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Streams of states.
 *
 * @param listeners how many may listen at once to this process; the next is answered with 503
 * @param heartbeat how long a stream is silent at most; the states are then read again, too, for what no signal told of
 */
@ConfigurationProperties("hub.stream")
@Validated
public record StreamSettings(
        @DefaultValue("2000") @Positive int listeners, @DefaultValue("10s") @NotNull Duration heartbeat) {}
