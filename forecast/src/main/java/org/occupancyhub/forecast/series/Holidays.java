package org.occupancyhub.forecast.series;

import java.time.LocalDate;

/** Public holidays by rule: known for any year, past or to come. */
@FunctionalInterface
public interface Holidays {

    Holidays NONE = day -> false;

    boolean on(LocalDate day);
}
