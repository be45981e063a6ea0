package org.occupancyhub.models;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.occupancyhub.models.event.AreaId;
import org.occupancyhub.models.event.Count;
import org.occupancyhub.models.event.DeviceId;
import org.occupancyhub.models.event.EventId;
import org.occupancyhub.models.event.OccupancyEvent;
import org.occupancyhub.models.event.Passage;
import org.occupancyhub.models.event.Placement;
import org.occupancyhub.models.event.Reading;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.models.history.History;
import org.occupancyhub.models.history.JdbcHistory;
import org.occupancyhub.models.load.EventLoader;
import org.occupancyhub.models.load.JdbcEventLoader;
import org.occupancyhub.models.occupancy.JdbcOccupancies;
import org.occupancyhub.models.occupancy.Occupancies;
import org.occupancyhub.models.project.ModelBuilder;
import org.occupancyhub.models.project.ModelRefresh;
import org.occupancyhub.models.project.Project;
import org.occupancyhub.models.project.ProjectFiles;
import org.occupancyhub.models.refresh.JdbcMartRefresh;
import org.occupancyhub.models.refresh.MartRefresh;
import org.occupancyhub.models.site.JdbcSites;
import org.occupancyhub.models.site.OpeningHours;
import org.occupancyhub.models.site.Place;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.models.site.SiteDefaults;
import org.occupancyhub.models.site.SiteRegistry;
import org.occupancyhub.models.site.Thresholds;
import org.occupancyhub.models.sql.Migrations;
import org.occupancyhub.models.sql.Transactions;
import org.occupancyhub.testing.Database;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One hub's view of a warehouse, for tests; several of them on one database are several hubs. */
public final class Warehouse {

    public static final Instant ARRIVAL = Instant.parse("2026-11-01T00:00:00Z");

    /** Read once: it is the same for all, and takes longer than a test. */
    private static final Project PROJECT = Project.of(ProjectFiles.packaged());

    private static final Set<String> MIGRATED = ConcurrentHashMap.newKeySet();

    public final DataSource dataSource;
    public final Transactions transactions;
    public final JdbcClient sql;
    public final ModelBuilder builder;
    public final SiteRegistry registry;
    public final JdbcSites sites;
    public final EventLoader loader;
    public final MartRefresh marts;
    public final Occupancies occupancies;
    public final History history;

    public Warehouse(Database database) {
        this(database.dataSource());
    }

    public Warehouse(DataSource database) {
        dataSource = database;
        // Once for each database: a hub that starts again finds nothing to do, but takes its time to see that.
        if (!(database instanceof PGSimpleDataSource known) || MIGRATED.add(known.getURL())) {
            Migrations.run(dataSource);
        }
        transactions = new Transactions(dataSource);
        sql = JdbcClient.create(dataSource);
        builder = new ModelBuilder(transactions, PROJECT);
        builder.buildMissing();
        registry = new SiteRegistry(transactions, new SiteDefaults(Duration.ofMinutes(10)));
        JdbcTemplate jdbc = new JdbcTemplate(dataSource);
        sites = new JdbcSites(jdbc, registry);
        loader = new JdbcEventLoader(transactions, registry);
        marts = new JdbcMartRefresh(transactions, new ModelRefresh(PROJECT));
        occupancies = new JdbcOccupancies(jdbc);
        history = new JdbcHistory(jdbc);
    }

    /** The configuration has these sites, and no devices. */
    public Warehouse with(Site... configured) {
        sites.sync(List.of(configured), Map.<DeviceId, Place>of());
        return this;
    }

    public static Site site(String id, String zone, Integer capacity) {
        return new Site(
                new SiteId(id),
                id,
                ZoneId.of(zone),
                capacity,
                Duration.ofMinutes(10),
                OpeningHours.ALWAYS,
                Thresholds.DEFAULT,
                List.of(),
                false);
    }

    public static OccupancyEvent count(String device, String ts, int people) {
        return event(device, ts, new Count(people), Placement.UNKNOWN, ARRIVAL);
    }

    public static OccupancyEvent passage(String device, String ts, int in, int out) {
        return event(device, ts, new Passage(in, out), Placement.UNKNOWN, ARRIVAL);
    }

    public static OccupancyEvent event(
            String device, String ts, Reading reading, Placement placement, Instant receivedAt) {
        DeviceId id = new DeviceId(device);
        Instant instant = Instant.parse(ts);
        return new OccupancyEvent(
                EventId.of(id, instant, reading), instant, id, reading, "test", receivedAt, placement);
    }

    public static Placement at(String site, String area) {
        return new Placement(new SiteId(site), area == null ? null : new AreaId(area), null, null);
    }
}
