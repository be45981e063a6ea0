package org.occupancyhub.routes.accuracy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.occupancyhub.forecast.drift.Drift;
import org.occupancyhub.forecast.drift.DriftDetector;
import org.occupancyhub.forecast.drift.OddDays;
import org.occupancyhub.forecast.drift.SiteErrors;
import org.occupancyhub.forecast.series.SiteRules;
import org.occupancyhub.models.accuracy.DriftRecord;
import org.occupancyhub.models.accuracy.Drifts;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.models.registry.TrainingRequests;
import org.occupancyhub.models.registry.TrainingRun;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.models.site.Sites;
import org.occupancyhub.models.sql.Lock;
import org.occupancyhub.models.sql.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at each local day once it is over: has the site left its forecasts, or are they as good as before again? A drift is
 * put on record and a training asked for, at most one a day whatever drifts.
 */
public final class DriftWatch {

    private static final Logger LOG = LoggerFactory.getLogger(DriftWatch.class);

    /** The last readings of a day are given so long to arrive. */
    private static final Duration SETTLED = Duration.ofMinutes(30);

    private static final Duration BETWEEN_TRAININGS = Duration.ofDays(1);
    /** A hub that was away does not look further back. */
    private static final int MOST_DAYS_BACK = 7;
    /** What is usual is known from eight weeks before a forecast of a week. */
    private static final int DAYS_NEEDED = 8 * 7 + MOST_DAYS_BACK + 7;

    private static final int LOOKED_BACK = 20;

    private final Sites sites;
    private final Function<Site, SiteRules> rules;
    private final Drifts drifts;
    private final TrainingRequests trainings;
    private final Transactions transactions;
    private final Clock clock;
    private final DriftDetector detector = new DriftDetector();

    /** @param rules what is known ahead of a site */
    public DriftWatch(
            Sites sites,
            Function<Site, SiteRules> rules,
            Drifts drifts,
            TrainingRequests trainings,
            Transactions transactions,
            Clock clock) {
        this.sites = sites;
        this.rules = rules;
        this.drifts = drifts;
        this.trainings = trainings;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Looks at the days that were not looked at yet; asked often, it mostly has nothing to do. */
    public void watch() {
        Instant now = clock.instant();
        List<Site> all = sites.all();
        if (all.stream().anyMatch(site -> firstDay(site, now).isBefore(today(site, now)))) {
            transactions.ifFree(Lock.CHORES, () -> watch(all, now));
        }
    }

    private boolean watch(List<Site> all, Instant now) {
        Map<SiteId, SiteErrors> errors = new LinkedHashMap<>();
        for (Site site : all) {
            ZoneId zone = site.timeZone();
            LocalDate today = today(site, now);
            Instant from = today.minusDays(DAYS_NEEDED).atStartOfDay(zone).toInstant();
            errors.put(
                    site.id(),
                    new SiteErrors(
                            drifts.dayErrors(
                                    site.id(), from, today.atStartOfDay(zone).toInstant()),
                            new OddDays(rules.apply(site))));
        }
        for (Site site : all) {
            LocalDate today = today(site, now);
            for (LocalDate day = firstDay(site, now); day.isBefore(today); day = day.plusDays(1)) {
                look(site, errors, day, now);
            }
            drifts.watched(site.id(), today.minusDays(1));
        }
        return true;
    }

    private void look(Site site, Map<SiteId, SiteErrors> errors, LocalDate day, Instant now) {
        SiteErrors own = errors.get(site.id());
        Optional<DriftRecord> lasting = drifts.lasting().stream()
                .filter(drift -> drift.site().equals(site.id().value()))
                .findFirst();
        if (lasting.isPresent()) {
            if (detector.isOver(own, lasting.get().lastDay(), day)) {
                drifts.over(lasting.get().id(), now);
                LOG.info("{} no longer drifts: its forecasts are as good as before", site.id());
            }
            return;
        }
        List<SiteErrors> others = new ArrayList<>(errors.values());
        others.remove(own);
        detector.detect(own, others, day).ifPresent(drift -> signal(site, drift, now));
    }

    private void signal(Site site, Drift drift, Instant now) {
        drifts.note(new DriftRecord(
                0,
                site.id().value(),
                now,
                drift.firstDay(),
                drift.lastDay(),
                drift.ratio(),
                drift.score(),
                drift.reason(),
                null,
                null));
        LOG.warn("{} drifts: {}", site.id(), drift.reason());
        boolean askedLately = drifts.newest(null, LOOKED_BACK).stream()
                .anyMatch(other -> other.runId() != null && other.detectedAt().isAfter(now.minus(BETWEEN_TRAININGS)));
        if (!askedLately) {
            long run = trainings.request(TrainingRun.Trigger.DRIFT).id();
            drifts.newest(site.id(), 1).forEach(noted -> drifts.asked(noted.id(), run));
        }
    }

    /** The day whose end is still awaited. */
    private static LocalDate today(Site site, Instant now) {
        return now.minus(SETTLED).atZone(site.timeZone()).toLocalDate();
    }

    /** The first day not looked at; of a site never looked at, yesterday. */
    private LocalDate firstDay(Site site, Instant now) {
        LocalDate today = today(site, now);
        LocalDate earliest = today.minusDays(MOST_DAYS_BACK);
        return drifts.watched(site.id())
                .map(day -> day.plusDays(1))
                .filter(day -> day.isAfter(earliest))
                .orElse(earliest.plusDays(MOST_DAYS_BACK - 1L));
    }
}
