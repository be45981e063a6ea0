package org.occupancyhub.routes.measure;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.occupancyhub.forecast.live.Champion;

/** How old the forecaster is that serves, and whether it is a fallback. */
public final class ChampionHealth {

    private final Champion champion;
    private final Clock clock;

    public ChampionHealth(Champion champion, Clock clock, MeterRegistry metrics) {
        this.champion = champion;
        this.clock = clock;
        Gauge.builder("hub.forecasters.fallback", () -> champion.isFallback() ? 1 : 0)
                .description("1 where a plain method serves in place of a champion that cannot be used here")
                .register(metrics);
        TimeGauge.builder("hub.forecasters.champion.age", this::ageSeconds, TimeUnit.SECONDS)
                .description("Time since the champion was trained; unknown where there is none")
                .register(metrics);
    }

    private double ageSeconds() {
        Instant trainedAt = champion.trainedAt();
        return trainedAt == null
                ? Double.NaN
                : Duration.between(trainedAt, clock.instant()).toMillis() / 1000.0;
    }
}
