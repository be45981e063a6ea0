package org.occupancyhub.models.site;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.models.sql.Sql;

/** The statements on {@code ops.sites} and {@code ops.devices}, within the transaction of a connection. */
final class RegistryRows {

    private static final String MARK_SITES = Sql.of(RegistryRows.class, "mark-sites-dirty.sql");
    private static final String FINAL_READINGS = Sql.of(RegistryRows.class, "final-readings.sql");
    private static final String MARK_DEVICE = Sql.of(RegistryRows.class, "mark-device-dirty.sql");

    private final Connection connection;

    RegistryRows(Connection connection) {
        this.connection = connection;
    }

    record SiteRow(String id, String zone, boolean configured) {}

    record DeviceRow(String site, String area) {}

    Optional<SiteRow> firstConfiguredSite() throws SQLException {
        return sites("where is_configured order by position limit 1").values().stream()
                .findFirst();
    }

    Map<String, SiteRow> sites() throws SQLException {
        return sites("");
    }

    private Map<String, SiteRow> sites(String which) throws SQLException {
        Map<String, SiteRow> rows = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(
                        "select site_id, time_zone, is_configured from ops.sites " + which);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                rows.put(row.getString(1), new SiteRow(row.getString(1), row.getString(2), row.getBoolean(3)));
            }
        }
        return rows;
    }

    Map<String, DeviceRow> devices(Collection<String> ids) throws SQLException {
        Map<String, DeviceRow> rows = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(
                "select device_id, site_id, zone_id from ops.devices where device_id = any (?)")) {
            select.setArray(1, connection.createArrayOf("text", ids.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rows.put(row.getString(1), new DeviceRow(row.getString(2), row.getString(3)));
                }
            }
        }
        return rows;
    }

    /** Adds a site that events brought; nothing happens where it is known. */
    boolean addSite(String id, String zone, boolean zoneKnown, Integer capacity, long intervalSeconds)
            throws SQLException {
        return update(
                        "insert into ops.sites (site_id, site_name, time_zone, is_time_zone_known, capacity,"
                                + " reading_interval_seconds) values (?, ?, ?, ?, ?, ?) on conflict do nothing",
                        id,
                        id,
                        zone,
                        zoneKnown,
                        capacity,
                        intervalSeconds)
                > 0;
    }

    void addDevice(String id, String site, String area) throws SQLException {
        update(
                "insert into ops.devices (device_id, site_id, zone_id) values (?, ?, ?) on conflict do nothing",
                id,
                site,
                area);
    }

    void doors(Collection<String> devices) throws SQLException {
        update(
                "update ops.devices set is_door = true where device_id = any (?) and not is_door",
                connection.createArrayOf("text", devices.toArray()));
    }

    /** @return whether nobody had said before */
    boolean fillZone(String site, String zone) throws SQLException {
        return update(
                        "update ops.sites set time_zone = ?, is_time_zone_known = true"
                                + " where site_id = ? and not is_time_zone_known and not is_configured",
                        zone,
                        site)
                > 0;
    }

    void fillCapacity(String site, int capacity) throws SQLException {
        update(
                "update ops.sites set capacity = ? where site_id = ? and capacity is null and not is_configured",
                capacity,
                site);
    }

    void forgetConfiguration() throws SQLException {
        update("update ops.sites set is_configured = false, position = null, retention_days = null, holidays = null"
                + " where is_configured");
        update("update ops.devices set is_configured = false where is_configured");
    }

    void configure(Site site, String zone, int position) throws SQLException {
        update(
                "insert into ops.sites (site_id, site_name, time_zone, is_time_zone_known, capacity,"
                        + " reading_interval_seconds, is_demo, is_configured, position, holidays)"
                        + " values (?, ?, ?, true, ?, ?, ?, true, ?, ?)"
                        + " on conflict (site_id) do update set site_name = excluded.site_name,"
                        + " time_zone = excluded.time_zone, is_time_zone_known = true,"
                        + " capacity = excluded.capacity, is_demo = excluded.is_demo, is_configured = true,"
                        + " reading_interval_seconds = excluded.reading_interval_seconds, position = excluded.position,"
                        + " holidays = excluded.holidays",
                site.id().value(),
                site.name(),
                zone,
                site.capacity(),
                Math.max(1, site.readingInterval().toSeconds()),
                site.demo(),
                position,
                site.almanac().holidays());
    }

    void configure(String device, String site, String area) throws SQLException {
        update(
                "insert into ops.devices (device_id, site_id, zone_id, is_configured) values (?, ?, ?, true)"
                        + " on conflict (device_id) do update set site_id = excluded.site_id,"
                        + " zone_id = excluded.zone_id, is_configured = true",
                device,
                site,
                area);
    }

    /** How long the readings of these sites are kept. */
    void keep(Map<SiteId, Integer> retentionDays) throws SQLException {
        for (Map.Entry<SiteId, Integer> site : retentionDays.entrySet()) {
            update(
                    "update ops.sites set retention_days = ? where site_id = ?",
                    site.getValue(),
                    site.getKey().value());
        }
    }

    /** Every hour of these sites is to be computed again. */
    void markSites(Collection<String> sites) throws SQLException {
        if (!sites.isEmpty()) {
            Array ids = connection.createArrayOf("text", sites.toArray());
            update(MARK_SITES, ids, ids);
        }
    }

    /** Whether this device has readings of hours that are final at this site: they could not be added there. */
    boolean hasFinalReadings(String device, String site) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(FINAL_READINGS)) {
            select.setString(1, device);
            select.setString(2, site);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    /** Every hour of this device is to be computed again, where it stood and where it stands. */
    void markDevice(String device, String before, String now) throws SQLException {
        Set<String> sites = new HashSet<>(Set.of(before));
        sites.add(now);
        update(MARK_DEVICE, connection.createArrayOf("text", sites.toArray()), device);
    }

    private int update(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }
}
