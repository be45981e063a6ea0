package org.occupancyhub.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;

/** The live page: where on it a visitor finds what. */
public final class Live {

    private static final String NEWEST = "() => {"
            + "const chart = document.querySelector('oh-chart');"
            + "const line = chart && window.echarts && echarts.getInstanceByDom(chart)"
            + "  ?.getOption().series.find((series) => series.id === 'actual');"
            + "const points = (line ? line.data : []).filter((point) => typeof point[1] === 'number');"
            + "return points.length ? points[points.length - 1][1] : -1; }";

    /** A first look at a site with a long past on a busy machine. */
    private static final double DRAWN_WITHIN_MS = 30_000;

    private final Page page;

    Live(Page page) {
        this.page = page;
    }

    public Page page() {
        return page;
    }

    /** The name of the site that is shown large. */
    public Locator site() {
        return page.locator(".oh-card h2").first();
    }

    public Locator count() {
        return page.locator(".oh-lead-figure");
    }

    /** "Quiet now" and "of 120 · 28 %". */
    public Locator level() {
        return page.locator(".oh-lead-level");
    }

    public Locator sentence() {
        return page.locator(".oh-lead p");
    }

    public Locator picture() {
        return page.getByRole(AriaRole.FIGURE);
    }

    public Locator chart() {
        return page.locator("oh-chart");
    }

    /** What stands in the place of a picture. */
    public Locator message() {
        return page.locator(".oh-message");
    }

    public Locator table() {
        return page.getByRole(AriaRole.TABLE);
    }

    /** "Show as table", or back. */
    public Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    public Locator tiles() {
        return page.getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("Sites"))
                .getByRole(AriaRole.BUTTON);
    }

    public Locator tile(String name) {
        return tiles().filter(new Locator.FilterOptions().setHasText(name));
    }

    /** "not updating since 14:18", while the server does not answer. */
    public Locator notUpdating() {
        return page.getByText("not updating since");
    }

    /** Waits until the picture of the day is painted. */
    public Live drawn() {
        assertThat(page.locator("oh-chart[data-drawn] canvas"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(DRAWN_WITHIN_MS));
        return this;
    }

    public void shows(int count, Duration within) {
        assertThat(count())
                .hasText(Integer.toString(count), new LocatorAssertions.HasTextOptions().setTimeout(within.toMillis()));
    }

    /** The people at the end of the solid line, -1 where there is none. */
    public double endOfLine() {
        return ((Number) page.evaluate(NEWEST)).doubleValue();
    }

    public void lineEndsAt(int count) {
        page.waitForFunction("count => (" + NEWEST + ")() === count", count);
    }
}
