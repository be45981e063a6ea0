package org.occupancyhub.models.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.occupancyhub.models.Warehouse;
import org.occupancyhub.models.account.TopicPosition;
import org.occupancyhub.models.event.AreaId;
import org.occupancyhub.models.event.Count;
import org.occupancyhub.models.event.DeviceId;
import org.occupancyhub.models.event.OccupancyEvent;
import org.occupancyhub.models.event.Placement;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.models.reject.JdbcRejectedEvents;
import org.occupancyhub.models.reject.RejectedRecord;
import org.occupancyhub.models.site.Place;
import org.occupancyhub.testing.IntegrationTest;
import org.occupancyhub.testing.Services;

@IntegrationTest
class DevicesIT {

    private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");
    private static final SiteId GYM = new SiteId("gym");

    private Warehouse hub;
    private Devices devices;
    private long offset;

    @BeforeEach
    void aGymWithTwoDevices() {
        hub = new Warehouse(Services.database());
        hub.sites.sync(
                List.of(Warehouse.site("gym", "Europe/Zurich", 120), Warehouse.site("pool", "Europe/Zurich", null)),
                Map.of(
                        new DeviceId("gym-1"), new Place(GYM, new AreaId("weights")),
                        new DeviceId("gym-2"), new Place(GYM, null)),
                Map.of(GYM, 400));
        devices = new JdbcDevices(hub.dataSource, 30);
    }

    @Test
    void aDeviceIsToldByItsNewestReadingHoweverLateAnOlderOneArrives() {
        load(
                event("gym-1", "2026-11-01T11:55:00Z", 34, Placement.UNKNOWN, "2026-11-01T11:55:02Z"),
                event("gym-1", "2026-11-01T10:00:00Z", 12, Placement.UNKNOWN, "2026-11-01T11:58:00Z"));

        Device spoke = device("gym-1");
        assertThat(spoke.area()).isEqualTo(new AreaId("weights"));
        assertThat(spoke.registered()).isTrue();
        assertThat(spoke.last())
                .isEqualTo(new Device.LastReading(
                        Instant.parse("2026-11-01T11:55:00Z"), 34, Instant.parse("2026-11-01T11:55:02Z"), "test"));
        assertThat(spoke.state(Duration.ofMinutes(10), NOW)).isEqualTo(DeviceState.FINE);
        assertThat(device("gym-2").last()).isNull();
        assertThat(device("gym-2").state(Duration.ofMinutes(10), NOW)).isEqualTo(DeviceState.NEVER_HEARD);
    }

    @Test
    void aCorrectionOfTheSameMomentTellsHowItCame() {
        load(
                event("gym-1", "2026-11-01T11:55:00Z", 34, Placement.UNKNOWN, "2026-11-01T11:55:02Z"),
                event("gym-1", "2026-11-01T11:55:00Z", 35, Placement.UNKNOWN, "2026-11-01T11:57:00Z"));

        assertThat(device("gym-1").last().count()).isEqualTo(35);
        assertThat(device("gym-1").last().receivedAt()).isEqualTo(Instant.parse("2026-11-01T11:57:00Z"));
    }

    @Test
    void aDeviceThatNobodyRegisteredStandsWhereItsFirstReadingSaid() {
        load(event("stray", "2026-11-01T11:00:00Z", 3, Warehouse.at("annex", "hall"), "2026-11-01T11:00:01Z"));

        Device stray = devices.at(new SiteId("annex"), NOW).get(0);
        assertThat(stray.registered()).isFalse();
        assertThat(stray.site()).isEqualTo(new SiteId("annex"));
        assertThat(stray.state(Duration.ofMinutes(10), NOW)).isEqualTo(DeviceState.SILENT);
        assertThat(devices.all(NOW)).hasSize(3);
        assertThat(facts("annex").configured()).isFalse();
        assertThat(facts("annex").timeZoneKnown()).isFalse();
    }

    @Test
    void readingsAreCountedInTheSpanAsked() {
        load(
                event("gym-1", "2026-10-31T11:59:00Z", 1, Placement.UNKNOWN, "2026-10-31T11:59:00Z"),
                event("gym-1", "2026-10-31T12:01:00Z", 2, Placement.UNKNOWN, "2026-10-31T12:01:00Z"),
                event("gym-1", "2026-11-01T11:00:00Z", 3, Placement.UNKNOWN, "2026-11-01T11:00:00Z"));

        assertThat(devices.readings(
                        List.of(new DeviceId("gym-1"), new DeviceId("gym-2")), NOW.minus(Duration.ofDays(1)), NOW))
                .isEqualTo(Map.of(new DeviceId("gym-1"), 2L));
    }

    @Test
    void aSiteTellsItsReadingsOfItsLocalDayAndHowLongTheyAreKept() {
        load(
                event("gym-1", "2026-10-31T22:30:00Z", 1, Placement.UNKNOWN, "2026-10-31T22:30:00Z"),
                event("gym-1", "2026-10-31T23:30:00Z", 2, Placement.UNKNOWN, "2026-10-31T23:30:00Z"),
                event("gym-2", "2026-11-01T11:00:00Z", 3, Placement.UNKNOWN, "2026-11-01T11:00:00Z"));

        assertThat(facts("gym"))
                .isEqualTo(new SiteFacts(GYM, true, true, 400, 2, Instant.parse("2026-10-31T22:00:00Z")));
        assertThat(facts("pool")).isEqualTo(new SiteFacts(new SiteId("pool"), true, true, 30, 0, null));
    }

    @Test
    void rejectsCountForWhomTheyNameInJsonAndInCsv() {
        reject("a.csv:2", "2026-11-01T10:00:00Z,gym-1,n/a", NOW.minus(Duration.ofHours(2)));
        reject("t-0@1", "{\"device_id\":\"gym-1\",\"count\":-1}", NOW.minus(Duration.ofHours(1)));
        reject("t-0@2", "{\"device_id\":\"gym-10\",\"site_id\":\"pool\",\"count\":-1}", NOW.minus(Duration.ofHours(1)));
        reject("t-0@3", "{\"device_id\":\"gym-2\",\"count\":-1}", NOW.minus(Duration.ofHours(25)));
        reject("t-0@4", "no event at all", NOW.minus(Duration.ofHours(1)));

        RejectTally tally = devices.rejects(NOW.minus(Duration.ofDays(1)));

        assertThat(tally.ofDevices()).isEqualTo(Map.of(new DeviceId("gym-1"), 2L));
        assertThat(tally.ofSites()).isEqualTo(Map.of(GYM, 2L, new SiteId("pool"), 1L));
        assertThat(tally.whole()).isTrue();
    }

    @Test
    void whereNothingWasRejectedNobodyHasRejects() {
        assertThat(devices.rejects(NOW)).isEqualTo(new RejectTally(Map.of(), Map.of(), true));
    }

    private void load(OccupancyEvent... events) {
        hub.loader.load(List.of(events));
        hub.marts.refresh();
    }

    private static OccupancyEvent event(String device, String ts, int count, Placement at, String receivedAt) {
        return Warehouse.event(device, ts, new Count(count), at, Instant.parse(receivedAt));
    }

    private void reject(String origin, String payload, Instant at) {
        new JdbcRejectedEvents(hub.transactions)
                .store(List.of(new RejectedRecord(
                        new TopicPosition("t", 0, offset++), origin, "wrong", payload, false, null, "csv", at, null)));
    }

    private Device device(String id) {
        return devices.at(GYM, NOW).stream()
                .filter(one -> one.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private SiteFacts facts(String id) {
        return devices.sites(NOW).stream()
                .filter(one -> one.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
