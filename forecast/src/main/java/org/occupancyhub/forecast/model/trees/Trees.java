package org.occupancyhub.forecast.model.trees;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * A sum of regression trees in flat arrays. Immutable, and safe for several threads; nothing native is needed to ask it.
 *
 * <p>Node {@code i} asks whether {@code row[feature] < threshold}: then its left child comes next, otherwise its right one;
 * an unknown value goes the way that was best in training. A leaf ({@code feature < 0}) adds its threshold to the sum.
 */
public final class Trees {

    private static final int LEAF = -1;

    private final int[] roots;
    private final byte[] features;
    private final float[] thresholds;
    /** Left child in the upper half, right one in the lower, both relative to the node. */
    private final int[] children;
    /** Where an unknown value goes left. */
    private final boolean[] unknownLeft;

    private final double[] gains;

    Trees(int[] roots, byte[] features, float[] thresholds, int[] children, boolean[] unknownLeft, double[] gains) {
        this.roots = roots;
        this.features = features;
        this.thresholds = thresholds;
        this.children = children;
        this.unknownLeft = unknownLeft;
        this.gains = gains;
    }

    /** The sum of what all trees say of the row of features that begins at {@code offset}. */
    public double predict(float[] rows, int offset) {
        double sum = 0;
        for (int root : roots) {
            int node = root;
            for (int feature = features[node]; feature >= 0; feature = features[node]) {
                float value = rows[offset + feature];
                boolean left = Float.isNaN(value) ? unknownLeft[node] : value < thresholds[node];
                node += left ? children[node] >>> Short.SIZE : children[node] & 0xffff;
            }
            sum += thresholds[node];
        }
        return sum;
    }

    /** How much each feature lowered the loss, in all splits together; in the order of columns. */
    public double[] gains() {
        return gains.clone();
    }

    /** As {@link #read} expects it: about 12 bytes a node. */
    public void write(DataOutputStream out) throws IOException {
        out.writeByte(gains.length);
        for (double gain : gains) {
            out.writeDouble(gain);
        }
        out.writeInt(roots.length);
        out.writeInt(features.length);
        for (int root : roots) {
            out.writeInt(root);
        }
        for (int node = 0; node < features.length; node++) {
            out.writeByte(features[node]);
            out.writeFloat(thresholds[node]);
            if (features[node] != LEAF) {
                out.writeInt(children[node]);
                out.writeBoolean(unknownLeft[node]);
            }
        }
    }

    /** @throws IOException if it ends too early or cannot be trees */
    public static Trees read(DataInputStream in) throws IOException {
        double[] gains = new double[in.readByte()];
        for (int i = 0; i < gains.length; i++) {
            gains[i] = in.readDouble();
        }
        int[] roots = new int[size(in.readInt())];
        int nodes = size(in.readInt());
        for (int i = 0; i < roots.length; i++) {
            roots[i] = in.readInt();
        }
        byte[] features = new byte[nodes];
        float[] thresholds = new float[nodes];
        int[] children = new int[nodes];
        boolean[] unknownLeft = new boolean[nodes];
        for (int node = 0; node < nodes; node++) {
            features[node] = in.readByte();
            thresholds[node] = in.readFloat();
            if (features[node] != LEAF) {
                children[node] = in.readInt();
                unknownLeft[node] = in.readBoolean();
            }
        }
        return new Trees(roots, features, thresholds, children, unknownLeft, gains);
    }

    private static int size(int size) throws IOException {
        if (size < 0 || size > 1 << 22) {
            throw new IOException("there cannot be " + size + " trees or nodes");
        }
        return size;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Trees trees
                && Arrays.equals(roots, trees.roots)
                && Arrays.equals(features, trees.features)
                && Arrays.equals(thresholds, trees.thresholds)
                && Arrays.equals(children, trees.children)
                && Arrays.equals(unknownLeft, trees.unknownLeft);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(thresholds);
    }
}
