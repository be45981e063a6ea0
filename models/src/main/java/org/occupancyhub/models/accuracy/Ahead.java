package org.occupancyhub.models.accuracy;

import java.util.Optional;
import java.util.stream.Stream;
import org.occupancyhub.models.accuracy.WeekAccuracy.Horizons;

/** How long before its hour a forecast was made, of those that are kept of every hour. */
public enum Ahead {
    DAY("24h", new Horizons(24, 24)),
    /** Made as the local day began six days before: 145 to 168 hours, one more or less where the clocks change. */
    WEEK("7d", new Horizons(144, 168));

    private final String word;
    private final Horizons horizons;

    Ahead(String word, Horizons horizons) {
        this.word = word;
        this.horizons = horizons;
    }

    public String word() {
        return word;
    }

    Horizons horizons() {
        return horizons;
    }

    public static Optional<Ahead> of(String word) {
        return Stream.of(values()).filter(one -> one.word.equals(word)).findFirst();
    }
}
