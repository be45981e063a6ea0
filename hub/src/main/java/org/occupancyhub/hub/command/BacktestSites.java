package org.occupancyhub.hub.command;

import java.io.PrintWriter;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.occupancyhub.forecast.series.HourlySeriesBuilder;
import org.occupancyhub.forecast.series.SitePast;
import org.occupancyhub.routes.csv.CsvFormat;
import org.occupancyhub.routes.csv.CsvReading;
import org.occupancyhub.routes.csv.CsvScan;
import org.occupancyhub.routes.csv.CsvSource;
import org.occupancyhub.routes.csv.CsvTally;
import org.occupancyhub.routes.csv.CsvUnreadableException;

/** The hourly past of each site that CSV files tell of; a site is named as it stands there. */
final class BacktestSites {

    private final CsvFormat format;
    private final ZoneId zone;
    private final KnownCalendar calendar;
    private final Map<String, HourlySeriesBuilder> series = new LinkedHashMap<>();
    private final Map<String, Integer> capacities = new LinkedHashMap<>();

    BacktestSites(CsvFormat format, ZoneId zone, KnownCalendar calendar) {
        this.format = format;
        this.zone = zone;
        this.calendar = calendar;
    }

    /** @param messages is told of rejected lines */
    List<SitePast> read(List<CsvSource> sources, PrintWriter messages) {
        RejectPrinter rejects = new RejectPrinter(messages::println);
        try {
            sources.forEach(source -> CsvScan.forEach(source, format, new CsvTally(), this::add, rejects));
        } catch (CsvUnreadableException e) {
            throw new CommandFailedException(e.getMessage(), e);
        }
        rejects.finish();
        if (series.isEmpty()) {
            throw new CommandFailedException(
                    "there is no reading to look back at in " + sources.get(0).name());
        }
        return series.entrySet().stream()
                .map(site -> new SitePast(
                        site.getKey(),
                        zone,
                        site.getValue().build(),
                        calendar.rules(site.getKey(), capacities.get(site.getKey()))))
                .toList();
    }

    private void add(CsvReading reading) {
        String name = reading.placement().siteId() == null
                ? reading.device().value()
                : reading.placement().siteId().value();
        series.computeIfAbsent(name, site -> new HourlySeriesBuilder(zone)).add(reading.ts(), reading.people());
        if (reading.placement().capacity() != null) {
            capacities.put(name, reading.placement().capacity());
        }
    }
}
