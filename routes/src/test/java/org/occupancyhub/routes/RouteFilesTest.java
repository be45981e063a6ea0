package org.occupancyhub.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.occupancyhub.words.Words;

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

    @Test
    void whatARouteMovesIsSaidInGermanTooAndOfNoRouteThatIsGone() throws IOException {
        Set<String> ours = new TreeSet<>();
        for (Path file : files()) {
            if (Files.readString(file).contains("- route:")) {
                ours.add("route." + file.getFileName().toString().replace(".camel.yaml", ""));
            }
        }

        assertThat(german().stringPropertyNames().stream().filter(key -> key.startsWith("route.")))
                .containsExactlyInAnyOrderElementsOf(ours);
    }

    private static Properties german() throws IOException {
        Properties texts = new Properties();
        try (Reader in =
                new InputStreamReader(Words.class.getResourceAsStream("words_de.properties"), StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        return texts;
    }
}
