package org.occupancyhub.hub.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The built program, run as a person runs it: {@code java -jar occupancy-hub.jar …}. */
final class Program {

    private static final Path JAR = Path.of("target", "occupancy-hub.jar").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** What a run printed and how it ended. */
    record Outcome(int status, String out, String err) {

        String lastLine() {
            return last(out);
        }

        String lastErrorLine() {
            return last(err);
        }

        private static String last(String text) {
            List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
            return lines.isEmpty() ? "" : lines.get(lines.size() - 1);
        }
    }

    private final Process process;
    private final Path out;
    private final Path err;

    private Program(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /** Runs to its end. */
    static Outcome run(Map<String, String> environment, String... arguments) {
        return start(environment, arguments).outcome();
    }

    static Program start(Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-jar",
                JAR.toString()));
        command.addAll(List.of(arguments));
        try {
            Path folder = Files.createDirectories(Path.of("target", "programs"));
            Path out = Files.createTempFile(folder, "program-", ".out");
            Path err = Files.createTempFile(folder, "program-", ".err");
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("HUB_"));
            builder.environment().putAll(environment);
            return new Program(builder.start(), out, err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@code kill -9} does it: no goodbye. */
    void kill() {
        process.destroyForcibly();
        await();
    }

    /** As Ctrl-C does it. */
    void stop() {
        process.destroy();
        await();
    }

    boolean runs() {
        return process.isAlive();
    }

    String out() {
        return read(out);
    }

    Outcome outcome() {
        await();
        return new Outcome(process.exitValue(), read(out), read(err));
    }

    private void await() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("it did not end within " + PATIENCE + ":\n" + read(out) + read(err));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
