package org.occupancyhub.ui.quality;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.occupancyhub.models.account.Reconciliation;
import org.occupancyhub.models.history.Overflows;
import org.occupancyhub.models.project.ModelStates;
import org.occupancyhub.models.retention.RetentionReceipts;
import org.occupancyhub.models.site.Sites;
import org.occupancyhub.ui.quality.QualityPage.Books;
import org.occupancyhub.ui.refresh.PartOfPage;
import org.occupancyhub.ui.words.PageClock;

/** Reads what the data quality page shows; a part that cannot be read leaves the others alone. */
final class QualityReader {

    static final int DAYS = 14;
    private static final int RECEIPTS = 20;
    private static final Duration LATELY = Duration.ofDays(28);

    private final Reconciliation reconciliation;
    private final ModelStates models;
    private final RetentionReceipts receipts;
    private final Overflows overflows;
    private final Sites sites;
    private final Clock clock;

    QualityReader(
            Reconciliation reconciliation,
            ModelStates models,
            RetentionReceipts receipts,
            Overflows overflows,
            Sites sites,
            Clock clock) {
        this.reconciliation = reconciliation;
        this.models = models;
        this.receipts = receipts;
        this.overflows = overflows;
        this.sites = sites;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    QualityPage read() {
        Instant now = now();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return new QualityPage(
                now,
                PageClock.zone(sites),
                PartOfPage.read(
                        "The accounts",
                        () -> new Books(
                                reconciliation.days(today.minusDays(DAYS - 1L), today),
                                reconciliation.checks(),
                                reconciliation.checkedAt())),
                PartOfPage.read("The models", models::all),
                PartOfPage.read("The receipts of retention", () -> receipts.newest(RECEIPTS)),
                PartOfPage.read("The capacities", () -> overflows.since(now.minus(LATELY))));
    }
}
