package org.occupancyhub.models.site;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.occupancyhub.models.event.DeviceId;
import org.occupancyhub.models.event.OccupancyEvent;
import org.occupancyhub.models.event.Passage;
import org.occupancyhub.models.event.Placement;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.models.sql.Lock;
import org.occupancyhub.models.sql.Transactions;

/**
 * Who stands where. What the configuration says wins; events add what nobody has registered, and what nobody has said.
 * Whatever changes the meaning of events that are loaded marks their hours dirty in the same transaction.
 */
public final class SiteRegistry {

    private final Transactions transactions;
    private final SiteDefaults defaults;

    // What needs no further look. It only grows, and holds for other hubs too: nothing in it is ever taken back.
    private final Set<DeviceId> devices = ConcurrentHashMap.newKeySet();
    private final Set<DeviceId> doors = ConcurrentHashMap.newKeySet();
    private final Set<SiteId> zoned = ConcurrentHashMap.newKeySet();
    private final Set<SiteId> measured = ConcurrentHashMap.newKeySet();

    private final DatabaseZones zones = new DatabaseZones();
    private final AtomicLong version = new AtomicLong();

    public SiteRegistry(Transactions transactions, SiteDefaults defaults) {
        this.transactions = transactions;
        this.defaults = defaults;
    }

    /** Changes whenever this hub wrote to the registry. */
    long version() {
        return version.get();
    }

    /** Something that belongs to sites was written elsewhere. */
    void changed() {
        version.incrementAndGet();
    }

    /** Registers what these events bring: devices, sites, time zones and capacities that nobody has told yet. */
    public void admit(Collection<OccupancyEvent> events) {
        List<OccupancyEvent> news = events.stream().filter(this::isNews).toList();
        if (news.isEmpty()) {
            return;
        }
        Set<SiteId> created = transactions.inTransaction(connection -> {
            Lock.REGISTRY.holdAlone(connection);
            return admit(connection, news);
        });
        zoned.removeAll(created);
        measured.removeAll(created);
        news.forEach(this::remember);
        changed();
    }

    private boolean isNews(OccupancyEvent event) {
        Placement placement = event.placement();
        return !devices.contains(event.deviceId())
                || (event.reading() instanceof Passage && !doors.contains(event.deviceId()))
                || (placement.timeZone() != null && !zoned.contains(placement.siteId()))
                || (placement.capacity() != null && !measured.contains(placement.siteId()));
    }

    private void remember(OccupancyEvent event) {
        Placement placement = event.placement();
        devices.add(event.deviceId());
        if (event.reading() instanceof Passage) {
            doors.add(event.deviceId());
        }
        if (placement.timeZone() != null) {
            zoned.add(placement.siteId());
        }
        if (placement.capacity() != null) {
            measured.add(placement.siteId());
        }
    }

    private Set<SiteId> admit(Connection connection, List<OccupancyEvent> news) throws SQLException {
        RegistryRows rows = new RegistryRows(connection);
        RegistryRows.SiteRow first = defaultSite(rows);
        Set<SiteId> created = new HashSet<>();
        for (OccupancyEvent event : unregistered(rows, news)) {
            SiteId site = event.placement().siteId();
            if (site != null && rows.addSite(site.value(), first.zone(), false, null, intervalSeconds())) {
                created.add(site);
            }
            rows.addDevice(
                    event.deviceId().value(),
                    site == null ? first.id() : site.value(),
                    event.placement().areaId() == null
                            ? null
                            : event.placement().areaId().value());
        }
        rows.doors(news.stream()
                .filter(event -> event.reading() instanceof Passage)
                .map(event -> event.deviceId().value())
                .distinct()
                .toList());
        fill(connection, news);
        return created;
    }

    private RegistryRows.SiteRow defaultSite(RegistryRows rows) throws SQLException {
        var configured = rows.firstConfiguredSite();
        if (configured.isPresent()) {
            return configured.get();
        }
        String id = SiteDefaults.UNCONFIGURED.value();
        rows.addSite(id, SiteDefaults.UNCONFIGURED_ZONE, true, null, intervalSeconds());
        return rows.sites().get(id);
    }

    private static Collection<OccupancyEvent> unregistered(RegistryRows rows, List<OccupancyEvent> news)
            throws SQLException {
        Map<String, OccupancyEvent> firsts = new LinkedHashMap<>();
        news.forEach(event -> firsts.putIfAbsent(event.deviceId().value(), event));
        firsts.keySet().removeAll(rows.devices(List.copyOf(firsts.keySet())).keySet());
        return firsts.values();
    }

    /** A zone that the database does not know stays unknown: better the default site's days than none at all. */
    private void fill(Connection connection, List<OccupancyEvent> news) throws SQLException {
        RegistryRows rows = new RegistryRows(connection);
        Set<Placement> placements = new LinkedHashSet<>();
        news.forEach(event -> placements.add(event.placement()));
        Set<String> rezoned = new HashSet<>();
        for (Placement placement : placements) {
            if (placement.timeZone() != null) {
                Optional<String> zone = zones.name(connection, placement.timeZone());
                if (zone.isPresent() && rows.fillZone(placement.siteId().value(), zone.get())) {
                    rezoned.add(placement.siteId().value());
                }
            }
            if (placement.capacity() != null) {
                rows.fillCapacity(placement.siteId().value(), placement.capacity());
            }
        }
        rows.markSites(rezoned);
    }

    private long intervalSeconds() {
        return defaults.readingInterval().toSeconds();
    }

    /**
     * Takes over the configuration: these sites in this order, these devices at these places.
     *
     * @param retentionDays how many days the readings of a site are kept; those of other sites as the default says
     * @throws IllegalArgumentException if a device stands at a site that is not configured, the database does not know a
     *     time zone, or a device would take readings along into hours that are final
     */
    void configure(List<Site> sites, Map<DeviceId, Place> places, Map<SiteId, Integer> retentionDays) {
        Set<SiteId> known = new HashSet<>();
        sites.forEach(site -> known.add(site.id()));
        places.forEach((device, place) -> {
            if (!known.contains(place.site())) {
                throw new IllegalArgumentException(
                        "device " + device + " must stand at a configured site, but was at \"" + place.site() + '"');
            }
        });
        transactions.inTransaction(connection -> {
            Lock.REGISTRY.holdAlone(connection);
            configure(connection, sites, places);
            new RegistryRows(connection).keep(retentionDays);
            return null;
        });
        changed();
    }

    private void configure(Connection connection, List<Site> sites, Map<DeviceId, Place> places) throws SQLException {
        RegistryRows rows = new RegistryRows(connection);
        Map<String, RegistryRows.SiteRow> before = rows.sites();
        rows.forgetConfiguration();
        CalendarRows calendar = new CalendarRows(connection);
        calendar.forgetConfiguration();
        SpecialTimeRows specialTimes = new SpecialTimeRows(connection);
        specialTimes.forgetConfiguration();
        List<String> rezoned = new ArrayList<>();
        for (int position = 0; position < sites.size(); position++) {
            Site site = sites.get(position);
            String zone = zones.name(connection, site.timeZone())
                    .orElseThrow(() -> new IllegalArgumentException("time zone of site " + site.id()
                            + " must be one that the database knows, but was " + site.timeZone()));
            rows.configure(site, zone, position);
            calendar.configure(site);
            specialTimes.configure(site);
            RegistryRows.SiteRow was = before.get(site.id().value());
            if (was != null && !was.zone().equals(zone)) {
                rezoned.add(was.id());
            }
        }
        place(rows, places);
        rows.markSites(rezoned);
    }

    private static void place(RegistryRows rows, Map<DeviceId, Place> places) throws SQLException {
        Map<String, RegistryRows.DeviceRow> before =
                rows.devices(places.keySet().stream().map(DeviceId::value).toList());
        for (Map.Entry<DeviceId, Place> entry : places.entrySet()) {
            String device = entry.getKey().value();
            String site = entry.getValue().site().value();
            String area = entry.getValue().area() == null
                    ? null
                    : entry.getValue().area().value();
            rows.configure(device, site, area);
            RegistryRows.DeviceRow was = before.get(device);
            if (was != null && !was.site().equals(site) && rows.hasFinalReadings(device, site)) {
                throw new IllegalArgumentException("device " + device + " must stay at " + was.site()
                        + ", because it has readings of hours that are final at " + site
                        + "; what counts there from now on needs a device id of its own");
            }
            if (was != null && !was.equals(new RegistryRows.DeviceRow(site, area))) {
                rows.markDevice(device, was.site(), site);
            }
        }
    }
}
