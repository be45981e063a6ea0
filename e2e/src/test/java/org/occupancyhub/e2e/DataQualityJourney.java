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

/** May the numbers be trusted? */
@Journey
class DataQualityJourney {

    /** The first check runs half a minute after the start, and the page reads again four times a minute. */
    private static final double CHECKED_MS = 120_000;

    static Stream<Screen> screens() {
        return Screen.usual();
    }

    @Test
    void everythingThatWasReceivedIsAccountedFor(Hubs hubs, Visitor visitor) {
        Page page = visitor.opens(Screen.DESK, hubs.open().uri("/quality")).page();

        checked(page);
        assertThat(page.locator(".oh-verdict p"))
                .containsText(Pattern.compile(
                        "Everything that was received is accounted for, checked (just now|\\d+ min ago)"));
        assertThat(row(page, "Accounts", "Sum")).containsText(Pattern.compile("\\d"));
        assertThat(row(page, "Checks", "Accounts to raw")).containsText(Pattern.compile("[Ff]ine"));
        assertThat(row(page, "Models", "marts.fct_occupancy_hourly")).containsText(Pattern.compile("Fresh|Behind"));
        assertThat(page.getByText("Nothing was removed")).isVisible();
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Show each").setExact(true))
                .click();
        assertThat(row(page, "Checks", "occupancy.events-0").first()).containsText("Fine");
    }

    @Test
    void everybodyMayReadItAndTheMenuOfAPhoneLeadsThere(Hubs hubs, Visitor visitor) {
        Page page = visitor.opens(Screen.PHONE, hubs.empty().uri("/")).page();

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Menu"))
                .click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Data quality"))
                .click();

        assertThat(page.locator(".oh-verdict p")).isVisible();
        assertThat(page).hasTitle("Data quality · Occupancy Hub");
        assertThat(page.getByText("Nothing was received")).isVisible();
        assertThat(page.locator(".oh-drawer")).isHidden();
        assertThat(page.locator(".oh-nav [aria-current]")).hasText("Data quality");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("screens")
    void thePageFitsAndBarsNobody(Screen screen, Hubs hubs, Visitor visitor) {
        SoftAssertions all = new SoftAssertions();
        Page page = visitor.opens(screen, hubs.open().uri("/quality")).page();
        checked(page);
        Inspection.of(page, "quality", all);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show each test"))
                .click();
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show models")))
                .isVisible();
        Inspection.of(page, "quality tests", all);
        all.assertAll();
    }

    private static void checked(Page page) {
        assertThat(page.locator(".oh-verdict p"))
                .containsText(
                        Pattern.compile("hecked (just now|\\d+ min ago)"),
                        new LocatorAssertions.ContainsTextOptions().setTimeout(CHECKED_MS));
    }

    private static Locator row(Page page, String table, String name) {
        return page.getByRole(
                        AriaRole.REGION,
                        new Page.GetByRoleOptions().setName(table).setExact(true))
                .getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText(name));
    }
}
