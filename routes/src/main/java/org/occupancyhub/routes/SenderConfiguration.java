package org.occupancyhub.routes;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.occupancyhub.models.access.DemoAccess;
import org.occupancyhub.models.access.DeviceKeys;
import org.occupancyhub.routes.edge.IngestAccess;
import org.occupancyhub.routes.limit.IngestSettings;
import org.occupancyhub.routes.limit.Limits;
import org.occupancyhub.routes.limit.LocalLimits;
import org.occupancyhub.routes.limit.SharedLimits;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Who may send readings, and how often. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IngestSettings.class)
class SenderConfiguration {

    /** In Redis where one is named, otherwise in memory. */
    @Bean
    Limits limits(Environment environment, Clock clock, MeterRegistry metrics) {
        LocalLimits local = LocalLimits.inMemory();
        String redis = environment.getProperty("hub.redis-url", "");
        if (redis.isBlank()) {
            return local;
        }
        SharedLimits shared = new SharedLimits(redis, local, clock);
        Gauge.builder("hub.limits.shared", shared, limits -> limits.isShared() ? 1 : 0)
                .description("1 while rate limits are shared by Redis, 0 while this hub limits by itself")
                .register(metrics);
        return shared;
    }

    @Bean
    IngestAccess ingestAccess(DemoAccess demo, DeviceKeys keys, Limits limits, IngestSettings settings) {
        return new IngestAccess(demo, keys, limits, settings);
    }
}
