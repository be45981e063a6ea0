package org.occupancyhub.models.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Senders that gave wrong passwords lately, by {@link Addresses#sender}. After {@value #FREE} in a row one waits between one attempt and the
 * next. The {@value #MOST} that failed last are remembered, whoever tries to fill the memory.
 */
public final class FailedAttempts {

    private static final int FREE = 5;
    private static final int MOST = 1_000;
    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final Duration FORGOTTEN = Duration.ofMinutes(30);

    private record Failures(int count, Instant last) {}

    private final Clock clock;
    private final Map<String, Failures> bySender = new LinkedHashMap<>();

    public FailedAttempts(Clock clock) {
        this.clock = clock;
    }

    /** How long the address has to wait before it may try again; zero where it need not. */
    public synchronized Duration pause(String address) {
        Failures failures = bySender.get(Addresses.sender(address));
        if (failures == null || failures.count() < FREE) {
            return Duration.ZERO;
        }
        Duration left = Duration.between(clock.instant(), failures.last().plus(PAUSE));
        return left.isNegative() ? Duration.ZERO : left;
    }

    public synchronized void failed(String address) {
        Instant now = clock.instant();
        String sender = Addresses.sender(address);
        Failures before = bySender.remove(sender);
        boolean inARow = before != null && now.isBefore(before.last().plus(FORGOTTEN));
        bySender.put(sender, new Failures(inARow ? before.count() + 1 : 1, now)); // the newest stands last
        if (bySender.size() > MOST) {
            bySender.remove(bySender.keySet().iterator().next());
        }
    }

    public synchronized void succeeded(String address) {
        bySender.remove(Addresses.sender(address));
    }
}
