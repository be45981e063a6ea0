package org.occupancyhub.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.occupancyhub.embedded.EmbeddedServices;
import org.occupancyhub.embedded.EmbeddedSettings;

/** Where the shared services of one test process keep their data: below {@code target}, gone when it ends. */
final class TestDirectory {

    private TestDirectory() {}

    static EmbeddedServices start(String name, boolean postgres, boolean kafka) {
        try {
            Path parent = Files.createDirectories(Path.of("target", "services").toAbsolutePath());
            Path directory = Files.createTempDirectory(parent, name + "-");
            EmbeddedServices services = EmbeddedServices.start(
                    EmbeddedSettings.in(directory).onPorts(0, 0).with(postgres, kafka));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(services, directory), "stop-" + name));
            return services;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stop(EmbeddedServices services, Path directory) {
        services.close();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
