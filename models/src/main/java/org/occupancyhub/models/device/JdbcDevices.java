package org.occupancyhub.models.device;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.occupancyhub.models.event.AreaId;
import org.occupancyhub.models.event.DeviceId;
import org.occupancyhub.models.event.OccupancyEvent;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.models.sql.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads {@code ops.devices} with the newest reading of each: one index lookup a device, however long its history. */
public final class JdbcDevices implements Devices {

    private static final String DEVICES = Sql.of(JdbcDevices.class, "devices.sql");
    private static final String READINGS = Sql.of(JdbcDevices.class, "readings.sql");
    private static final String SITES = Sql.of(JdbcDevices.class, "sites.sql");
    private static final String REJECTS = Sql.of(JdbcDevices.class, "rejects.sql");

    /** So that a storm of rejects costs no more than this. */
    private static final int MOST_REJECTS = 5_000;

    private final JdbcClient database;
    private final Integer retentionDays;

    /** @param retentionDays of sites that do not say it; null: for ever */
    public JdbcDevices(DataSource dataSource, Integer retentionDays) {
        this.database = JdbcClient.create(dataSource);
        this.retentionDays = retentionDays;
    }

    @Override
    public List<Device> all(Instant now) {
        return devices(null, now);
    }

    @Override
    public List<Device> at(SiteId site, Instant now) {
        return devices(site.value(), now);
    }

    private List<Device> devices(String site, Instant now) {
        return database.sql(DEVICES)
                .param("until", utc(now.plus(OccupancyEvent.TOLERANCE)))
                .param("site", site, Types.VARCHAR)
                .query((row, number) -> device(row))
                .list();
    }

    @Override
    public Map<DeviceId, Long> readings(Collection<DeviceId> devices, Instant from, Instant until) {
        Map<DeviceId, Long> readings = new HashMap<>();
        database.sql(READINGS)
                .param("devices", devices.stream().map(DeviceId::value).toArray(String[]::new))
                .param("from", utc(from))
                .param("until", utc(until))
                .query(row -> {
                    readings.put(new DeviceId(row.getString("device_id")), row.getLong("readings"));
                });
        return readings;
    }

    @Override
    public List<SiteFacts> sites(Instant now) {
        return database.sql(SITES)
                .param("now", utc(now))
                .param("retention", retentionDays, Types.INTEGER)
                .query((row, number) -> new SiteFacts(
                        new SiteId(row.getString("site_id")),
                        row.getBoolean("is_configured"),
                        row.getBoolean("is_time_zone_known"),
                        row.getObject("retention_days", Integer.class),
                        row.getLong("readings_today"),
                        instant(row, "data_since")))
                .list();
    }

    @Override
    public RejectTally rejects(Instant since) {
        Map<DeviceId, Long> ofDevices = new HashMap<>();
        Map<SiteId, Long> ofSites = new HashMap<>();
        AtomicLong seen = new AtomicLong();
        database.sql(REJECTS)
                .param("since", utc(since))
                .param("most", MOST_REJECTS)
                .query(row -> {
                    seen.set(row.getLong("seen"));
                    String device = row.getString("device_id");
                    if (device != null) {
                        ofDevices.put(new DeviceId(device), row.getLong("rejects"));
                    } else if (row.getString("site_id") != null) {
                        ofSites.put(new SiteId(row.getString("site_id")), row.getLong("rejects"));
                    }
                });
        return new RejectTally(ofDevices, ofSites, seen.get() < MOST_REJECTS);
    }

    private static Device device(ResultSet row) throws SQLException {
        String area = row.getString("zone_id");
        Instant at = instant(row, "ts");
        return new Device(
                new DeviceId(row.getString("device_id")),
                new SiteId(row.getString("site_id")),
                area == null ? null : new AreaId(area),
                row.getBoolean("is_door"),
                row.getBoolean("is_configured"),
                instant(row, "first_seen_at"),
                at == null
                        ? null
                        : new Device.LastReading(
                                at, row.getInt("count"), instant(row, "received_at"), row.getString("source")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
