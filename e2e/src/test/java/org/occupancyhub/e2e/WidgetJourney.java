package org.occupancyhub.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.occupancyhub.e2e.browser.Inspection;
import org.occupancyhub.e2e.browser.Journey;
import org.occupancyhub.e2e.browser.Screen;
import org.occupancyhub.e2e.browser.Visitor;
import org.occupancyhub.e2e.hub.Hubs;

/** A hub's numbers on somebody else's website. */
@Journey
class WidgetJourney {

    private static final int AT_MOST_BYTES = 15_000;
    private static final String QUIET_LIGHT = "rgb(207, 233, 227)";
    private static final String QUIET_DARK = "rgb(28, 75, 73)";

    @Test
    void twoLinesShowASiteOnAForeignPageInItsColours(Hubs hubs, Visitor visitor) throws IOException {
        String hub = hubs.open().uri("").toString();
        String foreign =
                """
                <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Foreign</title><link rel="icon" href="data:,">
                </head><body><main><h1>Our gym</h1><script src="HUB/public/widget.js" async></script>
                <p><occupancy-now site="gym"></occupancy-now></p>
                <div style="color-scheme: dark"><occupancy-now site="gym"></occupancy-now></div>
                <p><occupancy-now site="canteen"></occupancy-now></p></main></body></html>"""
                        .replace("HUB", hub);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] page = foreign.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.start();
        try {
            Page page = visitor.opens(
                            Screen.DESK,
                            URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/"))
                    .page();
            Locator widgets = page.locator("occupancy-now");
            assertThat(widgets.first()).containsText("Quiet now");
            assertThat(widgets.first()).containsText("34 of 120");
            assertThat(widgets.nth(2)).containsText("No current data");
            assertThat(fill(widgets.first())).isEqualTo(QUIET_LIGHT);
            assertThat(fill(widgets.nth(1))).isEqualTo(QUIET_DARK);
            assertThat(Inspection.barriers(page)).isEmpty();
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "journeys", "seen", "widget.png")));
            double bytes = ((Number) page.evaluate(
                            "async (url) => (await (await fetch(url)).arrayBuffer()).byteLength",
                            hub + "/public/widget.js"))
                    .doubleValue();
            assertThat(bytes).isLessThan(AT_MOST_BYTES);
        } finally {
            server.stop(0);
        }
    }

    private static String fill(Locator widget) {
        return (String)
                widget.evaluate("(element) => getComputedStyle(element.shadowRoot.querySelector('a')).backgroundColor");
    }
}
