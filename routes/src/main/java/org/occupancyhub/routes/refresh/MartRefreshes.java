package org.occupancyhub.routes.refresh;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.occupancyhub.models.change.SiteChange;
import org.occupancyhub.models.change.SiteChanges;
import org.occupancyhub.models.refresh.MartRefresh;
import org.occupancyhub.models.refresh.RefreshReport;
import org.occupancyhub.routes.measure.MartDelay;
import org.occupancyhub.routes.trace.Traces;

/** Refreshes the marts, measures it, and tells who listens which sites changed. */
public final class MartRefreshes {

    private final MartRefresh marts;
    private final SiteChanges changes;
    private final Traces traces;
    private final MartDelay delay;
    private final Timer duration;
    private final Counter hours;

    public MartRefreshes(
            MartRefresh marts, SiteChanges changes, Traces traces, MartDelay delay, MeterRegistry metrics) {
        this.marts = marts;
        this.changes = changes;
        this.traces = traces;
        this.delay = delay;
        this.duration = Timer.builder("hub.marts.refresh")
                .description("Time to recompute the touched hours")
                .register(metrics);
        this.hours = Counter.builder("hub.marts.refreshed")
                .description("Hours recomputed")
                .baseUnit("hours")
                .register(metrics);
    }

    /** @return which sites changed */
    public List<SiteChange> refresh() {
        long start = System.nanoTime();
        List<String> requests = traces.beforeRefresh();
        RefreshReport report;
        try {
            report = delay.until(marts::refresh);
        } catch (RuntimeException e) {
            traces.notRefreshed(requests);
            throw e;
        }
        traces.refreshed(requests);
        if (report.hours() > 0) {
            duration.record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
            hours.increment(report.hours());
            report.changes().forEach(changes::publish);
        }
        return report.changes();
    }
}
