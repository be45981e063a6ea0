package org.occupancyhub.routes.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class MartDelayTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final MartDelay delay = new MartDelay(Clock.fixed(NOW, ZoneOffset.UTC), metrics);

    @Test
    void aReadingIsMeasuredFromItsReceiptToTheRefreshThatFollows() {
        delay.loaded(NOW.minusSeconds(3));

        assertThat(delay.<String>until(() -> "done")).isEqualTo("done");
        delay.until(() -> "nothing new");

        assertThat(timer().count()).isEqualTo(1);
        assertThat(timer().totalTime(TimeUnit.SECONDS)).isEqualTo(3);
    }

    @Test
    void aReadingWhoseRefreshFailsIsMeasuredWhenOneSucceeds() {
        delay.loaded(NOW.minusSeconds(60));

        assertThatThrownBy(() -> delay.until(() -> {
                    throw new IllegalStateException("the database is away");
                }))
                .hasMessage("the database is away");
        assertThat(timer().count()).isZero();

        delay.until(() -> "back");

        assertThat(timer().totalTime(TimeUnit.SECONDS)).isEqualTo(60);
    }

    private Timer timer() {
        return metrics.get("hub.marts.delay").timer();
    }
}
