package org.occupancyhub.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.occupancyhub.e2e.browser.Journey;
import org.occupancyhub.e2e.browser.Live;
import org.occupancyhub.e2e.browser.Screen;
import org.occupancyhub.e2e.browser.Visitor;
import org.occupancyhub.e2e.hub.Hubs;
import org.occupancyhub.e2e.hub.Town;

/** One of several sites, and its day in rows. */
@Journey
class SiteChoiceJourney {

    @Test
    void aClickOnATileShowsItsSiteAndTheWayBackLeadsBack(Hubs hubs, Visitor visitor) {
        Live live = visitor.opens(Screen.DESK, hubs.open().uri("/")).drawn();
        assertThat(live.site()).hasText("Campus gym");
        assertThat(live.tile("Campus gym")).hasAttribute("aria-pressed", "true");

        live.tile("Swimming pool").click();

        assertThat(live.site()).hasText("Swimming pool");
        assertThat(live.tile("Swimming pool")).hasAttribute("aria-pressed", "true");
        assertThat(live.tile("Campus gym")).hasAttribute("aria-pressed", "false");
        assertThat(live.page()).hasURL(Pattern.compile(".*[?&]site=pool$"));
        assertThat(live.page()).hasTitle("Swimming pool · Occupancy Hub");
        assertThat(live.page().getByText("Family pool")).isVisible();

        live.page().goBack();

        assertThat(live.site()).hasText("Campus gym");
    }

    @Test
    void theArrowKeysMoveFromTileToTileAndEnterShowsIt(Hubs hubs, Visitor visitor) {
        Live live = visitor.opens(Screen.DESK, hubs.open().uri("/")).drawn();

        live.tile("Campus gym").focus();
        live.page().keyboard().press("ArrowRight");
        assertThat(live.tile("Swimming pool")).isFocused();
        live.page().keyboard().press("Enter");

        assertThat(live.site()).hasText("Swimming pool");
        assertThat(live.tile("Swimming pool")).isFocused();
        live.page().keyboard().press("End");
        assertThat(live.tiles().last()).isFocused();
        live.page().keyboard().press("Home");
        assertThat(live.tiles().first()).isFocused();
    }

    @Test
    void everythingThatCanBePressedIsReachedWithTabAndShowsThatItHasTheFocus(Hubs hubs, Visitor visitor) {
        Live live = visitor.opens(Screen.DESK, hubs.open().uri("/")).drawn();
        int buttons = live.page().locator("button:visible, a:visible").count();

        for (int i = 0; i < buttons; i++) {
            live.page().keyboard().press("Tab");
            assertThat(live.page()
                            .evaluate("() => { const focused = document.activeElement;"
                                    + "const ring = getComputedStyle(focused);"
                                    + "return focused === document.body ? 'nothing has the focus'"
                                    + "  : parseFloat(ring.outlineWidth) >= 2 && ring.outlineStyle !== 'none' ? 'ring'"
                                    + "  : 'no ring on ' + focused.outerHTML.slice(0, 80); }"))
                    .as("after %d Tabs", i + 1)
                    .isEqualTo("ring");
        }
        assertThat(live.button("Show as table")).isFocused();
    }

    @Test
    void aLinkLeadsToItsSiteAndAWrongOneSaysSo(Hubs hubs, Visitor visitor) {
        Live live = visitor.opens(Screen.DESK, hubs.open().uri("/?site=" + Town.POOL));
        assertThat(live.site()).hasText("Swimming pool");

        Live wrong = visitor.opens(Screen.DESK, hubs.open().uri("/?site=nowhere"));
        assertThat(wrong.page().getByText("No site is called “nowhere”; this is Campus gym."))
                .isVisible();
        assertThat(wrong.site()).hasText("Campus gym");
    }

    @Test
    void theDayCanBeReadAsATableWithTheSameNumbers(Hubs hubs, Visitor visitor) {
        Live live = visitor.opens(Screen.DESK, hubs.open().uri("/?site=" + Town.GYM))
                .drawn();

        live.button("Show as table").click();

        assertThat(live.table()).isVisible();
        assertThat(live.table().locator("thead th").allTextContents())
                .contains("Time", "Today", "Forecast", "80 % range", "Level");
        assertThat(live.table().locator("tbody tr[data-now]")).hasCount(1);
        assertThat(live.table().locator("tbody td:nth-child(2)").allTextContents())
                .contains(Integer.toString(Town.GYM_NOW));
        assertThat(live.table().locator("tbody tr").count()).isGreaterThan(20);
        assertThat(live.chart()).isHidden();

        live.button("Show as chart").click();
        live.drawn();
        assertThat(live.endOfLine()).isEqualTo(Town.GYM_NOW);
    }

    @Test
    void theTableThatIsShownFollowsTheChosenSite(Hubs hubs, Visitor visitor) {
        Live live = visitor.opens(Screen.DESK, hubs.open().uri("/?site=" + Town.GYM))
                .drawn();
        live.button("Show as table").click();
        assertThat(live.table()).containsText(Integer.toString(Town.GYM_NOW));

        for (String name : List.of("Swimming pool", "Campus gym")) {
            live.tile(name).click();

            assertThat(live.table().locator("caption")).containsText(name);
            assertThat(live.table().locator("thead th")).hasCount(6);
            assertThat(live.table().locator("tbody tr[data-now]")).hasCount(1);
        }
    }

    @Test
    void everyHalfHourOfTheDayUntilNowHasItsNumberInTheTable(Hubs hubs, Visitor visitor) {
        Live live = visitor.opens(Screen.DESK, hubs.open().uri("/?site=" + Town.POOL))
                .drawn();

        live.button("Show as table").click();

        assertThat(live.table()).isVisible();
        assertThat((List<?>) live.page()
                        .evaluate("() => { const rows = [...document.querySelectorAll('tbody tr')];"
                                + "const past = rows.slice(1, rows.findIndex((row) => row.hasAttribute('data-now')));"
                                + "return past.filter((row) => !row.cells[1].textContent)"
                                + "  .map((row) => row.cells[0].textContent); }"))
                .as("half hours without a number, though there is a reading every quarter")
                .isEmpty();
    }

    @Test
    void thePictureOfASiteKeepsNothingOfTheSitesThatWereShownBefore(Hubs hubs, Visitor visitor) {
        String marks = "() => echarts.getInstanceByDom(document.querySelector('oh-chart')).getOption().series"
                + ".flatMap((line) => ['markPoint', 'markArea'].map((kind) =>"
                + "  `${line.id} ${kind} ${line[kind]?.data?.length ?? 0}`))";
        Live fresh = visitor.opens(Screen.DESK, hubs.open().uri("/?site=plaza")).drawn();
        Live live = visitor.opens(Screen.DESK, hubs.open().uri("/?site=" + Town.GYM))
                .drawn();

        for (String name : List.of("Canteen", "Climbing hall", "Plaza")) {
            live.tile(name).click();
            assertThat(live.picture()).hasAttribute("aria-label", Pattern.compile(name + " on .+"));
        }

        live.lineEndsAt(77);
        assertThat(live.page().evaluate(marks)).isEqualTo(fresh.page().evaluate(marks));
    }
}
