package org.occupancyhub.forecast.live;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.occupancyhub.forecast.Forecasts;
import org.occupancyhub.forecast.HourForecast;
import org.occupancyhub.forecast.SiteForecast;
import org.occupancyhub.forecast.model.Forecaster;
import org.occupancyhub.forecast.model.Prediction;
import org.occupancyhub.forecast.series.Holidays;
import org.occupancyhub.forecast.series.HourlySeries;
import org.occupancyhub.forecast.series.LocalHour;
import org.occupancyhub.forecast.series.SitePast;
import org.occupancyhub.forecast.series.SiteRules;
import org.occupancyhub.models.change.SiteChange;
import org.occupancyhub.models.change.SiteChanges;
import org.occupancyhub.models.history.History;
import org.occupancyhub.models.history.HourRow;
import org.occupancyhub.models.site.Site;

/**
 * Forecasts from the hourly mart, as of the start of the current hour, kept until the hour turns or the past changes. The
 * marts know hours of UTC; in a zone with a half-hour offset each stands for the local hour in which it starts.
 */
public final class LiveForecasts implements Forecasts, AutoCloseable {

    /** The clock may skip or double an hour on the way. */
    private static final int SPARE_HOURS = 2;

    private static final int USUAL_WEEKS = 8;
    private static final int MAX_SITES = 1000;

    private final History history;
    private final Forecaster forecaster;
    private final Holidays holidays;
    private final Duration reach;
    private final SiteCache<SiteForecast> hours = new SiteCache<>(MAX_SITES);
    private final SiteCache<List<UsualHour>> days = new SiteCache<>(MAX_SITES);
    private final Runnable unsubscribe;

    /** @param reach how much of the past is read for a forecast */
    public LiveForecasts(
            History history, Forecaster forecaster, Holidays holidays, Duration reach, SiteChanges changes) {
        this.history = history;
        this.forecaster = forecaster;
        this.holidays = holidays;
        this.reach = reach;
        this.unsubscribe = changes.subscribe(this::changed);
    }

    @Override
    public SiteForecast forecast(Site site, Instant now) {
        Instant origin = now.truncatedTo(ChronoUnit.HOURS);
        return hours.get(site, origin, () -> made(site, origin));
    }

    @Override
    public List<UsualHour> usualDay(Site site, LocalDate day) {
        Instant start = day.atStartOfDay(site.timeZone()).toInstant();
        return days.get(site, start, () -> usual(site, day));
    }

    @Override
    public void close() {
        unsubscribe.run();
    }

    private void changed(SiteChange change) {
        hours.changed(change);
        days.changed(change);
    }

    private SiteForecast made(Site site, Instant origin) {
        ZoneId zone = site.timeZone();
        HourlySeries past = HourlySeries.ofRows(history.hours(site.id(), origin.minus(reach), origin), zone);
        int first = LocalHour.of(origin, zone);
        Prediction prediction = forecaster.forecast(
                new SitePast(site.id().value(), zone, past, SiteRules.of(site, holidays)),
                first,
                MAX_HOURS + SPARE_HOURS);
        List<HourForecast> forecasts = new ArrayList<>(MAX_HOURS);
        for (int i = 0; i < MAX_HOURS && !prediction.isEmpty(); i++) {
            Instant hour = origin.plus(i, ChronoUnit.HOURS);
            forecasts.add(new HourForecast(hour, prediction.hours().get(LocalHour.of(hour, zone) - first)));
        }
        return new SiteForecast(origin, forecaster.name(), null, prediction.provisional(), forecasts);
    }

    private List<UsualHour> usual(Site site, LocalDate day) {
        ZoneId zone = site.timeZone();
        Instant from = day.minusWeeks(USUAL_WEEKS).atStartOfDay(zone).toInstant();
        Instant start = day.atStartOfDay(zone).toInstant();
        Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
        List<HourRow> rows = history.hours(site.id(), from, start);
        HourlySeries past = HourlySeries.ofRows(rows, zone);
        SiteRules rules = SiteRules.of(site, holidays);
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
