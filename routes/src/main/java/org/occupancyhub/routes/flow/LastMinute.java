package org.occupancyhub.routes.flow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** What growing numbers grew by in the last minute, from what they were every few seconds. */
final class LastMinute {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private record Look(Instant at, Map<String, Long> numbers) {}

    private final Clock clock;
    private final Deque<Look> looks = new ArrayDeque<>();

    LastMinute(Clock clock) {
        this.clock = clock;
    }

    synchronized void look(Map<String, Long> numbers) {
        Instant now = clock.instant();
        looks.addLast(new Look(now, new HashMap<>(numbers)));
        while (looks.size() > 1 && !second().at().isAfter(now.minus(MINUTE))) {
            looks.removeFirst();
        }
    }

    /** Since the look that is a minute old, or nearly; since the start where there is none. */
    synchronized long of(String name, long number) {
        Look first = looks.peekFirst();
        if (first == null) {
            return number;
        }
        long grown = number - first.numbers().getOrDefault(name, 0L);
        Duration since = Duration.between(first.at(), clock.instant());
        return since.compareTo(MINUTE) <= 0 ? grown : Math.round(grown * (double) MINUTE.toMillis() / since.toMillis());
    }

    private Look second() {
        return looks.stream().skip(1).findFirst().orElseThrow();
    }
}
