package org.occupancyhub.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;

/** The rejects page: where on it a visitor finds what. */
public final class Rejects {

    /** The page reads again by itself this often, and a little more. */
    private static final double SOON_MS = 30_000;

    private final Page page;

    private Rejects(Page page) {
        this.page = page;
    }

    public static Rejects on(Live opened) {
        return new Rejects(opened.page());
    }

    public Page page() {
        return page;
    }

    public Locator sentence() {
        return page.locator(".oh-verdict p");
    }

    public Locator kind(String expectation) {
        return page.locator(".oh-kind").filter(new Locator.FilterOptions().setHasText(expectation));
    }

    public Locator rows() {
        return page.locator(".oh-rejects tbody tr");
    }

    public Locator row(String origin) {
        return rows().filter(new Locator.FilterOptions().setHasText(origin));
    }

    /** Waits until it stands in the list, and opens it beside. */
    public Rejects open(String origin) {
        assertThat(row(origin).first()).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(SOON_MS));
        row(origin).first().getByRole(AriaRole.BUTTON).click();
        assertThat(detail()).isVisible();
        return this;
    }

    /** The reject that is open. */
    public Locator detail() {
        return page.locator(".oh-reject");
    }

    public Locator payload() {
        return detail().getByLabel("Payload");
    }

    public Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    public void search(String text) {
        page.getByLabel("Search reason, origin, payload").fill(text);
    }

    /** What was done to many, and how it ended. */
    public Locator outcome() {
        return page.locator(".oh-tally");
    }

    /** The answer to a question before many are touched. */
    public Locator confirm(String name) {
        return page.getByRole(AriaRole.ALERTDIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }
}
