package org.occupancyhub.models.registry;

import java.util.Locale;

/** A name that points to one version, until it points to another. */
public enum Alias {
    /** Serves. */
    CHAMPION,
    /** The best of the last training: serves where the backtest says so, or a person. */
    CHALLENGER;

    /** As the database and the API write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Alias of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
