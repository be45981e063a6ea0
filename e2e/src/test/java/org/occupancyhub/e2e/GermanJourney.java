package org.occupancyhub.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.occupancyhub.e2e.browser.Inspection;
import org.occupancyhub.e2e.browser.Journey;
import org.occupancyhub.e2e.browser.Screen;
import org.occupancyhub.e2e.browser.Visitor;
import org.occupancyhub.e2e.hub.Hubs;

/** Whoever has a German browser reads German, everywhere; German is longer, and still fits. */
@Journey
class GermanJourney {

    /** All that is read on the page but what says of itself that it is English. */
    private static final String GERMAN_TEXT =
            """
            () => {
              const plain = (node) => node.innerText.replace(/\\s+/g, ' ').trim();
              return [...document.querySelectorAll('main [lang=en]')].map(plain).filter((text) => text)
                .reduce((all, english) => all.replace(english, ''), plain(document.body));
            }
            """;

    private static final Path ENGLISH = Path.of("../words/src/main/resources/org/occupancyhub/words/words.properties");
    private static final Pattern PLACES_AND_MARKS = Pattern.compile("\\{\\d+}|[*~]");
    private static final int WORDS = 3;
    private static final String ALSO_GERMAN = "in 30 min";

    static Stream<Screen> screens() {
        return Stream.of(Screen.PHONE, Screen.DESK);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("screens")
    void everyViewIsGermanAndFits(Screen screen, Hubs hubs, Visitor visitor) throws IOException {
        SoftAssertions all = new SoftAssertions();
        for (String path : List.of("/", "/patterns", "/forecast", "/rejects", "/quality", "/routes")) {
            Page page = visitor.opensInGerman(screen, hubs.open().uri(path));
            page.locator(".oh-bar h1").waitFor();
            assertThat(page.locator(".oh-card").first()).isVisible();
            inspect(page, path, all);
        }
        all.assertAll();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("screens")
    void everyPublicPageIsGermanAndFits(Screen screen, Hubs hubs, Visitor visitor) throws IOException {
        SoftAssertions all = new SoftAssertions();
        for (String path : List.of(
                "/public/gym",
                "/public/pool",
                "/public/canteen",
                "/public/annex",
                "/public",
                "/public/gym/widget",
                "/public/accuracy",
                "/public/accuracy/gym")) {
            inspect(visitor.opensInGerman(screen, hubs.open().uri(path)), path, all);
        }
        all.assertAll();
    }

    @Test
    void theWallScreenIsGerman(Hubs hubs, Visitor visitor) throws IOException {
        SoftAssertions all = new SoftAssertions();
        inspect(visitor.opensInGerman(Screen.WALL, hubs.open().uri("/public/gym?kiosk")), "kiosk", all);
        all.assertAll();
    }

    @Test
    void anotherLanguageCanBeChosenAndStays(Hubs hubs, Visitor visitor) {
        Page page = visitor.opens(Screen.DESK, hubs.open().uri("/")).drawn().page();
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        page.getByText("Deutsch").click();
        assertThat(page.locator("html")).hasAttribute("lang", "de");
        assertThat(page.locator(".oh-nav")).containsText("Prognose");
        page.navigate(hubs.open().uri("/forecast").toString());
        assertThat(page.locator(".oh-bar h1")).hasText("Prognose");
        page.getByText("English").click();
        assertThat(page.locator(".oh-bar h1")).hasText("Forecast");
    }

    @Test
    void aPublicLinkSaysItsLanguageAndKeepsIt(Hubs hubs, Visitor visitor) {
        Page page = visitor.opens(Screen.PHONE, hubs.open().uri("/public/gym?lang=de"))
                .page();
        assertThat(page.locator("html")).hasAttribute("lang", "de");
        assertThat(page.locator("h1")).hasText("Jetzt ruhig");
        page.locator("li a").first().click();
        assertThat(page.locator("html")).hasAttribute("lang", "de");
    }

    private static void inspect(Page page, String path, SoftAssertions all) throws IOException {
        assertThat(page.locator("html")).hasAttribute("lang", "de");
        String text = (String) page.evaluate(GERMAN_TEXT);
        all.assertThat(english().filter(text::contains))
                .as("English on " + path)
                .isEmpty();
        Inspection.of(page, "german" + path.replaceAll("\\W", " "), all);
    }

    /** What is between the places of each text, where it is long enough to be nothing but English. */
    private static Stream<String> english() throws IOException {
        Properties texts = new Properties();
        try (Reader in = Files.newBufferedReader(ENGLISH)) {
            texts.load(in);
        }
        return texts.values().stream()
                .flatMap(text -> PLACES_AND_MARKS.splitAsStream((String) text))
                .map(String::strip)
                .filter(part -> part.split(" ").length >= WORDS && !part.equals(ALSO_GERMAN));
    }
}
