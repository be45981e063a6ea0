package org.occupancyhub.models.site;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.occupancyhub.models.event.AreaId;
import org.occupancyhub.models.event.DeviceId;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.models.sql.Sql;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The sites of the configuration, and those that events brought to this hub or to another one. Kept in memory, and read
 * again after {@value #FRESH_MILLIS} ms or when this hub registered something.
 */
public final class JdbcSites implements Sites {

    private static final String REGISTERED = Sql.of(JdbcSites.class, "registered-sites.sql");
    private static final long FRESH_MILLIS = 1000;

    private final JdbcTemplate jdbc;
    private final SiteRegistry registry;
    private volatile List<Site> configured = List.of();
    private volatile Known known = new Known(List.of(), -1, 0);

    private record Known(List<Site> sites, long version, long readAtNanos) {
        boolean isFresh(long versionNow) {
            return version == versionNow && System.nanoTime() - readAtNanos < FRESH_MILLIS * 1_000_000;
        }
    }

    public JdbcSites(JdbcTemplate jdbc, SiteRegistry registry) {
        this.jdbc = jdbc;
        this.registry = registry;
    }

    /**
     * Takes over the configuration, which wins over everything that events said.
     *
     * @param sites in their order; the first one is the default site, so there must be one
     * @param places where the configured devices stand; each at one of the sites
     * @throws IllegalArgumentException if there is no site, or a device stands elsewhere
     */
    public void sync(List<Site> sites, Map<DeviceId, Place> places) {
        sync(sites, places, Map.of());
    }

    /** @param retentionDays how many days the readings of a site are kept; those of other sites as the default says */
    public void sync(List<Site> sites, Map<DeviceId, Place> places, Map<SiteId, Integer> retentionDays) {
        if (sites.isEmpty()) {
            throw new IllegalArgumentException("there must be at least one site, but none is configured");
        }
        registry.configure(sites, places, retentionDays);
        configured = List.copyOf(sites);
        known = new Known(List.of(), -1, 0);
    }

    @Override
    public List<Site> all() {
        Known now = known;
        long version = registry.version();
        if (!now.isFresh(version)) {
            now = new Known(read(), version, System.nanoTime());
            known = now;
        }
        return now.sites();
    }

    private List<Site> read() {
        Calendars calendars = Calendars.read(jdbc);
        Almanacs almanacs = Almanacs.read(jdbc);
        Map<SiteId, Site> registered = new LinkedHashMap<>();
        jdbc.query(REGISTERED, (row, n) -> site(row, calendars, almanacs))
                .forEach(site -> registered.put(site.id(), site));
        List<Site> sites = new ArrayList<>();
        for (Site site : configured) {
            Site row = registered.remove(site.id());
            sites.add(row == null ? site : completed(site, row));
        }
        sites.addAll(registered.values());
        return List.copyOf(sites);
    }

    /** Zones that the configuration does not name, but devices do, come last; closures come from both. */
    private static Site completed(Site site, Site row) {
        List<Area> areas = new ArrayList<>(site.areas());
        row.areas().stream()
                .filter(area -> site.areas().stream().noneMatch(one -> one.id().equals(area.id())))
                .forEach(areas::add);
        return new Site(
                site.id(),
                site.name(),
                site.timeZone(),
                site.capacity(),
                site.readingInterval(),
                row.openingHours(),
                site.thresholds(),
                areas,
                site.demo(),
                row.almanac());
    }

    private static Site site(ResultSet row, Calendars calendars, Almanacs almanacs) throws SQLException {
        String[] zones = (String[]) row.getArray("zone_ids").getArray();
        SiteId id = new SiteId(row.getString("site_id"));
        return new Site(
                id,
                row.getString("site_name"),
                ZoneId.of(row.getString("time_zone")),
                row.getObject("capacity", Integer.class),
                Duration.ofSeconds(row.getLong("reading_interval_seconds")),
                calendars.of(id),
                Thresholds.DEFAULT,
                Arrays.stream(zones)
                        .map(zone -> new Area(new AreaId(zone), zone, null))
                        .toList(),
                row.getBoolean("is_demo"),
                almanacs.of(id, row.getString("holidays")));
    }
}
