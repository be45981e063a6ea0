package org.occupancyhub.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
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
import org.occupancyhub.e2e.hub.Town;

/** A visitor's page: should I go? */
@Journey
class PublicPageJourney {

    private static final List<String> EVERY_STATE = List.of(Town.GYM, Town.POOL, "canteen", "hall", "plaza", "annex");
    private static final int PAINTED_WITHIN_MS = 300;
    private static final int VISITS = 5;
    private static final int AT_MOST_BYTES = 150_000;

    static Stream<Screen> screens() {
        return Screen.usual();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("screens")
    void everyStateFitsAndBarsNobody(Screen screen, Hubs hubs, Visitor visitor) {
        SoftAssertions all = new SoftAssertions();
        for (String site : screen.width() == Screen.PHONE.width() ? EVERY_STATE : List.of(Town.GYM, Town.POOL)) {
            Page page =
                    visitor.opens(screen, hubs.open().uri("/public/" + site)).page();
            all.assertThat(Inspection.isDark(page)).isEqualTo(screen.scheme() == ColorScheme.DARK);
            Inspection.of(page, "public " + site, all);
        }
        for (String path : List.of("/public", "/public/gym/widget")) {
            Inspection.of(
                    visitor.opens(screen, hubs.open().uri(path)).page(),
                    path.replace('/', ' ').strip(),
                    all);
        }
        all.assertAll();
    }

    @Test
    void withoutScriptsItSaysTheSame(Hubs hubs, Visitor visitor) {
        Page page = visitor.opensWithoutScripts(Screen.PHONE, hubs.open().uri("/public/gym"));

        assertThat(page.locator("h1")).hasText("Quiet now");
        assertThat(page.locator(".of")).hasText(Town.GYM_NOW + " of 120");
        assertThat(page.locator(".say")).containsText("Good time to come.");
        assertThat(page.locator(".age")).containsText("Updated");
        assertThat(page.locator("figure svg path.forecast")).hasCount(1);
        page.locator("summary").click();
        assertThat(page.locator("tbody tr").first()).isVisible();
        assertThat(page.getByText("Best times")).isVisible();
        page.locator("li a")
                .filter(new Locator.FilterOptions().setHasText("Canteen"))
                .click();
        assertThat(page.locator("h1")).hasText("No current data");
    }

    @Test
    void itIsPaintedAtOnceAndWeighsLittle(Hubs hubs, Visitor visitor) {
        Page page = visitor.opens(Screen.PHONE, hubs.open().uri("/public/gym")).page();
        double painted = Double.POSITIVE_INFINITY;
        for (int visit = 0;
                visit < VISITS;
                visit++) { // other journeys share the machine: the quickest is the page's own
            page.reload();
            page.waitForFunction("() => performance.getEntriesByName('first-contentful-paint').length");
            painted = Math.min(
                    painted, number(page, "() => performance.getEntriesByName('first-contentful-paint')[0].startTime"));
        }
        double bytes = number(
                page,
                "() => [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]"
                        + ".reduce((sum, one) => sum + one.decodedBodySize, 0)");

        System.out.printf("public page: first contentful paint %.0f ms, %.0f bytes%n", painted, bytes);
        assertThat(painted).isLessThan(PAINTED_WITHIN_MS);
        assertThat(bytes).isBetween(10_000.0, (double) AT_MOST_BYTES);
    }

    private static double number(Page page, String script) {
        return ((Number) page.evaluate(script)).doubleValue();
    }
}
