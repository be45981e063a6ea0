package org.occupancyhub.forecast.model;

import java.util.Arrays;
import java.util.List;
import org.occupancyhub.forecast.model.trees.Trees;

/** What was learnt at one fit: trees grown from the same rows with different seeds, whose mean says how far off it will be. */
record Forest(List<Trees> seeds) {

    /** Of too little data: the plain forecast is not corrected. */
    static final Forest NONE = new Forest(List.of());

    Forest {
        seeds = List.copyOf(seeds);
    }

    boolean isEmpty() {
        return seeds.isEmpty();
    }

    /** People from an origin on, not below 0. */
    double[] predict(Standing standing, int hours) {
        double[] predicted = new double[hours];
        float[] row = new float[Features.COUNT];
        for (int ahead = 0; ahead < hours; ahead++) {
            Features.fill(row, 0, standing, ahead);
            double expected = row[Features.EXPECTED];
            predicted[ahead] = Math.max(0, expected + error(row) * Features.scale(expected));
        }
        return predicted;
    }

    private double error(float[] row) {
        double sum = 0;
        for (Trees trees : seeds) {
            sum += trees.predict(row, 0);
        }
        return sum / seeds.size();
    }

    /** How much each feature counts, as shares that sum to 1, in the order of {@link Features#all()}. */
    double[] importance() {
        double[] gains = new double[Features.COUNT];
        for (Trees trees : seeds) {
            double[] some = trees.gains();
            Arrays.setAll(gains, i -> gains[i] + some[i]);
        }
        double all = Arrays.stream(gains).sum();
        return all > 0 ? Arrays.stream(gains).map(gain -> gain / all).toArray() : gains;
    }
}
