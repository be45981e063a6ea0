package org.occupancyhub.forecast.live;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.occupancyhub.forecast.Forecasts.UsualHour;
import org.occupancyhub.forecast.series.HourlySeries;
import org.occupancyhub.forecast.series.LocalHour;
import org.occupancyhub.forecast.series.SitePasts;
import org.occupancyhub.forecast.series.SiteRules;
import org.occupancyhub.models.change.SiteChange;
import org.occupancyhub.models.history.History;
import org.occupancyhub.models.site.Site;

/** What is usual on a day of a site, kept until that day ends or its past changes. */
final class UsualDays {

    private static final int USUAL_WEEKS = 8;

    private final History history;
    private final SitePasts pasts;
    private final SiteCache<List<UsualHour>> days;

    UsualDays(History history, SitePasts pasts, int maxSites) {
        this.history = history;
        this.pasts = pasts;
        this.days = new SiteCache<>(maxSites);
    }

    List<UsualHour> of(Site site, LocalDate day) {
        Instant start = day.atStartOfDay(site.timeZone()).toInstant();
        return days.get(site, start, () -> usual(site, day));
    }

    void changed(SiteChange change) {
        days.changed(change);
    }

    private List<UsualHour> usual(Site site, LocalDate day) {
        ZoneId zone = site.timeZone();
        Instant from = day.minusWeeks(USUAL_WEEKS).atStartOfDay(zone).toInstant();
        Instant start = day.atStartOfDay(zone).toInstant();
        Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
        HourlySeries past = HourlySeries.ofRows(history.hours(site.id(), from, start), zone);
        SiteRules rules = pasts.rules(site);
        List<UsualHour> usual = new ArrayList<>();
        for (Instant hour = firstHourFrom(start); hour.isBefore(end); hour = hour.plus(1, ChronoUnit.HOURS)) {
            int local = LocalHour.of(hour, zone);
            double mean = meanOfWeeksBefore(past, local);
            if (!Double.isNaN(mean) && !rules.isClosed(local)) {
                usual.add(new UsualHour(hour, mean));
            }
        }
        return List.copyOf(usual);
    }

    private static double meanOfWeeksBefore(HourlySeries past, int hour) {
        double sum = 0;
        int weeks = 0;
        for (int back = 1; back <= USUAL_WEEKS; back++) {
            double count = past.at(hour - back * LocalHour.WEEK);
            if (!Double.isNaN(count)) {
                sum += count;
                weeks++;
            }
        }
        return weeks == 0 ? Double.NaN : sum / weeks;
    }

    private static Instant firstHourFrom(Instant start) {
        Instant hour = start.truncatedTo(ChronoUnit.HOURS);
        return hour.isBefore(start) ? hour.plus(1, ChronoUnit.HOURS) : hour;
    }
}
