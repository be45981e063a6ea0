package org.occupancyhub.routes.demo;

import java.time.Clock;
import java.time.ZoneId;
import org.occupancyhub.forecast.live.Hindcasts;
import org.occupancyhub.models.accuracy.IssuedForecasts;
import org.occupancyhub.models.history.History;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The demo's beans, named by {@code ingest-demo-events}, {@code issue-demo-forecasts} and {@code feed-demo-readings}. */
@Configuration(proxyBeanMethods = false)
public class DemoConfiguration {

    @Bean
    DemoSites demoSites(Environment environment) {
        return new DemoSites(ZoneId.of(environment.getRequiredProperty("hub.site-timezone")));
    }

    @Bean
    DemoHistory demoHistory(DemoSites sites, History history, Clock clock) {
        return new DemoHistory(sites, history, clock);
    }

    @Bean
    DemoForecasts demoForecasts(
            DemoSites sites, History history, Hindcasts hindcasts, IssuedForecasts issued, Clock clock) {
        return new DemoForecasts(sites, history, hindcasts, issued, clock);
    }

    @Bean
    DemoFeed demoFeed(DemoSites sites, Clock clock) {
        return new DemoFeed(sites, clock);
    }
}
