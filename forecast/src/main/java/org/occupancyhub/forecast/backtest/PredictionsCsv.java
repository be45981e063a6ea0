package org.occupancyhub.forecast.backtest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.function.Consumer;

/**
 * Writes predictions as CSV, {@code site,origin,target,predicted,lower,upper}: times in ISO 8601 with offset, numbers so
 * that reading them gives the same bits.
 */
public final class PredictionsCsv implements Consumer<BacktestRow> {

    public static final String HEADER = "site,origin,target,predicted,lower,upper";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

    private final Appendable out;

    /** Writes the header at once. The caller closes {@code out}. */
    public PredictionsCsv(Appendable out) {
        this.out = out;
        append(HEADER + "\n");
    }

    /** @throws UncheckedIOException where it cannot be written */
    @Override
    public void accept(BacktestRow row) {
        append(quoted(row.site())
                + ','
                + time(row.origin())
                + ','
                + time(row.target())
                + ','
                + row.predicted()
                + ','
                + row.lower()
                + ','
                + row.upper()
                + '\n');
    }

    private void append(String text) {
        try {
            out.append(text);
        } catch (IOException e) {
            throw new UncheckedIOException("the predictions cannot be written: " + e.getMessage(), e);
        }
    }

    private static String time(OffsetDateTime time) {
        return TIME.format(time);
    }

    private static String quoted(String site) {
        boolean plain = site.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? site : '"' + site.replace("\"", "\"\"") + '"';
    }
}
