package org.occupancyhub.ui.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.occupancyhub.fixture.ZurichSites;
import org.occupancyhub.models.device.Device;
import org.occupancyhub.models.device.DeviceState;
import org.occupancyhub.models.event.DeviceId;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.ui.device.SitesPage.DeviceRow;
import org.occupancyhub.ui.device.SitesPage.Heard;

class DeviceRowTest {

    /** One reading in ten minutes is expected there. */
    private static final int EXPECTED = 144;

    @Test
    void readingsAreMissedWhereFewerCameThanWereExpected() {
        assertThat(row(DeviceState.FINE, EXPECTED - 1).misses()).isTrue();
        assertThat(row(DeviceState.FINE, EXPECTED).misses()).isFalse();
        assertThat(row(DeviceState.FINE, EXPECTED + 16).misses()).isFalse();
        assertThat(row(DeviceState.NEVER_HEARD, 0).misses()).isTrue();
    }

    @Test
    void nobodyWaitsForADeviceThatOnlyComesByFile() {
        assertThat(row(DeviceState.BY_FILE, 0).misses()).isFalse();
    }

    private static DeviceRow row(DeviceState state, long readings) {
        Device device = new Device(
                new DeviceId("gym-1"),
                new SiteId("gym"),
                null,
                false,
                true,
                Instant.parse("2026-11-19T13:20:00Z"),
                null);
        return new DeviceRow(new Heard(device, state), new ZurichSites().first(), true, readings, 0);
    }
}
