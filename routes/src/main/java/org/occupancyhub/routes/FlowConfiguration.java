package org.occupancyhub.routes;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.apache.camel.CamelContext;
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

    /** Camel finds it by its type, and lets it count. */
    @Bean
    RouteTallies routeTallies(Clock clock) {
        return new RouteTallies(clock);
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
