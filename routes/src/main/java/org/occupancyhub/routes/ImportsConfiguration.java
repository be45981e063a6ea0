package org.occupancyhub.routes;

import java.nio.file.Path;
import java.time.Clock;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.occupancyhub.models.imports.ImportLedger;
import org.occupancyhub.models.imports.KnownEvents;
import org.occupancyhub.models.imports.PastReadings;
import org.occupancyhub.models.site.SiteCopies;
import org.occupancyhub.models.site.Sites;
import org.occupancyhub.routes.imports.ImportRuns;
import org.occupancyhub.routes.imports.ImportSettings;
import org.occupancyhub.routes.imports.UploadFolder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Imports by hand: the files and the runs. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ImportSettings.class)
class ImportsConfiguration {

    @Bean
    UploadFolder uploadFolder(ImportSettings settings, Environment environment, Sites sites) {
        return new UploadFolder(
                Path.of(environment.getProperty("hub.data-dir", "./data"), "uploads"),
                settings.largest().toBytes(),
                () -> sites.first().timeZone()); // a guess that is right where all sites are in one country
    }

    @Bean
    ImportRuns importRuns(
            ImportLedger ledger,
            KnownEvents known,
            PastReadings past,
            Sites sites,
            SiteCopies copies,
            UploadFolder files,
            CamelContext camel,
            ProducerTemplate producer,
            Clock clock) {
        return new ImportRuns(
                new ImportRuns.Warehouse(ledger, known, past, sites, copies), files, camel, producer, clock);
    }
}
