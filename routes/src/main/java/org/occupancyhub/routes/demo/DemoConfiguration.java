package org.occupancyhub.routes.demo;

import java.time.Clock;
import java.time.ZoneId;
import org.occupancyhub.models.history.History;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The demo's beans, named by {@code ingest-demo-events} and {@code feed-demo-readings}. */
@Configuration(proxyBeanMethods = false)
public class DemoConfiguration {

    private static final String DEFAULT_ZONE = "Europe/Zurich";

    @Bean
    DemoSites demoSites(Environment environment) {
        return new DemoSites(ZoneId.of(environment.getProperty("hub.site-timezone", DEFAULT_ZONE)));
    }

    @Bean
    DemoHistory demoHistory(DemoSites sites, History history, Clock clock) {
        return new DemoHistory(sites, history, clock);
    }

    @Bean
    DemoFeed demoFeed(DemoSites sites, Clock clock) {
        return new DemoFeed(sites, clock);
    }
}
