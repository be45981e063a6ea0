package org.occupancyhub.forecast.model;

/** The forests of a pool, by the week of their fit. Safe for several threads. */
@FunctionalInterface
interface Forests {

    /** The newest that had not seen what followed that fit; {@link Forest#NONE} where there is none. */
    Forest at(int week);
}
