package org.occupancyhub.routes.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LocalLimitsTest {

    private static final Rate TWO_A_SECOND = new Rate(2, 5);

    private long nanos;
    private final LocalLimits limits = new LocalLimits(new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    });

    @Test
    void aBurstPassesThenTheRateHoldsAndTheWaitIsTold() {
        for (int i = 0; i < 5; i++) {
            assertThat(limits.take("a", TWO_A_SECOND)).isZero();
        }
        assertThat(limits.take("a", TWO_A_SECOND)).isEqualTo(Duration.ofMillis(500));
        nanos += Duration.ofMillis(500).toNanos();
        assertThat(limits.take("a", TWO_A_SECOND)).isZero();
        assertThat(limits.take("a", TWO_A_SECOND)).isPositive();
    }

    @Test
    void oneSenderDoesNotWaitForAnother() {
        for (int i = 0; i < 6; i++) {
            limits.take("a", TWO_A_SECOND);
        }
        assertThat(limits.take("b", TWO_A_SECOND)).isZero();
    }

    @Test
    void aRateOfZeroIsNoLimit() {
        for (int i = 0; i < 100; i++) {
            assertThat(limits.take("a", new Rate(0, 1))).isZero();
        }
    }
}
