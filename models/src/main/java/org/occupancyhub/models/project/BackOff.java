package org.occupancyhub.models.project;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** When something that failed may be tried again: at once, after 10 s, 20 s, 40 s … up to every 10 minutes. */
final class BackOff {

    private static final Duration FIRST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Clock clock;
    private final Map<String, Wait> waits = new ConcurrentHashMap<>();

    private record Wait(Duration pause, Instant until) {}

    BackOff(Clock clock) {
        this.clock = clock;
    }

    boolean permits(String what) {
        Wait wait = waits.get(what);
        return wait == null || !clock.instant().isBefore(wait.until());
    }

    /** What works again and fails soon after goes on waiting longer: only peace lets it begin anew. */
    void tried(String what) {
        Instant now = clock.instant();
        waits.values().removeIf(wait -> wait.until().plus(LONGEST).isBefore(now));
        waits.merge(what, new Wait(FIRST, now.plus(FIRST)), (before, first) -> {
            Duration pause = before.pause().multipliedBy(2);
            Duration capped = pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
            return new Wait(capped, now.plus(capped));
        });
    }
}
