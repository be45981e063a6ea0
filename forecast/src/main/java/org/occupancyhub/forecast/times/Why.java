package org.occupancyhub.forecast.times;

import java.time.LocalTime;

/**
 * How a time compares with others, to be said in any language.
 *
 * @param sure how sure that is
 * @param number percent of {@link Kind#BELOW_PEAK}, {@link Kind#QUIETER} and {@link Kind#BUSIER}, a factor of {@link
 *     Kind#TIMES_AS_NOW}, otherwise 0
 * @param at when the peak is, of {@link Kind#BELOW_PEAK}, otherwise null
 */
public record Why(Kind kind, Sure sure, int number, LocalTime at) {

    public static final Why NOTHING = new Why(Kind.NOTHING, Sure.SAID, 0, null);

    public enum Kind {
        NOTHING,
        QUIETEST_LEFT_TODAY,
        QUIETEST_OF_ITS_DAY,
        BELOW_PEAK,
        ALMOST_EMPTY,
        AS_NOW,
        TIMES_AS_NOW,
        QUIETER,
        BUSIER
    }

    public enum Sure {
        SAID,
        PROBABLY,
        USUALLY
    }

    static Why of(Kind kind, int number) {
        return new Why(kind, Sure.SAID, number, null);
    }

    Why said(Sure how) {
        return new Why(kind, how, number, at);
    }
}
