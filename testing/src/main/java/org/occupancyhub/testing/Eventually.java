package org.occupancyhub.testing;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.awaitility.core.ConditionFactory;
import org.awaitility.core.ThrowingRunnable;

/** Waiting for what happens soon, up to 30 s. */
public final class Eventually {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private Eventually() {}

    /** Until the assertions hold; fails with what they said last. */
    public static void eventually(ThrowingRunnable assertions) {
        waiting().untilAsserted(assertions);
    }

    /** Until the condition is true. */
    public static void until(String what, Callable<Boolean> condition) {
        waiting().alias(what).until(condition);
    }

    private static ConditionFactory waiting() {
        return await().atMost(LIMIT).pollDelay(Duration.ZERO).pollInterval(PAUSE);
    }
}
