package org.occupancyhub.models.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.occupancyhub.testing.MutableClock;

class FailedAttemptsTest {

    private final MutableClock clock = MutableClock.at("2026-03-02T10:00:00Z");
    private final FailedAttempts attempts = new FailedAttempts(clock);

    @Test
    void afterFiveInARowEachFurtherOneCostsAPause() {
        fail("a", 4);
        assertThat(attempts.pause("a")).isZero();
        fail("a", 1);
        assertThat(attempts.pause("a")).isEqualTo(Duration.ofSeconds(30));
        clock.advance(Duration.ofSeconds(30));
        assertThat(attempts.pause("a")).isZero();
        fail("a", 1);
        assertThat(attempts.pause("a")).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void theRightPasswordOrHalfAnHourForgives() {
        fail("a", 5);
        attempts.succeeded("a");
        fail("a", 4);
        assertThat(attempts.pause("a")).isZero();
        clock.advance(Duration.ofMinutes(30));
        fail("a", 1);
        assertThat(attempts.pause("a")).isZero();
    }

    @Test
    void whoeverHasManyAddressesOfIpv6IsOne() {
        for (int i = 1; i <= 5; i++) {
            fail("2001:db8::" + i, 1);
        }

        assertThat(attempts.pause("2001:db8::9")).isPositive();
        assertThat(attempts.pause("2001:db8:0:1::9")).isZero();
        attempts.succeeded("2001:db8::7");
        assertThat(attempts.pause("2001:db8::9")).isZero();
    }

    @Test
    void onlyTheLastThousandAddressesAreRemembered() {
        fail("first", 5);
        for (int i = 0; i < 1000; i++) {
            fail("address " + i, 5);
        }

        assertThat(attempts.pause("first")).isZero();
        assertThat(attempts.pause("address 999")).isPositive();
    }

    private void fail(String address, int times) {
        for (int i = 0; i < times; i++) {
            attempts.failed(address);
        }
    }
}
