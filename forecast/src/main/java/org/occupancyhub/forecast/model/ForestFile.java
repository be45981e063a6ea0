package org.occupancyhub.forecast.model;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.occupancyhub.forecast.model.trees.Trees;

/** Forests as bytes: a mark, the version of this format and of the features, and then deflated the trees of each fit. */
final class ForestFile {

    private static final int MARK = 0x4f485452; // OHTR
    static final int FORMAT = 1;
    private static final int MOST_FITS = 1000;

    private ForestFile() {}

    static byte[] write(TreeMap<Integer, Forest> byWeek) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream head = new DataOutputStream(bytes)) {
            head.writeInt(MARK);
            head.writeInt(FORMAT);
            head.writeInt(Features.FEATURES_VERSION);
            try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
                out.writeInt(byWeek.size());
                for (Map.Entry<Integer, Forest> entry : byWeek.entrySet()) {
                    out.writeInt(entry.getKey());
                    out.writeInt(entry.getValue().seeds().size());
                    for (Trees trees : entry.getValue().seeds()) {
                        trees.write(out);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** @throws IllegalArgumentException if these are no forests, or ones of another version */
    static TreeMap<Integer, Forest> read(String method, byte[] artifact) {
        try (DataInputStream head = new DataInputStream(new ByteArrayInputStream(artifact))) {
            if (artifact.length < 3 * Integer.BYTES || head.readInt() != MARK) {
                throw new IllegalArgumentException(
                        "an artifact of " + method + " must hold trees, but was " + artifact.length + " other bytes");
            }
            expect(method, "format", FORMAT, head.readInt());
            expect(method, "features", Features.FEATURES_VERSION, head.readInt());
            return forests(new DataInputStream(new InflaterInputStream(head)));
        } catch (IOException e) {
            throw new IllegalArgumentException("the artifact of " + method + " is damaged: " + e.getMessage(), e);
        }
    }

    private static TreeMap<Integer, Forest> forests(DataInputStream in) throws IOException {
        TreeMap<Integer, Forest> byWeek = new TreeMap<>();
        int fits = in.readInt();
        if (fits < 0 || fits > MOST_FITS) {
            throw new IOException("there cannot be " + fits + " fits");
        }
        for (int fit = 0; fit < fits; fit++) {
            int week = in.readInt();
            int seeds = in.readInt();
            List<Trees> trees = new ArrayList<>();
            for (int seed = 0; seed < seeds; seed++) {
                trees.add(Trees.read(in));
            }
            byWeek.put(week, new Forest(trees));
        }
        return byWeek;
    }

    private static void expect(String method, String what, int expected, int found) {
        if (found != expected) {
            throw new IllegalArgumentException("an artifact of " + method + " must be of " + what + " version "
                    + expected + ", but was of " + found + ": train it again");
        }
    }
}
