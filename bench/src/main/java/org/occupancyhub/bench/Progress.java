package org.occupancyhub.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Says on stderr what runs and how far it is. */
public final class Progress {

    private final PrintStream out;
    private final long start = System.nanoTime();
    private String measurement = "bench";

    Progress(PrintStream out) {
        this.out = out;
    }

    void begin(String name) {
        measurement = name;
    }

    public void say(String what) {
        out.printf(Locale.ROOT, "%6.1f s  %-8s %s%n", elapsed().toMillis() / 1000.0, measurement, what);
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
