package org.occupancyhub.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.occupancyhub.models.Warehouse.at;
import static org.occupancyhub.models.Warehouse.event;
import static org.occupancyhub.models.Warehouse.site;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.occupancyhub.models.event.Count;
import org.occupancyhub.models.event.DeviceId;
import org.occupancyhub.models.event.OccupancyEvent;
import org.occupancyhub.models.event.Passage;
import org.occupancyhub.models.event.Placement;
import org.occupancyhub.models.event.Reading;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.models.site.Place;
import org.occupancyhub.testing.Database;
import org.occupancyhub.testing.IntegrationTest;
import org.occupancyhub.testing.Services;

/**
 * dbt, where it is installed, makes row for row what the hub made: of everything, and again of what is dirty. Counters and
 * doors of sites in several zones, around changes of the clocks, with corrections.
 */
@IntegrationTest
class DbtEqualityIT {

    private static final Map<String, String> ZONES = Map.of(
            "home", "Europe/Zurich",
            "beach", "America/Los_Angeles",
            "island", "Australia/Lord_Howe",
            "temple", "Asia/Kolkata");
    private static final List<String> DAYS =
            List.of("2026-03-28", "2026-03-29", "2026-03-30", "2026-04-04", "2026-04-05", "2026-10-24", "2026-10-25");

    private final Random random = new Random(20260329);

    private Database database;
    private Warehouse hub;

    @BeforeEach
    void aWarehouseWithAHistory() {
        database = Services.database();
        hub = new Warehouse(database).with(site("home", "Europe/Zurich", 100));
        for (int load = 0; load < 5; load++) {
            hub.loader.load(events(300));
            hub.marts.refresh();
        }
    }

    @Test
    void dbtMakesTheSameOfEverythingAndOfWhatIsDirty() throws IOException, InterruptedException {
        String all = compare("--all");
        assertThat(all).contains("marts.fct_occupancy_daily", "staging.stg_events", "dbt docs generate");

        hub.loader.load(events(200));
        hub.sites.sync(
                List.of(site("home", "Europe/Zurich", 100)),
                Map.of(new DeviceId("island-1"), new Place(new SiteId("home"), null)));
        String dirty = compare("--dirty", "--refresh", refresh());
        assertThat(dirty)
                .contains("marts.fct_occupancy_daily", "staging.stg_events")
                .contains("make the same");
        assertThat(hub.sql
                        .sql("select count(*) from pg_namespace where nspname = 'compare_with_dbt'")
                        .query(Long.class)
                        .single())
                .as("nothing is left behind")
                .isZero();
        assertThat(hub.builder.test()).isEmpty();

        hub.loader.load(events(50));
        hub.marts.refresh();
        hub.sql
                .sql("update marts.fct_occupancy_hourly set max_count = max_count + 1 where hour_ts ="
                        + " (select min(hour_ts) from marts.fct_occupancy_hourly)")
                .update();
        assertThat(run("--all")).as("a difference is found").contains("fct_occupancy_hourly       DIFFERS", "status 1");
    }

    private String compare(String... options) throws IOException, InterruptedException {
        String output = run(options);
        assumeFalse(output.startsWith("compare-with-dbt: skipped"), output);
        assertThat(output).doesNotContain("DIFFERS", "WARNING").endsWith("status 0");
        return output;
    }

    private String run(String... options) throws IOException, InterruptedException {
        URI url = URI.create(database.jdbcUrl().substring("jdbc:".length()));
        List<String> command = new ArrayList<>(List.of("sh", "compare-with-dbt.sh"));
        command.addAll(Arrays.asList(options));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of(
                        "PGHOST", url.getHost(),
                        "PGPORT", Integer.toString(url.getPort()),
                        "PGUSER", database.user(),
                        "PGDATABASE", database.name()));
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return output + "status " + process.waitFor();
    }

    private String refresh() {
        return String.join(
                " ",
                quoted(Path.of(System.getProperty("java.home"), "bin", "java").toString()),
                "-cp",
                quoted(System.getProperty("java.class.path")),
                RefreshOnce.class.getName(),
                quoted(database.jdbcUrl()),
                quoted(database.user()));
    }

    private static String quoted(String text) {
        return "'" + text + "'";
    }

    private List<OccupancyEvent> events(int number) {
        List<String> sites = ZONES.keySet().stream().sorted().toList();
        List<OccupancyEvent> events = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            String site = sites.get(random.nextInt(sites.size()));
            boolean door = random.nextInt(3) == 0;
            Reading reading = door ? new Passage(random.nextInt(6), random.nextInt(6)) : new Count(random.nextInt(50));
            Instant ts = Instant.parse(DAYS.get(random.nextInt(DAYS.size())) + "T00:00:00Z")
                    .plus(Duration.ofMinutes(random.nextInt(24 * 12) * 5L));
            String device = site + (door ? "-door-" : "-") + random.nextInt(3);
            Placement placement = site.equals("home")
                    ? at(site, "hall")
                    : new Placement(new SiteId(site), null, ZoneId.of(ZONES.get(site)), null);
            events.add(
                    event(device, ts.toString(), reading, placement, Warehouse.ARRIVAL.plusSeconds(random.nextInt(9))));
        }
        return events;
    }
}
