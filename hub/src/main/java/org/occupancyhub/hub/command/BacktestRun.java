package org.occupancyhub.hub.command;

import java.util.Locale;
import org.occupancyhub.forecast.backtest.BacktestReport;

/**
 * One method, scored.
 *
 * @param historyDays 0 where sites kept all their past, otherwise how many days of it
 * @param seconds how long it took
 */
record BacktestRun(BacktestReport report, int historyDays, double seconds) {

    /** As people read it. */
    String name() {
        return historyDays == 0
                ? report.model()
                : String.format(Locale.ROOT, "%s, %d days", report.model(), historyDays);
    }
}
