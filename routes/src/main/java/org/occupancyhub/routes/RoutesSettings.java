package org.occupancyhub.routes;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How data moves. Most of it the routes name by placeholders; here it is checked before any of them starts, since one that is
 * told nonsense would only stand still.
 *
 * @param bodyLimit the largest body of a request, also after decompression
 * @param httpThreads requests answered at the same time, where the runtime has no virtual threads
 * @param loadBatchSize events in one transaction
 * @param loadIntervalMs how long a batch waits to fill
 * @param refreshReminderMs how often hours are looked for that a killed hub left dirty
 * @param reconcileIntervalMs how often the tables are compared with what was received
 * @param reconcileDelayMs how long after the start for the first time
 * @param retentionIntervalMs how often it is looked for readings that are too old
 * @param retentionDelayMs how long after the start for the first time
 * @param csvPatience milliseconds a replay waits for Kafka
 * @param demoPause milliseconds between two days of the demo's past
 */
@ConfigurationProperties("hub.routes")
@Validated
public record RoutesSettings(
        @DefaultValue("1MB") @NotNull DataSize bodyLimit,
        @DefaultValue("64") @Positive int httpThreads,
        @DefaultValue("2000") @Positive int loadBatchSize,
        @DefaultValue("100") @Positive int loadIntervalMs,
        @DefaultValue("5000") @Positive long refreshReminderMs,
        @DefaultValue("600000") @Positive long reconcileIntervalMs,
        @DefaultValue("30000") @PositiveOrZero long reconcileDelayMs,
        @DefaultValue("3600000") @Positive long retentionIntervalMs,
        @DefaultValue("20000") @PositiveOrZero long retentionDelayMs,
        @DefaultValue("30000") @Positive int csvPatience,
        @DefaultValue("100") @PositiveOrZero long demoPause) {}
