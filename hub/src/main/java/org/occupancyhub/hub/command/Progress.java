package org.occupancyhub.hub.command;

import java.io.Console;
import java.util.function.Function;
import java.util.function.LongSupplier;

/** Tells on stderr how far a command is. */
interface Progress extends AutoCloseable {

    /** Prints a line without tearing the display apart. */
    void print(String line);

    @Override
    void close();

    /**
     * A bar on a terminal, a line every few seconds elsewhere.
     *
     * @param done steps done so far
     * @param total steps in all as far as known now; not above 0 where nothing is known
     */
    static Progress of(String task, String unit, LongSupplier done, LongSupplier total) {
        return onTerminal() ? new ProgressOnTerminal(task, unit, done, total) : new ProgressInLines(unit, done, total);
    }

    /** Tells of it while the work is done. */
    static <T> T during(String task, String unit, LongSupplier done, LongSupplier total, Function<Progress, T> work) {
        try (Progress progress = of(task, unit, done, total)) {
            return work.apply(progress);
        }
    }

    private static boolean onTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try { // From Java 22 on there always is a console, which says itself whether it is a terminal.
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException olderJava) {
            return true;
        }
    }
}
