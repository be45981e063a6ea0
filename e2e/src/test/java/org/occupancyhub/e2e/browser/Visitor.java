package org.occupancyhub.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Opens pages in one journey and hears what the browser complains about. */
public final class Visitor {

    /** Longer than anything takes, be the machine as busy as it may; what comes sooner is not waited for. */
    static final double PATIENCE_MS = 30_000;

    private final Browser browser;
    private final String journey;
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private boolean expectsNoServer;

    Visitor(Browser browser, String journey) {
        this.browser = browser;
        this.journey = journey;
    }

    /** As somebody who was never here before. */
    public Live opens(Screen screen, URI address) {
        BrowserContext context = browser.newContext(screen.options());
        contexts.add(context);
        return open(context, address);
    }

    /** With a browser that asks for German. */
    public Page opensInGerman(Screen screen, URI address) {
        BrowserContext context = browser.newContext(screen.options().setLocale("de-DE"));
        contexts.add(context);
        return open(context, address).page();
    }

    /** With a browser that runs no scripts. */
    public Page opensWithoutScripts(Screen screen, URI address) {
        BrowserContext context = browser.newContext(screen.options().setJavaScriptEnabled(false));
        contexts.add(context);
        return open(context, address).page();
    }

    /** In another tab of the same browser, with the same session. */
    public Live opensBeside(Live other, URI address) {
        return open(other.page().context(), address);
    }

    /** As on a line that carries only so many bytes a second upwards. */
    public void sendsSlowly(Page page, int bytesASecond) {
        JsonObject line = new JsonObject();
        line.addProperty("offline", false);
        line.addProperty("latency", 0);
        line.addProperty("downloadThroughput", -1);
        line.addProperty("uploadThroughput", bytesASecond);
        page.context().newCDPSession(page).send("Network.emulateNetworkConditions", line);
    }

    /** That a request fails while the server is away is no fault of the page. */
    public void expectsNoServer() {
        expectsNoServer = true;
    }

    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    private Live open(BrowserContext context, URI address) {
        Page page = context.newPage();
        page.setDefaultTimeout(PATIENCE_MS);
        page.setDefaultNavigationTimeout(PATIENCE_MS);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !(expectsNoServer && aboutTheServer(message.text()))) {
                complaints.add("console: " + message.text() + " " + message.location());
            }
        });
        page.onPageError(error -> complaints.add("page: " + error));
        page.onResponse(answer -> {
            if (answer.status() >= 400 && !expectsNoServer) {
                complaints.add(answer.status() + " " + answer.url());
            }
        });
        page.navigate(address.toString());
        return new Live(page);
    }

    private static boolean aboutTheServer(String text) {
        return text.contains("net::ERR_") || text.contains("Failed to load resource") || text.contains("WebSocket");
    }

    void leaves(boolean failed) {
        try {
            if (failed) {
                int picture = 0;
                for (BrowserContext context : contexts) {
                    for (Page page : context.pages()) {
                        page.screenshot(new Page.ScreenshotOptions()
                                .setPath(Path.of("target", "journeys", journey + "-" + ++picture + ".png")));
                    }
                }
            }
        } finally {
            contexts.forEach(BrowserContext::close);
        }
        assertThat(complaints).as("what the browser complained about").isEmpty();
    }
}
