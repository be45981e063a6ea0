package org.occupancyhub.routes.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StreamSettingsTest {

    @ParameterizedTest
    @CsvSource({"0,384,1278", "0,6000,5000", "0,0,1", "2000,384,2000"})
    void asManyMayListenAsTheHeapHoldsOrAsIsSaid(int listeners, long mebibytes, int most) {
        StreamSettings settings = new StreamSettings(listeners, Duration.ofSeconds(10));

        assertThat(settings.most(mebibytes << 20)).isEqualTo(most);
    }
}
