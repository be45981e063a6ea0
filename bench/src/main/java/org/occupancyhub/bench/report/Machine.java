package org.occupancyhub.bench.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where it ran.
 *
 * @param memory of the machine, MiB; 0 where it is not told
 * @param load processes that wanted a core, mean of the last minute; negative where it is not told
 */
public record Machine(String at, String processor, int cores, long memory, String system, String java, double load) {

    public static Machine here() {
        return new Machine(
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                field("/proc/cpuinfo", "model name").orElse(System.getProperty("os.arch")),
                Runtime.getRuntime().availableProcessors(),
                field("/proc/meminfo", "MemTotal")
                        .map(text -> Long.parseLong(text.replaceAll("\\D", "")) / 1024)
                        .orElse(0L),
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                System.getProperty("java.vm.name") + " " + System.getProperty("java.version"),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static Optional<String> field(String file, String name) {
        Path path = Path.of(file);
        if (!Files.isReadable(path)) {
            return Optional.empty();
        }
        try (Stream<String> lines = Files.lines(path)) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
