package org.occupancyhub.hub.command;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.occupancyhub.forecast.series.HourlySeries;
import org.occupancyhub.forecast.series.SitePast;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.models.history.History;
import org.occupancyhub.models.history.JdbcHistory;
import org.occupancyhub.models.site.JdbcSites;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.models.site.SiteDefaults;
import org.occupancyhub.models.site.SiteRegistry;

/** The hourly past of the sites of a warehouse, each in its own zone and with its own rules; it is only read. */
final class WarehouseSites {

    private static final Duration INTERVAL = Duration.ofMinutes(10); // No site is registered here.

    private final List<Site> sites;
    private final History history;
    private final KnownCalendar calendar;

    WarehouseSites(CommandWarehouse warehouse, KnownCalendar calendar) {
        DataSource database = warehouse.dataSource();
        SiteRegistry registry =
                new SiteRegistry(CommandModels.in(warehouse).transactions(), new SiteDefaults(INTERVAL));
        this.sites = new JdbcSites(database, registry).all();
        this.history = new JdbcHistory(database);
        this.calendar = calendar;
    }

    /**
     * @param names which sites; empty for all that were ever counted
     * @param until hours from here on are not read
     */
    List<SitePast> read(List<String> names, Instant until) {
        List<String> known = sites.stream().map(site -> site.id().value()).toList();
        names.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw new CommandFailedException("--site must be one of " + known + ", but was \"" + name + '"');
        });
        List<SitePast> pasts = new ArrayList<>();
        for (Site site : sites) {
            SiteId id = site.id();
            if (names.isEmpty() || names.contains(id.value())) {
                HourlySeries series = HourlySeries.ofRows(history.hours(id, Instant.EPOCH, until), site.timeZone());
                if (!series.isEmpty()) {
                    pasts.add(new SitePast(id.value(), site.timeZone(), series, calendar.rules(site)));
                }
            }
        }
        if (pasts.isEmpty()) {
            throw new CommandFailedException("there is no reading to look back at in the warehouse"
                    + (names.isEmpty() ? "" : " of " + String.join(", ", names)));
        }
        return pasts;
    }
}
