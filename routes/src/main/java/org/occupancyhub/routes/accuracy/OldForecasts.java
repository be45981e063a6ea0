package org.occupancyhub.routes.accuracy;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.occupancyhub.models.accuracy.IssuedForecasts;
import org.occupancyhub.models.sql.Lock;
import org.occupancyhub.models.sql.Transactions;

/** Forgets issued forecasts, by whole days, when they were kept long enough. */
public final class OldForecasts {

    private final IssuedForecasts issued;
    private final Transactions transactions;
    private final Duration kept;
    private final Clock clock;

    public OldForecasts(IssuedForecasts issued, Transactions transactions, Duration kept, Clock clock) {
        this.issued = issued;
        this.transactions = transactions;
        this.kept = kept;
        this.clock = clock;
    }

    public void forget() {
        transactions.ifFree(
                Lock.CHORES,
                () -> issued.forgetBefore(clock.instant().minus(kept).truncatedTo(ChronoUnit.DAYS)));
    }
}
