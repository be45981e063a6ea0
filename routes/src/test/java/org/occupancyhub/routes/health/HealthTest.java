package org.occupancyhub.routes.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Test;
import org.occupancyhub.testing.MutableClock;

/** A container's health check waits for four seconds. */
class HealthTest {

    private final MutableClock clock = MutableClock.at("2026-03-02T10:00:00Z");
    private final Map<String, HealthCheck> checks = new LinkedHashMap<>();

    @Test
    void theServicesAreAskedAtTheSameTime() {
        CyclicBarrier both = new CyclicBarrier(2);
        checks.put("kafka", both::await);
        checks.put("postgres", both::await);

        assertThat(new Health(checks, clock).down()).isEmpty();
    }

    @Test
    void whatNeverAnswersIsDownWithinThreeSecondsAndTheOtherIsNot() {
        CountDownLatch never = new CountDownLatch(1);
        checks.put("kafka", never::await);
        checks.put("redis", never::await);
        checks.put("postgres", () -> {});
        Health health = new Health(checks, clock);

        long start = System.nanoTime();
        assertThat(health.down()).containsExactly("kafka", "redis");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(3700));
        assertThat(health.down()).containsExactly("kafka", "redis"); // as it was asked just now
    }

    @Test
    void aDatabaseThatTakesTheConnectionAndSaysNothingIsDownInTime() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            PostgresCheck check = new PostgresCheck(
                    "jdbc:postgresql://127.0.0.1:" + silent.getLocalPort() + "/occupancy", "hub", null, Map.of());

            long start = System.nanoTime();
            assertThatThrownBy(check::ask).isInstanceOf(SQLException.class);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
        }
    }
}
