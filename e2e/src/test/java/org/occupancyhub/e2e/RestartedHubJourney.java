package org.occupancyhub.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.time.Duration;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.occupancyhub.e2e.browser.Journey;
import org.occupancyhub.e2e.browser.Live;
import org.occupancyhub.e2e.browser.Screen;
import org.occupancyhub.e2e.browser.Visitor;
import org.occupancyhub.e2e.hub.Hub;
import org.occupancyhub.e2e.hub.Hubs;
import org.occupancyhub.e2e.hub.Town;

/** The hub goes away and comes back while a page is open. */
@Journey
@Order(Integer.MAX_VALUE - 1)
class RestartedHubJourney {

    private static final double SAID_WITHIN_MS = 10_000;
    private static final Duration BACK_WITHIN = Duration.ofSeconds(90);

    @Test
    void anOpenPageSaysThatItLostTheHubAndGoesOnByItselfWhenTheHubIsBack(Hubs hubs, Visitor visitor) {
        Hub hub = hubs.open();
        hub.api().post(Town.LIBRARY, 601);
        Live live =
                visitor.opens(Screen.DESK, hub.uri("/?site=" + Town.LIBRARY)).drawn();
        live.shows(601, BACK_WITHIN);
        Live forecast = visitor.opens(Screen.DESK, hub.uri("/forecast?site=" + Town.LIBRARY));
        assertThat(forecast.page().locator(".oh-bar .oh-sub")).containsText("Main library");
        visitor.expectsNoServer();

        hub.stop();
        try {
            assertThat(live.notUpdating())
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(SAID_WITHIN_MS));
            assertThat(live.page().getByText("Connection lost")).isVisible();
            Locator level = live.page().locator(".oh-lead-level .oh-level");
            assertThat(level.locator("span")).isHidden();
            Assertions.assertThat(level.evaluate("chip => getComputedStyle(chip, '::after').content"))
                    .isEqualTo("\"Offline\"");
            assertThat(forecast.notUpdating())
                    .hasText(Pattern.compile("not updating since \\d\\d:\\d\\d")); // the site's, not UTC
            assertThat(live.page().locator("vaadin-connection-indicator")).isHidden();
        } finally {
            hub.start();
            hub.awaitHealthy();
        }
        assertThat(live.page().getByText("Connected again"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(BACK_WITHIN.toMillis()));
        hub.api().post(Town.LIBRARY, 602);

        live.shows(602, BACK_WITHIN);
        assertThat(live.notUpdating()).isHidden();
        live.drawn().lineEndsAt(602);
        hub.api().post(Town.LIBRARY, 603);
        live.shows(603, Duration.ofSeconds(5));
    }
}
