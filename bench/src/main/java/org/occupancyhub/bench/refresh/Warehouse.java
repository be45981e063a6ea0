package org.occupancyhub.bench.refresh;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.occupancyhub.bench.load.Database;
import org.occupancyhub.models.account.Check;
import org.occupancyhub.models.account.JdbcReconciliation;
import org.occupancyhub.models.event.AreaId;
import org.occupancyhub.models.event.Count;
import org.occupancyhub.models.event.DeviceId;
import org.occupancyhub.models.event.EventId;
import org.occupancyhub.models.event.OccupancyEvent;
import org.occupancyhub.models.event.Placement;
import org.occupancyhub.models.event.Reading;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.models.load.EventLoader;
import org.occupancyhub.models.load.JdbcEventLoader;
import org.occupancyhub.models.project.ModelBuilder;
import org.occupancyhub.models.project.ModelRefresh;
import org.occupancyhub.models.project.Project;
import org.occupancyhub.models.project.ProjectFiles;
import org.occupancyhub.models.refresh.JdbcMartRefresh;
import org.occupancyhub.models.refresh.MartRefresh;
import org.occupancyhub.models.site.SiteDefaults;
import org.occupancyhub.models.site.SiteRegistry;
import org.occupancyhub.models.sql.Migrations;
import org.occupancyhub.models.sql.Sql;
import org.occupancyhub.models.sql.Transactions;
import org.springframework.jdbc.core.JdbcTemplate;

/** A warehouse with a history: one site, twenty devices that speak as often as wanted, up to {@link #END}. */
final class Warehouse implements AutoCloseable {

    static final Instant END = Instant.parse("2026-01-01T00:00:00Z");
    static final int DEVICES = 20;
    static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    private static final String HISTORY = Sql.of(Warehouse.class, "history.sql");
    private static final String MONTHS = Sql.of(Warehouse.class, "months.sql");

    private final Database database;
    private final ModelBuilder builder;
    private final EventLoader loader;
    private final MartRefresh marts;
    private final JdbcReconciliation reconciliation;

    private Warehouse(
            Database database,
            ModelBuilder builder,
            EventLoader loader,
            MartRefresh marts,
            JdbcReconciliation reconciliation) {
        this.database = database;
        this.builder = builder;
        this.loader = loader;
        this.marts = marts;
        this.reconciliation = reconciliation;
    }

    /** @param every how often each device speaks */
    static Warehouse filled(Database database, int events, Duration every) throws SQLException {
        Migrations.run(database.dataSource());
        Transactions transactions = new Transactions(database.dataSource());
        SiteRegistry registry = new SiteRegistry(transactions, new SiteDefaults(Duration.ofMinutes(10)));
        registry.admit(newest());
        fill(database, events, (int) every.toSeconds());
        Project project = Project.of(ProjectFiles.packaged());
        ModelBuilder builder = new ModelBuilder(transactions, project);
        builder.build();
        database.execute("vacuum analyze");
        database.execute("checkpoint"); // what the filling left to write must not be written while we measure
        return new Warehouse(
                database,
                builder,
                new JdbcEventLoader(transactions, registry),
                new JdbcMartRefresh(transactions, new ModelRefresh(project)),
                new JdbcReconciliation(
                        transactions,
                        new JdbcTemplate(database.dataSource()),
                        "occupancy.rejected",
                        Clock.fixed(END, ZoneOffset.UTC)));
    }

    static DeviceId device(int number) {
        return new DeviceId("counter-" + number);
    }

    /**
     * Loads the events and then refreshes.
     *
     * @return how long the refresh took, ms
     */
    double refresh(List<OccupancyEvent> late) {
        loader.load(late);
        long begin = System.nanoTime();
        int hours = marts.refresh().hours();
        double took = (System.nanoTime() - begin) / 1e6;
        if (hours != LateEvents.HOURS) {
            throw new IllegalStateException(LateEvents.HOURS + " hours must be refreshed, but were " + hours);
        }
        return took;
    }

    /** @return how long it took to compare the tables, without Kafka's offsets, ms */
    double reconcile() {
        long begin = System.nanoTime();
        List<Check> failed = reconciliation.run(List.of());
        double took = (System.nanoTime() - begin) / 1e6;
        if (!failed.isEmpty() || reconciliation.checks().isEmpty()) {
            throw new IllegalStateException("everything must agree, but this does not: " + failed);
        }
        return took;
    }

    /** @return how long it took to build all models anew, ms */
    double rebuild() {
        long begin = System.nanoTime();
        builder.build();
        return (System.nanoTime() - begin) / 1e6;
    }

    /** @return how long the queries of the same tables took, run one after the other as a person would, ms */
    double rebuildByHand() throws SQLException {
        database.execute("drop schema if exists by_hand cascade");
        database.execute("create schema by_hand");
        long begin = System.nanoTime();
        for (Map.Entry<String, String> query : builder.queries().entrySet()) {
            database.execute("create table by_hand." + query.getKey() + " as " + query.getValue());
        }
        double took = (System.nanoTime() - begin) / 1e6;
        database.execute("drop schema by_hand cascade");
        return took;
    }

    @Override
    public void close() {
        database.close();
    }

    private static void fill(Database database, int events, int everySeconds) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                PreparedStatement months = connection.prepareStatement(MONTHS);
                PreparedStatement history = connection.prepareStatement(HISTORY)) {
            months.setString(1, END.toString());
            months.setInt(2, events);
            months.setInt(3, DEVICES);
            months.setInt(4, everySeconds);
            months.setString(5, END.toString());
            months.execute();
            history.setString(1, END.toString());
            history.setInt(2, DEVICES);
            history.setInt(3, events);
            history.setInt(4, everySeconds);
            history.executeUpdate();
        }
    }

    private static List<OccupancyEvent> newest() {
        List<OccupancyEvent> events = new ArrayList<>();
        Placement placement = new Placement(new SiteId("gym"), new AreaId("hall"), ZoneOffset.UTC, 500);
        for (int number = 0; number < DEVICES; number++) {
            DeviceId device = device(number);
            Reading reading = new Count(0);
            events.add(new OccupancyEvent(
                    EventId.of(device, END, reading), END, device, reading, "bench", END, placement));
        }
        return events;
    }
}
