package org.occupancyhub.models.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.occupancyhub.models.Warehouse.ARRIVAL;
import static org.occupancyhub.models.Warehouse.at;
import static org.occupancyhub.models.Warehouse.count;
import static org.occupancyhub.models.Warehouse.event;
import static org.occupancyhub.testing.Eventually.eventually;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.occupancyhub.models.Warehouse;
import org.occupancyhub.models.event.Count;
import org.occupancyhub.models.event.DeviceId;
import org.occupancyhub.models.event.Placement;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.testing.Database;
import org.occupancyhub.testing.IntegrationTest;
import org.occupancyhub.testing.Services;

@IntegrationTest
class JdbcSitesIT {

    private static final Site GYM = Warehouse.site("gym", "Europe/Zurich", 100);
    private static final Site POOL = Warehouse.site("pool", "America/Los_Angeles", null);
    private static final String TS = "2026-03-02T10:00:00Z";

    private Database database;
    private Warehouse hub;

    @BeforeEach
    void twoConfiguredSites() {
        database = Services.database();
        hub = new Warehouse(database).with(POOL, GYM);
    }

    @Test
    void configuredSitesComeFirstInTheirOrderThenThoseThatEventsBrought() {
        hub.loader.load(List.of(
                event("d1", TS, new Count(1), at("zoo", "cats"), ARRIVAL),
                event("d2", TS, new Count(1), at("attic", null), ARRIVAL),
                event("d3", TS, new Count(1), at("zoo", "apes"), ARRIVAL)));

        assertThat(ids()).containsExactly("pool", "gym", "zoo", "attic");
        Site zoo = hub.sites.find(new SiteId("zoo")).orElseThrow();
        assertThat(zoo.areas()).extracting(area -> area.id().value()).containsExactly("apes", "cats");
        assertThat(zoo.timeZone()).as("that of the default site").isEqualTo(POOL.timeZone());
        assertThat(zoo.capacity()).isNull();
    }

    @Test
    void anUnknownDeviceWithoutAPlaceStandsAtTheFirstConfiguredSite() {
        hub.loader.load(List.of(count("stranger", TS, 3)));
        assertThat(siteOf("stranger")).isEqualTo("pool");
    }

    @Test
    void zoneAndCapacityAreFilledLaterButNeverChangedAndNeverAgainstTheConfiguration() {
        hub.loader.load(List.of(event("d", TS, new Count(1), at("zoo", null), ARRIVAL)));
        hub.loader.load(List.of(event("d", TS, new Count(2), told("zoo", "Asia/Tokyo", 50), ARRIVAL)));
        hub.loader.load(List.of(event("d", TS, new Count(3), told("zoo", "Asia/Seoul", 70), ARRIVAL)));
        hub.loader.load(List.of(event("e", TS, new Count(3), told("gym", "Asia/Seoul", 70), ARRIVAL)));

        Site zoo = hub.sites.find(new SiteId("zoo")).orElseThrow();
        assertThat(zoo.timeZone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
        assertThat(zoo.capacity()).isEqualTo(50);
        assertThat(hub.sites.find(GYM.id()).orElseThrow().timeZone()).isEqualTo(GYM.timeZone());
        assertThat(database.sql()
                        .sql("select time_zone || ' ' || capacity from ops.sites where site_id = 'gym'")
                        .query(String.class)
                        .single())
                .isEqualTo("Europe/Zurich 100");
    }

    @Test
    void anEventNeverMovesARegisteredDeviceAndTheConfigurationDoes() {
        hub.loader.load(List.of(event("d", TS, new Count(1), at("gym", null), ARRIVAL)));
        hub.loader.load(List.of(event("d", TS, new Count(2), at("pool", null), ARRIVAL)));
        assertThat(siteOf("d")).isEqualTo("gym");
        hub.marts.refresh();

        hub.sites.sync(List.of(POOL, GYM), Map.of(new DeviceId("d"), new Place(POOL.id(), null)));
        assertThat(siteOf("d")).isEqualTo("pool");
        assertThat(hub.marts.refresh().changes())
                .extracting(change -> change.site().value())
                .containsExactly("gym", "pool");
        assertThat(hub.sql
                        .sql("select site_id from marts.fct_occupancy_hourly union all"
                                + " select site_id from marts.fct_occupancy_daily")
                        .query(String.class)
                        .list())
                .containsExactly("pool", "pool");
    }

    @Test
    void aZoneThatTheDatabaseDoesNotKnowStaysUnknownAndStopsNoLoad() {
        hub.loader.load(List.of(event("d", TS, new Count(1), told("zoo", "+05:30", null), ARRIVAL)));
        assertThat(hub.marts.refresh().hours()).isEqualTo(1);
        assertThat(hub.sites.find(new SiteId("zoo")).orElseThrow().timeZone()).isEqualTo(POOL.timeZone());
        assertThatThrownBy(() -> hub.with(Warehouse.site("x", "+05:30", null)))
                .hasMessage("time zone of site x must be one that the database knows, but was +05:30");
    }

    @Test
    void anotherHubSeesWhatThisOneRegistered() {
        Warehouse other = new Warehouse(database).with(POOL, GYM);
        assertThat(other.sites.all()).hasSize(2);
        hub.loader.load(List.of(event("d", TS, new Count(1), at("zoo", null), ARRIVAL)));
        eventually(() -> assertThat(other.sites.all()).hasSize(3));
    }

    @Test
    void aDeviceAtASiteThatIsNotConfiguredAndNoSitesAtAllAreRefused() {
        assertThatThrownBy(() ->
                        hub.sites.sync(List.of(GYM), Map.of(new DeviceId("d"), new Place(new SiteId("nowhere"), null))))
                .hasMessage("device d must stand at a configured site, but was at \"nowhere\"");
        assertThatThrownBy(() -> hub.sites.sync(List.of(), Map.of())).hasMessageContaining("at least one site");
    }

    private static Placement told(String site, String zone, Integer capacity) {
        return new Placement(new SiteId(site), null, ZoneId.of(zone), capacity);
    }

    private String siteOf(String device) {
        return database.sql()
                .sql("select site_id from ops.devices where device_id = ?")
                .param(device)
                .query(String.class)
                .single();
    }

    private List<String> ids() {
        return hub.sites.all().stream().map(site -> site.id().value()).toList();
    }
}
