package org.occupancyhub.hub.command;

import java.util.function.Consumer;
import org.occupancyhub.routes.csv.CsvReject;

/** Shows the first rejected lines, and says at the end how many more there were. */
final class RejectPrinter implements Consumer<CsvReject> {

    private static final int SHOWN = 20;

    private final Consumer<String> out;
    private long count;

    RejectPrinter(Consumer<String> out) {
        this.out = out;
    }

    @Override
    public void accept(CsvReject reject) {
        if (++count <= SHOWN) {
            out.accept(reject.toString());
        }
    }

    void finish() {
        if (count > SHOWN) {
            out.accept("… and " + (count - SHOWN) + " more");
        }
    }
}
