package org.occupancyhub.routes;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How data moves.
 *
 * @param bodyLimit the largest body of a request, also after decompression
 * @param httpThreads requests answered at the same time, where the runtime has no virtual threads
 */
@ConfigurationProperties("hub.routes")
@Validated
public record RoutesSettings(
        @DefaultValue("1MB") @NotNull DataSize bodyLimit, @DefaultValue("64") @Positive int httpThreads) {}
