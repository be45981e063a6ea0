package org.occupancyhub.routes.api;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Means as far as they mean anything: no digits that nobody measured. */
final class Figures {

    private static final int PEOPLE = 2;
    private static final int SHARE = 4;

    private Figures() {}

    /** To hundredths of a person. @return null where the value is not known */
    static Double people(double value) {
        return rounded(value, PEOPLE);
    }

    /** A share of 0..1 to hundredths of a percent. @return null where the value is not known */
    static Double share(double value) {
        return rounded(value, SHARE);
    }

    private static Double rounded(double value, int places) {
        return Double.isFinite(value)
                ? BigDecimal.valueOf(value)
                        .setScale(places, RoundingMode.HALF_EVEN)
                        .doubleValue()
                : null;
    }
}
