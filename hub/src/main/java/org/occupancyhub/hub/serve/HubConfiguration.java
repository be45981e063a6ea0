package org.occupancyhub.hub.serve;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import org.occupancyhub.hub.settings.HubSettings;
import org.occupancyhub.hub.site.ConfiguredSites;
import org.occupancyhub.hub.site.SitesSettings;
import org.occupancyhub.models.access.DemoAccess;
import org.occupancyhub.models.access.JdbcAdministrators;
import org.occupancyhub.models.site.JdbcSites;
import org.occupancyhub.models.site.Roundings;
import org.occupancyhub.routes.demo.DemoSites;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** What belongs to no part alone: the clock, the sites of the configuration, and who may change things. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SitesSettings.class)
class HubConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    DemoAccess demoAccess(Environment environment) {
        return new DemoAccess(environment.getProperty("hub.demo", Boolean.class, false));
    }

    /** There is an administrator before the first request: with the password that is set, or with a new one. */
    @Bean
    FirstPassword firstPassword(JdbcAdministrators administrators, Environment environment) {
        String given = environment.getProperty("hub.admin-password", "");
        if (given.isBlank()) {
            return new FirstPassword(administrators.createFirst());
        }
        administrators.setFirst(given);
        return new FirstPassword(Optional.empty());
    }

    @Bean
    Roundings roundings(ConfiguredSites configured) {
        return configured.roundings();
    }

    /** Registered while the beans are made, so before the first route runs. */
    @Bean
    ConfiguredSites configuredSites(
            SitesSettings settings, DemoSites demo, JdbcSites registered, Environment environment) {
        ZoneId zone = HubSettings.from(environment::getProperty).siteTimeZone();
        ConfiguredSites configured = ConfiguredSites.of(settings, zone);
        if (environment.getProperty("hub.demo-data", Boolean.class, false)) {
            configured = configured.with(demo.sites(), demo.places());
        }
        configured = configured.orDefault(zone);
        registered.sync(configured.sites(), configured.devices(), configured.retentionDays());
        return configured;
    }
}
