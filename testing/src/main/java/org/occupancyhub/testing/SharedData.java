package org.occupancyhub.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Real counts, which the repository does not hold: the folder that {@code HUB_SHARED_DATA} names, else the nearest
 * {@code shared/data} at or above the working directory.
 */
public final class SharedData {

    private static final String VARIABLE = "HUB_SHARED_DATA";
    private static final Path FOLDER = Path.of("shared", "data");

    private SharedData() {}

    /** The file where it is at hand. */
    public static Optional<Path> file(String name) {
        return folder(System.getenv(VARIABLE), Path.of("").toAbsolutePath())
                .map(folder -> folder.resolve(name))
                .filter(Files::isRegularFile);
    }

    /** The file, or the end of the test as skipped. */
    public static Path assumeFile(String name) {
        Optional<Path> file = file(name);
        assumeTrue(
                file.isPresent(),
                () -> name
                        + " is not at hand: put it into a folder shared/data above the working directory, or name its"
                        + " folder in " + VARIABLE);
        return file.orElseThrow();
    }

    static Optional<Path> folder(String variable, Path workingDirectory) {
        if (variable != null && !variable.isBlank()) {
            return Optional.of(Path.of(variable)).filter(Files::isDirectory);
        }
        return Stream.iterate(workingDirectory, directory -> directory != null, Path::getParent)
                .map(directory -> directory.resolve(FOLDER))
                .filter(Files::isDirectory)
                .findFirst();
    }
}
