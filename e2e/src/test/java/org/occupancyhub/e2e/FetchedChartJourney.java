package org.occupancyhub.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.occupancyhub.e2e.browser.Journey;
import org.occupancyhub.e2e.browser.Screen;
import org.occupancyhub.e2e.browser.Visitor;
import org.occupancyhub.e2e.hub.Hubs;
import org.occupancyhub.e2e.hub.Town;

/** What a chart shows is fetched apart from the page, so it can come late, or not at first. */
@Journey
class FetchedChartJourney {

    private static final String SPECIFICATIONS = "**/VAADIN/dynamic/resource/**";
    private static final String WEEK = ".oh-chart-card--week oh-chart";
    private static final String DRAWN = WEEK + "[data-drawn]";
    private static final String PATTERNS = "/patterns?site=" + Town.POOL;

    @Test
    void aChartThatCannotBeFetchedIsFetchedAgain(Hubs hubs, Visitor visitor) {
        Page page = visitor.opens(Screen.DESK, hubs.open().uri("/live")).page();
        AtomicInteger lost = new AtomicInteger();
        page.route(SPECIFICATIONS, route -> {
            if (lost.getAndIncrement() < 3) {
                route.abort();
            } else {
                route.resume();
            }
        });

        page.locator(".oh-nav").getByText("Patterns").click();

        assertThat(page.locator(DRAWN)).isVisible();
        assertThat(lost.get()).as("three were lost, and came later").isGreaterThan(3);
    }

    @Test
    void itIsSentOnceAndCompressedAndWhoeverHasNoSessionGetsNothing(Hubs hubs, Visitor visitor) {
        Page page = visitor.opens(Screen.DESK, hubs.open().uri("/live")).page();
        Response specification = page.waitForResponse(
                answer -> answer.url().contains("/VAADIN/dynamic/resource/")
                        && answer.request().resourceType().equals("fetch"),
                () -> page.navigate(hubs.open().uri(PATTERNS).toString()));

        assertThat(specification.headerValue("content-encoding")).isEqualTo("gzip");
        assertThat(specification.headerValue("content-type")).startsWith("application/json");
        assertThat(specification.headerValue("cache-control")).isEqualTo("no-store");
        assertThat(page.locator(DRAWN)).isVisible();

        Page stranger = visitor.opens(Screen.DESK, hubs.open().uri("/public")).page();
        stranger.context().clearCookies();
        assertThat(stranger.request().get(specification.url()).status())
                .as("another one's chart")
                .isGreaterThanOrEqualTo(400);
    }
}
