package org.occupancyhub.forecast.training;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.occupancyhub.forecast.series.SitePast;
import org.occupancyhub.forecast.series.SitePasts;
import org.occupancyhub.models.reason.TrainingReason;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.models.site.Sites;

/** Reads the pasts of all sites, one after the other. */
final class DataReader {

    private static final Duration WEEK = Duration.ofDays(7);

    private final Sites sites;
    private final SitePasts pasts;
    private final Duration reach;

    DataReader(Sites sites, SitePasts pasts, Duration reach) {
        this.sites = sites;
        this.pasts = pasts;
        this.reach = reach;
    }

    /** Up to the hour that is not over. */
    TrainingData read(Instant now, TrainingProgress progress) {
        Instant until = now.truncatedTo(ChronoUnit.HOURS);
        List<Site> all = sites.all().stream()
                .sorted(Comparator.comparing(site -> site.id().value()))
                .toList();
        List<SitePast> read = new ArrayList<>();
        for (Site site : all) {
            progress.at(TrainingReason.READS.with(site.id()).toString(), read.size(), all.size());
            SitePast past = pasts.before(site, until, reach);
            if (!past.series().isEmpty()) {
                read.add(past);
            }
        }
        return new TrainingData(read, until);
    }

    /**
     * How far back each site reaches, roughly; the same twice where no history is being loaded.
     *
     * @param least shorter pasts do not count; with none longer it is empty
     */
    String reach(Instant now, Duration least) {
        Instant hour = now.truncatedTo(ChronoUnit.HOURS);
        StringBuilder reach = new StringBuilder();
        for (Site site : sites.all()) {
            for (Duration back = least; back.compareTo(this.reach) <= 0; back = back.multipliedBy(2)) {
                if (!pasts.before(site, hour.minus(back), WEEK).series().isEmpty()) {
                    reach.append(site.id()).append(' ').append(back.toDays()).append('\n');
                }
            }
        }
        return reach.toString();
    }
}
