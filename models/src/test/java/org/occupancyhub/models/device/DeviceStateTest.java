package org.occupancyhub.models.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceStateTest {

    private static final Duration INTERVAL = Duration.ofMinutes(10);

    @ParameterizedTest
    @CsvSource({"-60, FINE", "0, FINE", "900, FINE", "901, LATE", "1799, LATE", "1800, SILENT", "86400000, SILENT"})
    void aDeviceIsLateAfterAnIntervalAndAHalfAndSilentAfterThree(long seconds, DeviceState state) {
        assertThat(DeviceState.of(Duration.ofSeconds(seconds), INTERVAL)).isEqualTo(state);
    }
}
