package org.occupancyhub.e2e.screenshot;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.occupancyhub.e2e.browser.Journey;
import org.occupancyhub.e2e.browser.Live;
import org.occupancyhub.e2e.browser.Rejects;
import org.occupancyhub.e2e.browser.Screen;
import org.occupancyhub.e2e.browser.Visitor;
import org.occupancyhub.e2e.hub.Api;
import org.occupancyhub.e2e.hub.Hubs;

/** Writes the pictures of the README from a hub with its demo: {@code make screenshots}. No test of anything else. */
@Journey
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class Screenshots {

    private static final Path FOLDER = Path.of(System.getProperty("screenshots.folder", "../docs/screenshots"));
    private static final int AT_MOST_BYTES = 300_000;
    private static final double CHECKED_MS = 120_000;

    @BeforeAll
    void theDemoHasItsHistory(Hubs hubs) {
        Api api = hubs.demo().api();
        await("the whole history of the demo is loaded")
                .atMost(Duration.ofMinutes(10))
                .pollInterval(Duration.ofSeconds(5))
                .until(() -> hubs.demo().log().contains("demo history: complete"));
        await("today is forecast and usual")
                .atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofSeconds(2))
                .until(() -> api.current("demo-gym").path("predicted").isInt()
                        && api.get("/api/forecast/hourly?hours=24&site=demo-gym")
                                        .size()
                                == 24);
        await("a forecaster is trained")
                .atMost(Duration.ofMinutes(10))
                .pollInterval(Duration.ofSeconds(2))
                .until(() -> !api.get("/api/forecasters").isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "live, 1440, 900, false",
        "live-dark, 1440, 900, true",
        "live-phone, 390, 844, false",
        "live-wall, 1920, 1080, false"
    })
    void thePageOfTheDemoIsDrawn(String name, int width, int height, boolean dark, Hubs hubs, Visitor visitor)
            throws IOException {
        Screen screen = Screen.DESK.sized(width, height).still();
        long opened = System.nanoTime();
        Live live = visitor.opens(dark ? screen.dark() : screen, hubs.demo().uri("/"))
                .drawn();
        System.out.printf("%s: drawn after %d ms%n", name, (System.nanoTime() - opened) / 1_000_000);
        assertThat(live.sentence()).containsText(Pattern.compile("usual|Expected"));

        save(live.page(), name);
    }

    @ParameterizedTest
    @CsvSource({"public-phone, 390, 844, ''", "public, 1440, 900, ''", "kiosk, 1920, 1080, ?kiosk"})
    void thePagesForVisitorsAreDrawn(String name, int width, int height, String how, Hubs hubs, Visitor visitor)
            throws IOException {
        Page page = visitor.opens(
                        Screen.DESK.sized(width, height).still(), hubs.demo().uri("/public/demo-gym" + how))
                .page();
        assertThat(page.locator("figure")).isVisible();
        save(page, name);
    }

    @ParameterizedTest
    @CsvSource({"live-german, 1440, 900, /", "public-german, 390, 844, /public/demo-gym"})
    void theSameIsDrawnInGerman(String name, int width, int height, String path, Hubs hubs, Visitor visitor)
            throws IOException {
        Page page = visitor.opensInGerman(
                Screen.DESK.sized(width, height).still(), hubs.demo().uri(path));
        assertThat(page.locator("oh-chart[data-drawn] canvas, figure svg").first())
                .isVisible();
        save(page, name);
    }

    @Test
    void thePagesForWhoeverKeepsItRunningAreDrawn(Hubs hubs, Visitor visitor) throws IOException {
        hubs.demo()
                .lay(
                        "counts-2026-03.csv",
                        "site: demo-gym\n",
                        "ts,count\n2026-03-02T10:00:00Z,n/a\n2026-03-02T10:10:00Z,-4\n2026-03-02T10:20:00Z,31\n"
                                + "2026-03-02T10:30:00Z,-2\n2026-03-29 25:10,12\n");
        Screen desk = Screen.DESK.sized(1440, 900).still();

        Rejects rejects = Rejects.on(visitor.opens(desk, hubs.demo().uri("/rejects")));
        rejects.open("counts-2026-03.csv:3");
        save(rejects.page(), "rejects");

        Page quality = visitor.opens(desk, hubs.demo().uri("/quality")).page();
        assertThat(quality.locator(".oh-verdict p"))
                .containsText("accounted for", new LocatorAssertions.ContainsTextOptions().setTimeout(CHECKED_MS));
        save(quality, "quality");
    }

    @Test
    void theForecastOfTheDemoIsDrawn(Hubs hubs, Visitor visitor) throws IOException {
        Page page = visitor.opens(
                        Screen.DESK.sized(1440, 900).still(), hubs.demo().uri("/forecast?site=demo-gym"))
                .page();
        for (String card : List.of(".oh-ahead", ".oh-past", ".oh-trust")) {
            assertThat(page.locator(card + " oh-chart[data-drawn] canvas"))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(CHECKED_MS));
        }
        save(page, "forecast");
    }

    @Test
    void anImportIsDrawn(Hubs hubs, Visitor visitor) throws IOException {
        Page page = visitor.opens(
                        Screen.DESK.sized(1440, 900).still(), hubs.demo().uri("/import"))
                .page();
        String lines = IntStream.range(0, 5_000)
                .mapToObj(i -> Instant.parse("2026-01-05T06:00:00Z").plusSeconds(600L * i) + ","
                        + (i % 400 == 7 ? "-4" : i % 97))
                .collect(Collectors.joining("\n", "ts,count\n", "\n"));
        page.locator(".oh-upload input")
                .setInputFiles(new FilePayload("demo-gym.csv", "text/csv", lines.getBytes(StandardCharsets.UTF_8)));
        button(page, "Check the file").click();
        assertThat(page.locator(".oh-run"))
                .containsText("Checked", new LocatorAssertions.ContainsTextOptions().setTimeout(CHECKED_MS));
        save(page, "import");
    }

    @ParameterizedTest
    @CsvSource({"patterns, 1440, 900, false", "patterns-dark, 1440, 900, true", "patterns-phone, 390, 844, false"})
    void thePatternsAreDrawn(String name, int width, int height, boolean dark, Hubs hubs, Visitor visitor)
            throws IOException {
        Screen screen = Screen.DESK.sized(width, height).still();
        Page page = visitor.opens(dark ? screen.dark() : screen, hubs.demo().uri("/patterns?weeks=8"))
                .page();
        assertThat(page.locator(".oh-chart-card oh-chart[data-drawn]")).hasCount(3);
        save(page, name);
    }

    @Test
    void theSitesAndTheRoutesAreDrawn(Hubs hubs, Visitor visitor) throws IOException {
        Screen desk = Screen.DESK.sized(1440, 900).still();
        Page sites =
                visitor.opens(desk, hubs.demo().uri("/sites?site=demo-gym")).page();
        assertThat(sites.locator(".oh-devices")).isVisible();
        save(sites, "sites");

        Page routes = visitor.opens(desk, hubs.demo().uri("/routes")).page();
        assertThat(routes.locator(".oh-way")).isVisible();
        save(routes, "routes");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void save(Page page, String name) throws IOException {
        Path file = FOLDER.resolve(name + ".png");
        Files.createDirectories(FOLDER);
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
        assertThat(Files.size(file)).as(file + " in bytes").isLessThan(AT_MOST_BYTES);
    }
}
