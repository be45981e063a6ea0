package org.occupancyhub.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
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
    private static final String PATTERNS = "/patterns?weeks=4&site=" + Town.POOL;

    @Test
    void aChartThatCannotBeFetchedIsFetchedAgain(Hubs hubs, Visitor visitor) {
        visitor.expectsNoServer();
        Page page = visitor.opens(Screen.DESK, hubs.open().uri("/live")).page();
        AtomicInteger asked = new AtomicInteger();
        page.route(SPECIFICATIONS, route -> {
            if (asked.getAndIncrement() < 4) {
                route.abort();
            } else {
                route.resume();
            }
        });

        page.locator(".oh-nav").getByText("Patterns").click();

        assertThat(page.locator(DRAWN)).isVisible();
        assertThat(asked.get()).as("four were lost").isGreaterThan(4);
    }

    @Test
    void itIsSentOnceCompressedAndToNobodyElse(Hubs hubs, Visitor visitor) {
        Page page = visitor.opens(Screen.DESK, hubs.open().uri("/live")).page();
        List<Response> sent = new CopyOnWriteArrayList<>();
        page.onResponse(answer -> {
            if (answer.url().contains("/VAADIN/dynamic/resource/")) {
                sent.add(answer);
            }
        });
        page.navigate(hubs.open().uri(PATTERNS).toString());
        assertThat(page.locator("oh-chart[data-drawn]")).hasCount(2);

        assertThat(sent).extracting(Response::url).doesNotHaveDuplicates().hasSize(2);
        assertThat(sent).allSatisfy(one -> {
            assertThat(one.headerValue("content-encoding")).isEqualTo("gzip");
            assertThat(one.headerValue("content-type")).startsWith("application/json");
            assertThat(one.headerValue("cache-control")).isEqualTo("no-store");
        });
        Page other = visitor.opens(Screen.PHONE, hubs.open().uri("/patterns")).page();
        assertThat(other.request().get(sent.get(0).url()).status())
                .as("in another one's session")
                .isEqualTo(404);
    }

    @Test
    void aPictureThatIsNotTheChosenOneIsPaleAndIsNotSavedUnderItsName(Hubs hubs, Visitor visitor) {
        visitor.expectsNoServer();
        Page page = visitor.opens(Screen.DESK, hubs.open().uri(PATTERNS)).page();
        assertThat(page.locator(DRAWN)).isVisible();
        AtomicInteger lost = new AtomicInteger();
        page.route(SPECIFICATIONS, route -> {
            lost.incrementAndGet();
            route.abort();
        });

        button(page, "People").click();
        assertThat(page.locator(".oh-chart-card--week")).containsText("median, people");
        assertThat(page.locator(WEEK)).hasCSS("opacity", "0.3");
        page.unroute(SPECIFICATIONS);
        String file = page.waitForDownload(
                        () -> button(page, "Usual week as a PNG picture").click())
                .suggestedFilename();

        assertThat(file).endsWith(".png");
        assertThat(lost.get()).isPositive();
        assertThat(page.locator(DRAWN)).hasCSS("opacity", "1");
    }

    @Test
    void nothingIsAskedForWhileTheTableIsLookedAt(Hubs hubs, Visitor visitor) {
        Page page = visitor.opens(Screen.DESK, hubs.open().uri(PATTERNS)).page();
        assertThat(page.locator(DRAWN)).isVisible();
        Locator week = page.locator(".oh-chart-card--week");
        week.getByText("Show as table").click();
        assertThat(week.getByRole(AriaRole.TABLE)).isVisible();

        button(page, "People").click();
        assertThat(week).containsText("median, people");
        week.getByText("Show as chart").click();

        assertThat(page.locator(DRAWN)).isVisible();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
