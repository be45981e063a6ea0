package org.occupancyhub.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
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
