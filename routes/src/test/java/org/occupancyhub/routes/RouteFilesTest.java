package org.occupancyhub.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** YAML has no compiler. */
class RouteFilesTest {

    private static final Path FOLDER = Path.of("src", "main", "resources", "camel");
    private static final int LONGEST = 70;

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        }
    }

    /**
     * Camel keeps what it learned of an object in a cache whose keys hold the object, a thousand of them: batches of records
     * filled the heap that way. A bean that is asked about the object is one key.
     */
    @ParameterizedTest
    @MethodSource("files")
    void noRouteAsksAnObjectThatPassesThrough(Path file) throws IOException {
        assertThat(Files.readString(file)).doesNotContainPattern("\\$\\{(body|exchangeProperty\\.\\w+)\\.");
    }

    @ParameterizedTest
    @MethodSource("files")
    void aRouteIsCalledAsItsFileAndSaysWhatItDoes(Path file) throws IOException {
        String text = Files.readString(file);
        String id = file.getFileName().toString().replace(".camel.yaml", "");

        assertThat(text.lines().count()).isLessThanOrEqualTo(LONGEST);
        if (text.contains("- route:")) {
            assertThat(text)
                    .containsOnlyOnce("- route:")
                    .contains("id: " + id + "\n")
                    .contains("    description: ");
        }
    }
}
