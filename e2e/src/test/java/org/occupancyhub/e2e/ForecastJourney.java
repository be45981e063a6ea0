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
import org.occupancyhub.e2e.hub.Town;

/** What comes, and can it be trusted? */
@Journey
class ForecastJourney {

    private static final double DRAWN_MS = 60_000;

    static Stream<Screen> screens() {
        return Screen.usual();
    }

    @Test
    void sevenDaysAreForecastAndTheSameStandInATable(Hubs hubs, Visitor visitor) {
        Page page = drawn(Screen.DESK, hubs, visitor);

        assertThat(page.locator(".oh-ahead-days > li")).hasCount(7);
        assertThat(page.locator(".oh-ahead-days > li").nth(1)).containsText(Pattern.compile("\\d+ at \\d\\d:\\d\\d"));
        assertThat(page.locator(".oh-ahead").getByRole(AriaRole.FIGURE))
                .hasAttribute("aria-label", Pattern.compile("Swimming pool: busiest .* about \\d+, 80 % likely"));
        assertThat(page.locator(".oh-nav [aria-current]")).hasText("Forecast");

        button(page.locator(".oh-ahead"), "Show as table").click();
        assertThat(page.locator(".oh-ahead").getByRole(AriaRole.ROW).nth(1)).containsText("about");
        assertThat(page.locator(".oh-ahead oh-chart")).isHidden();
    }

    @Test
    void whatIsToBeComparedStandsInTheAddressAndBeforeAnythingIsItSaysWhen(Hubs hubs, Visitor visitor) {
        Page page = drawn(Screen.DESK, hubs, visitor);
        Locator past = page.locator(".oh-past");
        assertThat(past).containsText(Pattern.compile("The first comparison comes on \\w{3} \\d+ \\w{3} at \\d\\d:00"));

        button(past, "7 days ahead").click();
        assertThat(page).hasURL(Pattern.compile(".*ahead=7d.*"));
        button(past, "Last 28 days").click();
        assertThat(page).hasURL(Pattern.compile(".*ahead=7d&days=28$"));
        page.goBack();
        assertThat(button(past, "Last 7 days")).hasAttribute("aria-pressed", "true");
        assertThat(button(past, "7 days ahead")).hasAttribute("aria-pressed", "true");
    }

    @Test
    void aTrainingIsAskedForAndStopped(Hubs hubs, Visitor visitor) {
        Page page = drawn(Screen.DESK, hubs, visitor);
        Locator models = page.locator(".oh-forecasters");

        button(models, "Train a challenger").click();
        assertThat(models.locator(".oh-tally")).containsText(Pattern.compile("[Tt]raining"));
        assertThat(button(models, "Train a challenger")).isDisabled();
        button(models, "Cancel").click();
        assertThat(models.locator(".oh-tally"))
                .containsText(
                        Pattern.compile("stops after this step|was cancelled|Last training"),
                        new LocatorAssertions.ContainsTextOptions().setTimeout(DRAWN_MS));
    }

    @Test
    void whereNothingHappenedNothingIsClaimedAndWhoeverMayNotIsAskedWhoTheyAre(Hubs hubs, Visitor visitor) {
        Page page = visitor.opens(Screen.PHONE, hubs.empty().uri("/forecast")).page();

        assertThat(page.getByText("No forecast yet")).isVisible();
        assertThat(page.getByText("Nothing scored yet")).isVisible();
        assertThat(page.getByText("No trained model yet")).isVisible();
        SoftAssertions all = new SoftAssertions();
        Inspection.of(page, "forecast empty", all);
        all.assertAll();
        button(page.locator(".oh-forecasters"), "Unlock to change").click();
        assertThat(page.locator(".oh-unlock")).isVisible();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("screens")
    void thePageFitsAndBarsNobody(Screen screen, Hubs hubs, Visitor visitor) {
        SoftAssertions all = new SoftAssertions();
        Page page = drawn(screen, hubs, visitor);
        Inspection.of(page, "forecast", all);
        button(page.locator(".oh-ahead"), "Show as table").click();
        assertThat(page.locator(".oh-ahead").getByRole(AriaRole.ROW).nth(1)).isVisible();
        Inspection.of(page, "forecast table", all);
        all.assertAll();
    }

    private static Page drawn(Screen screen, Hubs hubs, Visitor visitor) {
        Page page = visitor.opens(screen, hubs.open().uri("/forecast?site=" + Town.POOL))
                .page();
        assertThat(page.locator(".oh-ahead oh-chart[data-drawn] canvas"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(DRAWN_MS));
        return page;
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
