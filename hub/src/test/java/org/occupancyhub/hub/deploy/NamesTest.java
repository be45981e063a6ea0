package org.occupancyhub.hub.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.occupancyhub.hub.settings.HubSettings;
import org.occupancyhub.hub.settings.Variables;

/** A variable that nobody reads is obeyed by nobody, and nobody says so; the same goes for a verb that is not there. */
class NamesTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern VARIABLE = Pattern.compile(
            "\\b(?:HUB_[A-Z_]+|KAFKA_(?:BROKERS|SECURITY_PROTOCOL|SASL_MECHANISM|USER|PASSWORD|CA_FILE)|POSTGRES_DSN|REDIS_URL)\\b");

    /** In backticks, of two words or more. */
    private static final Pattern CLASS = Pattern.compile("(?<=`)[A-Z][a-z]+(?:[A-Z][a-z0-9]*)+(?=`)");

    /** Of the Makefile and of docker-compose.yml, which read them themselves. */
    private static final Set<String> OF_THE_TOOLS = Set.of("HUB_JAVA_OPTS", "HUB_PUBLISHED_PORT", "HUB_VERSION");

    @Test
    void everyVariableThatIsNamedAnywhereIsOneThatTheHubReads() throws IOException {
        Set<String> known = settings();
        known.addAll(OF_THE_TOOLS);

        for (Path file : files()) {
            assertThat(found(VARIABLE, Files.readString(file)))
                    .as(ROOT.relativize(file).toString())
                    .isSubsetOf(known);
        }
    }

    @Test
    void everyVariableThatTheHubReadsIsInTheReadme() throws IOException {
        assertThat(found(VARIABLE, read("README.md"))).containsAll(settings());
    }

    @Test
    void whatComposeAsksForStandsInTheExampleAndTheReverse() throws IOException {
        Set<String> asked = found(Pattern.compile("(?<=[^$]\\$\\{)[A-Z_]+"), read("docker-compose.yml"));

        assertThat(found(Pattern.compile("(?m)^[A-Z_]+(?==)"), read(".env.example")))
                .isEqualTo(asked);
    }

    @Test
    void everyVerbOfTheReadmeAndTheDocumentsIsInTheMakefile() throws IOException {
        Set<String> verbs = found(Pattern.compile("(?m)^[a-z][a-z0-9-]+(?=:)"), read("Makefile"));
        for (String file : List.of("README.md", "docs/operations.md", "CONTRIBUTING.md", ".github/workflows/ci.yml")) {
            assertThat(found(Pattern.compile("(?m)(?<=`make |^ {4}make |run: make )[a-z][a-z0-9-]*"), read(file)))
                    .as(file)
                    .isSubsetOf(verbs);
        }
    }

    @Test
    void everyClassThatADocumentNamesIsThere() throws IOException {
        Set<String> classes = classes();
        for (String file : List.of("ARCHITECTURE.md", "CONTRIBUTING.md", "README.md", "docs/operations.md")) {
            assertThat(found(CLASS, read(file))).as(file).isSubsetOf(classes);
        }
    }

    private static Set<String> classes() throws IOException {
        try (Stream<Path> files = Files.find(
                ROOT,
                20,
                (file, is) -> is.isRegularFile() && file.toString().matches(".*/src/(main|test)/.*\\.java"))) {
            return files.map(file -> file.getFileName().toString().replace(".java", ""))
                    .collect(Collectors.toSet());
        }
    }

    /** Asked of the settings themselves: they say which properties they read, and which have another name. */
    private static Set<String> settings() {
        Set<String> properties = new TreeSet<>(Set.of("hub.admin-password"));
        HubSettings.from(property -> {
            properties.add(property);
            return null;
        });
        properties.removeAll(Variables.NAMES.keySet());
        Set<String> names = new TreeSet<>();
        properties.forEach(
                property -> names.add(property.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_")));
        names.addAll(Variables.NAMES.values());
        return names;
    }

    private static List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>(Stream.of(
                        "README.md",
                        "docs/operations.md",
                        "docker-compose.yml",
                        ".env.example",
                        "Dockerfile",
                        "Makefile")
                .map(ROOT::resolve)
                .toList());
        try (Stream<Path> deployed = Files.walk(ROOT.resolve("deploy"))) {
            deployed.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*\\.(ya?ml|tf|md|sh)"))
                    .forEach(files::add);
        }
        return files;
    }

    private static Set<String> found(Pattern pattern, String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }

    private static String read(String file) throws IOException {
        return Files.readString(ROOT.resolve(file), StandardCharsets.UTF_8);
    }
}
