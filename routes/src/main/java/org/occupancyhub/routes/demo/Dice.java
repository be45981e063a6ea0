package org.occupancyhub.routes.demo;

/**
 * Chance that can be asked anywhere in time: the same question always gets the same answer, in any order. Questions are
 * mixed by the finalizer of SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators, 2014).
 *
 * @param seed another seed is another world
 */
record Dice(long seed) {

    /** A die of its own for each name. */
    Dice of(String name) {
        return new Dice(mix(seed ^ mix(name.hashCode())));
    }

    /** Even over [0, 1). */
    double uniform(long question) {
        return (mix(seed + question * 0x9E3779B97F4A7C15L) >>> 11) * 0x1.0p-53;
    }

    /** About normal, mean 0 and deviation 1: the sum of twelve even ones. */
    double normal(long question) {
        double sum = -6;
        for (int i = 0; i < 12; i++) {
            sum += uniform(question * 12 + i);
        }
        return sum;
    }

    /** Like {@link #normal}, and without jumps: a straight line between whole questions. */
    double smooth(double question) {
        long before = (long) Math.floor(question);
        double share = question - before;
        return normal(before) * (1 - share) + normal(before + 1) * share;
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
