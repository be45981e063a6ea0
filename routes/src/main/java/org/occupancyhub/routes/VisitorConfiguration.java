package org.occupancyhub.routes;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import org.occupancyhub.forecast.Forecasts;
import org.occupancyhub.models.change.SiteChanges;
import org.occupancyhub.models.history.History;
import org.occupancyhub.models.occupancy.Occupancies;
import org.occupancyhub.models.site.Roundings;
import org.occupancyhub.models.site.Sites;
import org.occupancyhub.routes.page.TroublePage;
import org.occupancyhub.routes.problem.Problems;
import org.occupancyhub.routes.visitor.VisitorPages;
import org.occupancyhub.routes.visitor.Visits;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What anybody may see, without saying who he is. */
@Configuration(proxyBeanMethods = false)
class VisitorConfiguration {

    @Bean
    TroublePage troublePage(Problems problems) {
        return new TroublePage(problems);
    }

    @Bean
    VisitorPages visitorPages(
            Sites sites,
            Occupancies occupancies,
            History history,
            Forecasts forecasts,
            Roundings roundings,
            SiteChanges changes,
            Clock clock,
            @Qualifier("jacksonObjectMapper") ObjectMapper json) {
        return new VisitorPages(new Visits(sites, occupancies, history, forecasts, roundings, changes, clock), json);
    }
}
