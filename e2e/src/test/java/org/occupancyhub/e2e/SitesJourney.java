package org.occupancyhub.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
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

/** Is every device heard? */
@Journey
class SitesJourney {

    private static final String NOTHING = "rgba(0, 0, 0, 0)";

    static Stream<Screen> screens() {
        return Screen.usual();
    }

    @Test
    void aDeviceThatFellSilentIsNamedAndOneThatNobodyRegisteredIsMarked(Hubs hubs, Visitor visitor) {
        Page page = visitor.opens(Screen.DESK, hubs.open().uri("/sites?site=canteen"))
                .page();

        assertThat(page.locator(".oh-verdict p"))
                .containsText(Pattern.compile("silent.*canteen-1 at Canteen, since .*not registered"));
        assertThat(row(page, "Devices", "canteen-1")).containsText(Pattern.compile("not registered.*Silent since"));
        assertThat(page.locator(".oh-advice")).containsText("config/sites.yaml");
        assertThat(row(page, "Sites", "Canteen")).containsText(Pattern.compile("canteen · configuration.*0 of 1"));
    }

    @Test
    void aSiteIsChosenAndADeviceFound(Hubs hubs, Visitor visitor) {
        Page page = visitor.opens(Screen.DESK, hubs.open().uri("/sites")).page();

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Swimming pool"))
                .click();
        assertThat(page).hasURL(Pattern.compile("site=pool"));
        assertThat(page.getByText("Devices of Swimming pool")).isVisible();
        Locator chosen = page.locator("tr[data-chosen] > th");
        assertThat(chosen).hasText(Pattern.compile("^Swimming pool"));
        assertThat(chosen).not().hasCSS("background-color", NOTHING);
        assertThat(row(page, "Sites", "Canteen").locator("th")).hasCSS("background-color", NOTHING);
        assertThat(row(page, "Devices", "pool-1")).containsText(Pattern.compile("Lanes.*Fine.*41"));
        assertThat(page.locator(".oh-zone-list")).containsText("Family pool");
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Public page of Swimming pool")))
                .hasAttribute("href", "public/pool");

        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Search sites and devices"))
                .fill("pool-2");
        assertThat(row(page, "Devices", "pool-1")).hasCount(0);
        assertThat(row(page, "Devices", "pool-2")).isVisible();
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Search sites and devices"))
                .fill("nobody is called so");
        assertThat(page.getByText("Nothing matches")).isVisible();
    }

    @Test
    void theFirstThingThatAKeyboardMeetsLeadsPastTheSide(Hubs hubs, Visitor visitor) {
        Page page = visitor.opens(Screen.DESK, hubs.open().uri("/sites")).page();
        assertThat(page.locator(".oh-verdict p")).isVisible();

        page.keyboard().press("Tab");
        assertThat(page.getByText("Skip to content")).isFocused();
        page.keyboard().press("Enter");

        assertThat(page.locator("main")).isFocused();
        assertThat(page).hasURL(Pattern.compile("/sites$"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("screens")
    void thePageFitsAndBarsNobody(Screen screen, Hubs hubs, Visitor visitor) {
        SoftAssertions all = new SoftAssertions();
        for (String site : new String[] {"pool", "plaza", "annex"}) {
            Page page = visitor.opens(screen, hubs.open().uri("/sites?site=" + site))
                    .page();
            assertThat(page.locator(".oh-devices")).isVisible();
            Inspection.of(page, "sites " + site, all);
        }
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
