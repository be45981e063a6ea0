package org.occupancyhub.hub.serve;

import org.occupancyhub.forecast.ForecastConfiguration;
import org.occupancyhub.models.ModelsConfiguration;
import org.occupancyhub.routes.RoutesConfiguration;
import org.occupancyhub.ui.UiConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.context.annotation.Import;

/** All parts of the hub, named one by one: nothing is found by scanning. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = FlywayAutoConfiguration.class)
@Import({
    HubConfiguration.class,
    ModelsConfiguration.class,
    ForecastConfiguration.class,
    RoutesConfiguration.class,
    UiConfiguration.class
})
class HubApplication {}
