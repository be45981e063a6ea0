package org.occupancyhub.routes;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.apache.camel.CamelContext;
import org.apache.camel.spring.boot.CamelContextConfiguration;
import org.occupancyhub.models.device.Devices;
import org.occupancyhub.models.flow.Flows;
import org.occupancyhub.models.site.Sites;
import org.occupancyhub.routes.api.DeviceAnswers;
import org.occupancyhub.routes.api.FlowAnswers;
import org.occupancyhub.routes.flow.CamelFlows;
import org.occupancyhub.routes.flow.RouteTallies;
import org.occupancyhub.routes.measure.ConsumerLag;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is told of the routes themselves, and of the devices. */
@Configuration(proxyBeanMethods = false)
class FlowConfiguration {

    @Bean
    RouteTallies routeTallies(Clock clock) {
        return new RouteTallies(clock);
    }

    /** Before the routes are made, each of which gets a tally. */
    @Bean
    CamelContextConfiguration talliedRoutes(RouteTallies tallies) {
        return new CamelContextConfiguration() {
            @Override
            public void beforeApplicationStart(CamelContext camel) {
                if (!camel.getRoutePolicyFactories().contains(tallies)) {
                    camel.addRoutePolicyFactory(tallies);
                }
            }

            @Override
            public void afterApplicationStart(CamelContext camel) {
                // nothing to do: what runs is counted
            }
        };
    }

    @Bean
    CamelFlows camelFlows(
            CamelContext camel, RouteTallies tallies, ConsumerLag lag, MeterRegistry metrics, Clock clock) {
        return new CamelFlows(camel, tallies, lag, metrics, clock);
    }

    @Bean
    FlowAnswers flowAnswers(Flows flows) {
        return new FlowAnswers(flows);
    }

    @Bean
    DeviceAnswers deviceAnswers(Devices devices, Sites sites, Clock clock) {
        return new DeviceAnswers(devices, sites, clock);
    }
}
