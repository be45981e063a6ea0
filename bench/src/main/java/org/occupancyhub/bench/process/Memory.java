package org.occupancyhub.bench.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Resident memory of a hub, MiB: its JVM and its PostgreSQL. The sum of resident sets counts a page that several processes
 * share several times; the proportional set counts it once.
 *
 * @param java resident set of the JVM
 * @param postgres sum of the resident sets of PostgreSQL's processes
 * @param proportional proportional set of all of them; not a number where the system does not tell
 */
record Memory(double java, double postgres, double proportional) {

    static Memory of(ProcessHandle hub, Path dataDir) {
        double java = kilobytes(hub, "status", "VmRSS:");
        double proportional = kilobytes(hub, "smaps_rollup", "Pss:");
        double postgres = 0;
        for (ProcessHandle process : postgres(dataDir).toList()) {
            postgres += kilobytes(process, "status", "VmRSS:");
            proportional += kilobytes(process, "smaps_rollup", "Pss:");
        }
        return new Memory(java / 1024, postgres / 1024, proportional / 1024);
    }

    double resident() {
        return java + postgres;
    }

    /** The server is no child of the hub: the program that started it has ended. */
    private static Stream<ProcessHandle> postgres(Path dataDir) {
        try (Stream<String> lines = Files.lines(dataDir.resolve("postgres").resolve("postmaster.pid"))) {
            long pid = Long.parseLong(lines.findFirst().orElseThrow().strip());
            ProcessHandle server = ProcessHandle.of(pid).orElseThrow();
            return Stream.concat(Stream.of(server), server.descendants());
        } catch (IOException e) {
            throw new UncheckedIOException("the hub's PostgreSQL cannot be found", e);
        }
    }

    private static double kilobytes(ProcessHandle process, String file, String field) {
        Path path = Path.of("/proc", Long.toString(process.pid()), file);
        try (Stream<String> lines = Files.lines(path)) {
            return lines.filter(line -> line.startsWith(field))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(Double.NaN);
        } catch (IOException | UncheckedIOException e) {
            return process.isAlive() ? Double.NaN : 0; // a server process that has just ended holds nothing
        }
    }
}
