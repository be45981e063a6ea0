package org.occupancyhub.forecast.model.trees;

/** Grows trees from rows; the same rows and seed give the same trees. Safe for several threads. */
@FunctionalInterface
public interface TreeGrower {

    /** @throws LinkageError where what it is made of cannot be loaded here */
    Trees grow(Rows rows, int seed);
}
