package org.occupancyhub.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.occupancyhub.e2e.browser.Inspection;
import org.occupancyhub.e2e.browser.Journey;
import org.occupancyhub.e2e.browser.Screen;
import org.occupancyhub.e2e.browser.Visitor;
import org.occupancyhub.e2e.hub.Hub;
import org.occupancyhub.e2e.hub.Hubs;
import org.occupancyhub.e2e.hub.Town;

/** A screen on a wall that nobody looks after. */
@Journey
@Order(Integer.MAX_VALUE - 1)
class WallScreenJourney {

    private static final double SOON_MS = 3_000;
    private static final double SAID_WITHIN_MS = 15_000;
    private static final double BACK_WITHIN_MS = 60_000;
    private static final String GONE = "No current data";

    @Test
    void everyStateFitsTheWall(Hubs hubs, Visitor visitor) {
        SoftAssertions all = new SoftAssertions();
        for (String site : new String[] {Town.GYM, Town.POOL, Town.ASSEMBLY, "canteen", "hall", "plaza", "annex"}) {
            for (Screen screen : new Screen[] {Screen.WALL, Screen.WALL.dark(), Screen.WALL.sized(1080, 1920)}) {
                Page page = visitor.opens(screen, hubs.open().uri("/public/" + site + "?kiosk"))
                        .page();
                Inspection.of(page, "wall " + site, all);
                all.assertThat(scrolls(page)).as("wall " + site + " scrolls").isFalse();
            }
        }
        all.assertAll();
    }

    private static boolean scrolls(Page page) {
        return (Boolean)
                page.evaluate("() => [document.scrollingElement, ...document.querySelectorAll('.k-left, .k-right')]"
                        + ".some((part) => part.scrollHeight > part.clientHeight + 1)");
    }

    @Test
    void itFollowsSaysWhenItCannotShowsNothingOldAndComesBackByItself(Hubs hubs, Visitor visitor) {
        Hub hub = hubs.open();
        hub.api().post(Town.MILL, 701);
        Page page = visitor.opens(Screen.WALL, hub.uri("/public/" + Town.MILL + "?kiosk"))
                .page();
        shows(page, "701 of 2", BACK_WITHIN_MS);
        hub.api().post(Town.MILL, 702);
        shows(page, "702 of 2", SOON_MS);
        visitor.expectsNoServer();

        hub.stop();
        try {
            assertThat(page.locator("#note"))
                    .containsText(
                            "Not updating since",
                            new LocatorAssertions.ContainsTextOptions().setTimeout(SAID_WITHIN_MS));
            assertThat((Boolean) page.evaluate(
                            "() => { const note = document.getElementById('note').getBoundingClientRect();"
                                    + "return [...document.querySelectorAll('.k-right > *')]"
                                    + ".every((part) => part.getBoundingClientRect().bottom <= note.top); }"))
                    .as("the note covers nothing")
                    .isTrue();
            assertThat(scrolls(page)).isFalse();
            assertThat(page.locator("h1")).not().hasText(GONE);
            page.evaluate(
                    "() => { document.getElementById('page').dataset.staleAfter = '1000'; }"); // as if hours went by
            assertThat(page.locator("h1")).hasText(GONE);
            assertThat(page.locator(".of")).containsText("Last reading");
            assertThat(page.locator(".k-left")).hasClass(Pattern.compile("lv-stale"));
        } finally {
            hub.start();
            hub.awaitHealthy();
        }
        shows(page, "702 of 2", BACK_WITHIN_MS);
        assertThat(page.locator("#note")).isHidden();
        hub.api().post(Town.MILL, 703);
        shows(page, "703 of 2", BACK_WITHIN_MS);
        hub.api().post(Town.MILL, 704);
        shows(page, "704 of 2", SOON_MS);
    }

    private static void shows(Page page, String count, double within) {
        Locator of = page.locator(".of");
        assertThat(of).containsText(count, new LocatorAssertions.ContainsTextOptions().setTimeout(within));
        assertThat(of).isVisible();
    }

    /** Weeks in a minute: what is swapped must not stay behind. */
    @Test
    void itHoldsOnToNothing(Hubs hubs, Visitor visitor) {
        Hub hub = hubs.open();
        Page page = visitor.opens(Screen.WALL, hub.uri("/public/" + Town.LIBRARY + "?kiosk"))
                .page();
        int before = elements(page);
        for (int people = 400; people < 412; people++) {
            hub.api().post(Town.LIBRARY, people);
            shows(page, people + " of 650", BACK_WITHIN_MS);
        }
        assertThat(elements(page)).isLessThan(before + 30);
    }

    private static int elements(Page page) {
        return ((Number) page.evaluate("() => document.querySelectorAll('*').length")).intValue();
    }
}
