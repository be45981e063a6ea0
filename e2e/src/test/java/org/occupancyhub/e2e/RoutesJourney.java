package org.occupancyhub.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
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

/** Does everything move? */
@Journey
class RoutesJourney {

    /** The first page of a hub that has just started takes its time. */
    private static final double DRAWN_MS = 30_000;

    static Stream<Screen> screens() {
        return Screen.usual();
    }

    @Test
    void everyRouteRunsAndTellsWhatItDid(Hubs hubs, Visitor visitor) {
        Page page = visitor.opens(Screen.DESK, hubs.open().uri("/routes")).page();

        assertThat(page.locator(".oh-verdict p")).containsText(Pattern.compile("All \\d\\d routes run"));
        assertThat(page.locator(".oh-way li")).hasCount(5);
        assertThat(row(page, "Load", "load-events"))
                .containsText(Pattern.compile("Runs.*[1-9]\\d*.*\\d ms.*hub.load-events"));
        assertThat(row(page, "Ingest", "ingest-http-events")).containsText(Pattern.compile("Runs.*[1-9]"));

        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Search routes"))
                .fill("refresh-marts");
        assertThat(row(page, "Marts", "refresh-marts").first()).isVisible();
        assertThat(page.getByRole(
                        AriaRole.REGION,
                        new Page.GetByRoleOptions().setName("Ingest").setExact(true)))
                .hasCount(0);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("screens")
    void thePageFitsAndBarsNobody(Screen screen, Hubs hubs, Visitor visitor) {
        SoftAssertions all = new SoftAssertions();
        Page page = visitor.opens(screen, hubs.open().uri("/routes")).page();
        assertThat(page.locator(".oh-way")).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(DRAWN_MS));
        Inspection.of(page, "routes", all);
        all.assertAll();
    }

    private static Locator row(Page page, String table, String name) {
        return page.getByRole(
                        AriaRole.REGION,
                        new Page.GetByRoleOptions().setName(table).setExact(true))
                .getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText(name));
    }
}
