package org.occupancyhub.bench.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** What a JVM still reaches: its histogram of classes, which the JVM makes after a full collection. */
final class LiveHeap {

    /** The serial collector leaves some of the dead where they lie, and counts them, in all but every fourth collection. */
    private static final int COLLECTIONS = 4;

    private LiveHeap() {}

    /** @return bytes */
    static long of(ProcessHandle java) throws IOException, InterruptedException {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < COLLECTIONS; i++) {
            least = Math.min(least, counted(java));
        }
        return least;
    }

    private static long counted(ProcessHandle java) throws IOException, InterruptedException {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        Process asking = new ProcessBuilder(jcmd, Long.toString(java.pid()), "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        String said = new String(asking.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        asking.waitFor();
        return said.lines()
                .filter(line -> line.startsWith("Total"))
                .map(line -> line.strip().split("\\s+"))
                .mapToLong(cells -> Long.parseLong(cells[2]))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no histogram of the hub's classes: " + said));
    }
}
