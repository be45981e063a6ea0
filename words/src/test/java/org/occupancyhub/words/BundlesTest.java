package org.occupancyhub.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said in one language is said in each. */
class BundlesTest {

    /** In English their YAML says it; a test of the routes sees to the other languages. */
    private static final String ROUTE = "route.";

    private static final Pattern PLACE = Pattern.compile("\\{\\d+}");
    private static final Pattern LONE_QUOTE = Pattern.compile("(?<!')'(?!')");

    @ParameterizedTest
    @MethodSource("others")
    void everyLanguageHasEveryKeyAndNoOther(Locale language) {
        Set<String> keys = new TreeSet<>(bundle(language).stringPropertyNames());
        keys.removeIf(key -> key.startsWith(ROUTE));

        assertThat(keys).isEqualTo(new TreeSet<>(bundle(Locale.ENGLISH).stringPropertyNames()));
    }

    @ParameterizedTest
    @MethodSource("others")
    void everyLanguageNamesTheSamePlaces(Locale language) {
        Properties there = bundle(language);
        bundle(Locale.ENGLISH).forEach((key, text) -> assertThat(places(there.getProperty((String) key)))
                .as("{n} of %s", key)
                .isEqualTo(places((String) text)));
    }

    @ParameterizedTest
    @MethodSource("org.occupancyhub.words.Words#languages")
    void marksComeInPairsAndQuotesAreDoubled(Locale language) {
        bundle(language).forEach((key, text) -> {
            String said = (String) text;
            assertThat(said.chars().filter(c -> c == '*').count() % 2)
                    .as("* of %s", key)
                    .isZero();
            assertThat(said.chars().filter(c -> c == '~').count() % 2)
                    .as("~ of %s", key)
                    .isZero();
            assertThat(LONE_QUOTE.matcher(said).find()).as("' of %s", key).isFalse();
            assertThat(said).as("text of %s", key).isNotBlank();
        });
    }

    static Set<Locale> others() {
        return Words.languages().stream()
                .filter(language -> !language.equals(Locale.ENGLISH))
                .collect(Collectors.toSet());
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties bundle(Locale language) {
        String name = language.equals(Locale.ENGLISH) ? "words.properties" : "words_" + language + ".properties";
        Properties texts = new Properties();
        try (Reader in = new InputStreamReader(Words.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            texts.load(in);
        } catch (IOException e) {
            throw new IllegalStateException(name + " must be readable", e);
        }
        return texts;
    }
}
