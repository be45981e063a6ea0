package org.occupancyhub.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.occupancyhub.e2e.browser.Inspection;
import org.occupancyhub.e2e.browser.Journey;
import org.occupancyhub.e2e.browser.Live;
import org.occupancyhub.e2e.browser.Screen;
import org.occupancyhub.e2e.browser.Visitor;
import org.occupancyhub.e2e.hub.Hubs;

/** What somebody sees who only wants to see it. */
@Journey
@Order(Integer.MAX_VALUE)
class DemoHubJourney {

    private static final double A_MINUTE = 60_000;
    private static final double LOADED_MS = 5 * A_MINUTE;
    private static final double TRAINED_MS = 8 * A_MINUTE;

    static Stream<Screen> screens() {
        return Screen.usual();
    }

    @Test
    void theDemoShowsTwoSitesWithZonesAndSaysThatTheyAreInvented(Hubs hubs, Visitor visitor) {
        Live live = visitor.opens(Screen.DESK, hubs.demo().uri("/"));

        assertThat(live.tiles()).hasCount(2);
        assertThat(live.page().getByText("Demo data")).isVisible();
        assertThat(live.page().getByText("These numbers are invented.")).isVisible();
        assertThat(live.page().getByText("Free weights")).isVisible();
        hubs.demo().api().get("/api/sites").forEach(site -> assertThat(
                        site.path("demo").asBoolean())
                .isTrue());
    }

    @Test
    void onADeskNothingHasToBeScrolled(Hubs hubs, Visitor visitor) {
        Page page = visitor.opens(Screen.DESK, hubs.demo().uri("/")).drawn().page();
        assertThat(page.locator(".oh-gauge")).isVisible();
        page.waitForFunction("() => document.scrollingElement.scrollHeight <= innerHeight");
    }

    @Test
    void patternsSayTooThatTheNumbersAreInvented(Hubs hubs, Visitor visitor) {
        Page page = visitor.opens(Screen.DESK, hubs.demo().uri("/patterns")).page();
        assertThat(page.getByText("These numbers are invented.")).isVisible();
    }

    @Test
    void theWidgetSaysItToo(Hubs hubs, Visitor visitor) {
        Page page = visitor.opens(Screen.DESK, hubs.demo().uri("/public/demo-gym/widget"))
                .page();
        assertThat(page.locator("occupancy-now").first()).containsText("Campus gym \u00b7 Demo");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("screens")
    void theForecastPageShowsWhatCameOfTheForecastsHowFarOffTheyWereAndTheModelThatWasTrained(
            Screen screen, Hubs hubs, Visitor visitor) {
        Page page = visitor.opens(screen, hubs.demo().uri("/forecast?site=demo-gym"))
                .page();
        assertThat(page.locator(".oh-past oh-chart[data-drawn] canvas"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(LOADED_MS));
        assertThat(page.locator(".oh-past-sentence")).containsText(Pattern.compile("\\d+ of \\d+ open hours"));
        assertThat(page.locator(".oh-trust"))
                .containsText(Pattern.compile("Mean error.*people.*Coverage", Pattern.DOTALL));
        assertThat(page.locator(".oh-role--champion"))
                .hasText("Champion", new LocatorAssertions.HasTextOptions().setTimeout(TRAINED_MS));

        SoftAssertions all = new SoftAssertions();
        Inspection.of(page, "forecast of the demo", all);
        for (String card : List.of(".oh-past", ".oh-trust")) {
            page.locator(card)
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Show as table"))
                    .click();
            assertThat(page.locator(card).getByRole(AriaRole.ROW).nth(1)).isVisible();
        }
        Inspection.of(page, "tables of the demo's forecasts", all);
        all.assertAll();
    }

    @Test
    void theDemoMovesByItself(Hubs hubs, Visitor visitor) {
        Live live = visitor.opens(Screen.DESK, hubs.demo().uri("/"));
        assertThat(live.count())
                .hasText(Pattern.compile("\\d+"), new LocatorAssertions.HasTextOptions().setTimeout(A_MINUTE));
        live.page().evaluate("() => (window.before = document.querySelector('.oh-body').innerText)");

        live.page()
                .waitForFunction(
                        "() => window.before && window.before !== document.querySelector('.oh-body').innerText",
                        null,
                        new Page.WaitForFunctionOptions().setTimeout(2 * A_MINUTE));
    }
}
