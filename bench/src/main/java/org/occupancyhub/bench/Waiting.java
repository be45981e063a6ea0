package org.occupancyhub.bench;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** Looks again and again until something is so. */
public final class Waiting {

    private Waiting() {}

    /** @throws IllegalStateException if it is not so within the time; the message says what was waited for */
    public static void until(String what, Duration atMost, Duration every, Callable<Boolean> condition) {
        long deadline = System.nanoTime() + atMost.toNanos();
        try {
            while (!condition.call()) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException(what + ": not within " + atMost.toSeconds() + " s");
                }
                TimeUnit.NANOSECONDS.sleep(every.toNanos());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting: " + what, e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(what + " cannot be seen", e);
        }
    }
}
