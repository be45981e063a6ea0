package org.occupancyhub.forecast.model.trees;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads trees from the text that XGBoost writes of them, a node a line in any order: {@code 0:[f3<1.5]
 * yes=1,no=2,missing=2,gain=7,cover=40} or {@code 1:leaf=0.25,cover=20}. Its numbers have nine digits, with which a float
 * comes back to the bit.
 */
final class TreeDump {

    private TreeDump() {}

    /** @param columns how many features there are */
    static Trees read(String[] dumps, int columns) {
        List<Node> nodes = new ArrayList<>();
        int[] roots = new int[dumps.length];
        double[] gains = new double[columns];
        for (int tree = 0; tree < dumps.length; tree++) {
            roots[tree] = nodes.size();
            nodes.addAll(tree(dumps[tree], gains));
        }
        int n = nodes.size();
        byte[] features = new byte[n];
        float[] thresholds = new float[n];
        int[] children = new int[n];
        boolean[] unknownLeft = new boolean[n];
        for (int i = 0; i < n; i++) {
            Node node = nodes.get(i);
            features[i] = (byte) node.feature;
            thresholds[i] = node.threshold;
            children[i] = node.left << Short.SIZE | node.right;
            unknownLeft[i] = node.unknown == node.left;
        }
        return new Trees(roots, features, thresholds, children, unknownLeft, gains);
    }

    /** The nodes in the order of the lines, their children relative to them (always further down). */
    private static List<Node> tree(String dump, double[] gains) {
        String[] lines = dump.strip().split("\n");
        Node[] byId = new Node[2 * lines.length];
        int[] place = new int[byId.length];
        List<Node> nodes = new ArrayList<>(lines.length);
        for (String raw : lines) {
            String line = raw.strip();
            int id = Integer.parseInt(line.substring(0, line.indexOf(':')));
            Node node = node(line, gains);
            byId[id] = node;
            place[id] = nodes.size();
            nodes.add(node);
        }
        for (int i = 0; i < nodes.size(); i++) {
            Node node = nodes.get(i);
            if (node.feature >= 0) {
                node.left = place[node.left] - i;
                node.right = place[node.right] - i;
                node.unknown = place[node.unknown] - i;
            }
        }
        return nodes;
    }

    private static Node node(String line, double[] gains) {
        Node node = new Node();
        int leaf = line.indexOf(":leaf=");
        if (leaf >= 0) {
            node.feature = -1;
            node.threshold = Float.parseFloat(until(line, leaf + ":leaf=".length(), ','));
            return node;
        }
        int less = line.indexOf('<');
        node.feature = Integer.parseInt(line.substring(line.indexOf("[f") + 2, less));
        node.threshold = Float.parseFloat(until(line, less + 1, ']'));
        node.left = (int) number(line, "yes=");
        node.right = (int) number(line, "no=");
        node.unknown = (int) number(line, "missing=");
        gains[node.feature] += number(line, "gain=");
        return node;
    }

    private static double number(String line, String name) {
        return Double.parseDouble(until(line, line.indexOf(name) + name.length(), ','));
    }

    private static String until(String line, int from, char end) {
        int to = line.indexOf(end, from);
        return line.substring(from, to < 0 ? line.length() : to);
    }

    private static final class Node {
        private int feature;
        private float threshold;
        private int left;
        private int right;
        private int unknown;
    }
}
