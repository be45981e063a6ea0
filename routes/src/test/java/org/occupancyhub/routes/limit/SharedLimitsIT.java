package org.occupancyhub.routes.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.occupancyhub.testing.Eventually;
import org.occupancyhub.testing.FreePort;
import org.occupancyhub.testing.MutableClock;

class SharedLimitsIT {

    private static final Rate SLOW = new Rate(1, 5);

    @TempDir
    private Path folder;

    private final int port = FreePort.find();
    private final MutableClock clock = MutableClock.at("2026-03-02T10:00:00Z");
    private Process redis;
    private SharedLimits one;
    private SharedLimits other;

    @BeforeEach
    void redisAndTwoHubs() {
        assumeTrue(
                Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .anyMatch(path -> new File(path, "redis-server").canExecute()),
                "there is no redis-server on the PATH (Debian: apt-get install redis-server)");
        start();
        one = new SharedLimits("redis://localhost:" + port, LocalLimits.inMemory(), clock);
        other = new SharedLimits("redis://localhost:" + port, LocalLimits.inMemory(), clock);
        Eventually.until("redis answers", () -> isShared(one) && isShared(other));
    }

    @AfterEach
    void stop() {
        if (one != null) {
            one.close();
            other.close();
        }
        if (redis != null) {
            redis.destroyForcibly();
        }
    }

    @Test
    void twoHubsCountTogether() {
        for (int i = 0; i < 5; i++) {
            assertThat((i % 2 == 0 ? one : other).take("key:a", SLOW)).isZero();
        }
        assertThat(one.take("key:a", SLOW)).isPositive();
        assertThat(other.take("key:a", SLOW)).isPositive();
        assertThat(other.take("key:b", SLOW)).isZero();
    }

    @Test
    void anotherRateHoldsAtOnce() {
        for (int i = 0; i < 6; i++) {
            one.take("key:d", SLOW);
        }
        assertThat(one.take("key:d", SLOW)).isPositive();

        assertThat(one.take("key:d", new Rate(1000, 1000))).isZero();
    }

    @Test
    void whenRedisGoesEachHubLimitsByItselfAndComesBackWithIt() throws InterruptedException {
        redis.destroyForcibly().waitFor();
        for (int i = 0; i < 5; i++) {
            assertThat(one.take("key:c", SLOW)).isZero();
        }
        assertThat(one.isShared()).isFalse();
        assertThat(one.take("key:c", SLOW)).as("limited all the same").isPositive();
        assertThat(other.take("key:c", SLOW)).as("by itself").isZero();

        start();
        Eventually.until("it is shared again", () -> isShared(one));
    }

    private boolean isShared(SharedLimits limits) {
        clock.advance(Duration.ofSeconds(10)); // no pause after the last failure
        limits.take("probe", new Rate(1000, 1000));
        return limits.isShared();
    }

    private void start() {
        try {
            redis = new ProcessBuilder(
                            "redis-server", "--port", Integer.toString(port), "--bind", "127.0.0.1", "--save", "")
                    .directory(folder.toFile())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
