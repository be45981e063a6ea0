package org.occupancyhub.routes.csv;

import java.time.Clock;
import java.time.ZoneId;
import org.occupancyhub.routes.reject.Rejects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The beans that {@code ingest-csv-events} and {@code ingest-inbox-files} name. */
@Configuration(proxyBeanMethods = false)
public class CsvConfiguration {

    @Bean
    CsvRows csvRows(Clock clock, Rejects rejects) {
        return new CsvRows(clock, rejects);
    }

    @Bean
    Inbox inbox(Clock clock, Environment environment) {
        return new Inbox(clock, ZoneId.of(environment.getRequiredProperty("hub.site-timezone")));
    }
}
