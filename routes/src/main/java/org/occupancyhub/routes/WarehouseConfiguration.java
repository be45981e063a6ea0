package org.occupancyhub.routes;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.occupancyhub.models.account.JdbcReconciliation;
import org.occupancyhub.models.retention.Retention;
import org.occupancyhub.models.retention.RetentionReceipts;
import org.occupancyhub.models.site.SiteCalendar;
import org.occupancyhub.models.site.Sites;
import org.occupancyhub.models.site.SpecialTimes;
import org.occupancyhub.routes.account.Reconciliations;
import org.occupancyhub.routes.api.CalendarAnswers;
import org.occupancyhub.routes.api.ReconciliationAnswers;
import org.occupancyhub.routes.api.RetentionAnswers;
import org.occupancyhub.routes.api.SpecialTimeAnswers;
import org.occupancyhub.routes.retention.Months;
import org.occupancyhub.routes.topic.ConsumerGroups;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What keeps the warehouse right and says so: the accounts, retention, and the calendars of the sites. */
@Configuration(proxyBeanMethods = false)
class WarehouseConfiguration {

    @Bean
    Reconciliations reconciliations(
            JdbcReconciliation reconciliation, ConsumerGroups groups, Clock clock, MeterRegistry metrics) {
        return new Reconciliations(reconciliation, groups, clock, metrics);
    }

    @Bean
    ReconciliationAnswers reconciliationAnswers(JdbcReconciliation reconciliation, Clock clock) {
        return new ReconciliationAnswers(reconciliation, clock);
    }

    @Bean
    Months months(Retention retention, Clock clock, MeterRegistry metrics) {
        return new Months(retention, clock, metrics);
    }

    @Bean
    RetentionAnswers retentionAnswers(RetentionReceipts receipts) {
        return new RetentionAnswers(receipts);
    }

    @Bean
    CalendarAnswers calendarAnswers(SiteCalendar calendar, Sites sites, Clock clock) {
        return new CalendarAnswers(calendar, sites, clock);
    }

    @Bean
    SpecialTimeAnswers specialTimeAnswers(SpecialTimes specialTimes, Sites sites, Clock clock) {
        return new SpecialTimeAnswers(specialTimes, sites, clock);
    }
}
