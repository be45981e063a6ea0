package org.occupancyhub.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.occupancyhub.models.ModelsSettings;
import org.occupancyhub.words.Words;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.ReflectionUtils;

/** YAML has no compiler. */
class RouteFilesTest {

    private static final Path FOLDER = Path.of("src", "main", "resources", "camel");
    private static final int LONGEST = 70;
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{(hub\\.[a-z.-]+)(?::([^}]*))?}}");
    /** By the program itself, before there are beans. */
    private static final Set<String> CHECKED_BEFORE = Set.of(
            "hub.data-dir",
            "hub.demo-data",
            "hub.kafka.changes-topic",
            "hub.kafka.events-topic",
            "hub.kafka.rejected-topic");

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

    /** Otherwise a value that cannot work would be found out by a route that does nothing. */
    @ParameterizedTest
    @MethodSource("files")
    void everySettingThatARouteNamesIsCheckedAtTheStartAndHasTheSameDefaultThere(Path file) throws IOException {
        Matcher named = PLACEHOLDER.matcher(Files.readString(file));
        while (named.find()) {
            if (!CHECKED_BEFORE.contains(named.group(1))) {
                assertThat(defaults()).containsEntry(named.group(1), named.group(2));
            }
        }
    }

    private static Map<String, String> defaults() {
        Binder nothing = new Binder(new MapConfigurationPropertySource(Map.of()));
        Map<String, String> defaults = new TreeMap<>();
        Map.of("hub.routes", RoutesSettings.class, "hub.models", ModelsSettings.class)
                .forEach((prefix, type) -> {
                    Record settings = (Record) nothing.bindOrCreate(prefix, type);
                    for (RecordComponent component : type.getRecordComponents()) {
                        String name = prefix + "." + DataObjectPropertyName.toDashedForm(component.getName());
                        Object value = ReflectionUtils.invokeMethod(component.getAccessor(), settings);
                        defaults.put(name, String.valueOf(value));
                    }
                });
        return defaults;
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
