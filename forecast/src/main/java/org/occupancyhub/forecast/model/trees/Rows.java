package org.occupancyhub.forecast.model.trees;

import java.util.Arrays;

/**
 * What trees learn from: rows of features, each with the answer. Grows as rows are added; not for several threads at once.
 */
public final class Rows {

    private final int columns;
    private float[] features;
    private float[] answers = new float[64];
    private float[] weights = new float[64];
    private int size;

    /** @param columns how many features a row has */
    public Rows(int columns) {
        this.columns = columns;
        this.features = new float[columns * answers.length];
    }

    /** @param row as many features as there are columns from {@code offset} on; {@code NaN} where one is not known */
    public void add(float[] row, int offset, float answer, float weight) {
        if (size == answers.length) {
            answers = Arrays.copyOf(answers, size + size / 2);
            weights = Arrays.copyOf(weights, answers.length);
            features = Arrays.copyOf(features, columns * answers.length);
        }
        System.arraycopy(row, offset, features, size * columns, columns);
        weights[size] = weight;
        answers[size++] = answer;
    }

    public int size() {
        return size;
    }

    public int columns() {
        return columns;
    }

    float[] features() {
        return Arrays.copyOf(features, size * columns);
    }

    float[] weights() {
        return Arrays.copyOf(weights, size);
    }

    float[] answers() {
        return Arrays.copyOf(answers, size);
    }
}
