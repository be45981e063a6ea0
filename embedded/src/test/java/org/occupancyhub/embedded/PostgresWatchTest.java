package org.occupancyhub.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PostgresWatchTest {

    @Test
    void thePauseGrowsFromOneSecondToAMinute() {
        assertThat(IntStream.range(0, 8).map(PostgresWatch::pause)).containsExactly(1, 2, 4, 8, 16, 32, 60, 60);
        assertThat(PostgresWatch.pause(Integer.MAX_VALUE)).isEqualTo(60);
    }
}
