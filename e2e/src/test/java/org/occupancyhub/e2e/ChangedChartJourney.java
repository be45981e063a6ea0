package org.occupancyhub.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.occupancyhub.e2e.browser.Journey;
import org.occupancyhub.e2e.browser.Screen;
import org.occupancyhub.e2e.browser.Visitor;
import org.occupancyhub.e2e.hub.ShippedPages;

/** A page that is sent only what has changed of a picture has all of it. */
@Journey
class ChangedChartJourney {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PAGE = "http://pages.test/";
    private static final String HTML =
            """
            <!doctype html><html lang="en"><head><title>A chart</title><link rel="icon" href="data:,">
            <script src="/oh/chart.js"></script></head><body></body></html>""";
    private static final int SEEDS = 200;
    private static final int DRAWN = 8;

    /** Each chart is told in turn what a page would be, and says what it would draw; none is shown. */
    private static final String PUT_TOGETHER =
            """
            async (pages) => {
              const all = [];
              for (const drawings of pages) {
                const chart = document.createElement('oh-chart');
                for (const [specification, change] of drawings) {
                  if (specification !== chart.told) chart.specification = chart.told = specification;
                  chart.change = change;
                  await Promise.resolve(); // as long as the chart waits for the other of both
                  all.push(JSON.stringify(chart.spec));
                }
              }
              return all;
            }""";

    private record Sent(String picture, ShippedPages.Drawing drawing) {}

    @Test
    void whatTheBrowserPutsTogetherIsWhatTheHubDrew(Visitor visitor, @TempDir Path folder) throws Exception {
        try (ShippedPages shipped = new ShippedPages(folder)) {
            List<List<Sent>> pages = new ArrayList<>();
            for (int seed = 0; seed < SEEDS; seed++) {
                pages.add(drawn(shipped, new RandomPictures(seed)));
            }
            assertThat(pages).allSatisfy(sent -> assertThat(sent)
                    .as("all but the first are sent as changes, or are the first again")
                    .extracting(one -> one.drawing().specification())
                    .containsOnly(sent.get(0).drawing().specification()));
            Page page = visitor.opens(Screen.DESK, URI.create("about:blank")).page();
            page.route(PAGE + "**", route -> answer(route, shipped));
            page.navigate(PAGE);

            List<?> put = (List<?>) page.evaluate(
                    PUT_TOGETHER, pages.stream().map(ChangedChartJourney::told).toList());

            for (int i = 0; i < put.size(); i++) {
                assertThat(JSON.readTree((String) put.get(i)))
                        .as("drawing %d of seed %d", i % DRAWN, i / DRAWN)
                        .isEqualTo(JSON.readTree(
                                pages.get(i / DRAWN).get(i % DRAWN).picture()));
            }
            assertThat(put).hasSize(SEEDS * DRAWN);
        }
    }

    private static List<Sent> drawn(ShippedPages shipped, RandomPictures pictures) throws Exception {
        ShippedPages.Sketch sketch = shipped.sketch();
        List<Sent> sent = new ArrayList<>();
        for (int i = 0; i < DRAWN; i++) {
            Map<String, Object> picture = pictures.next();
            sent.add(new Sent(JSON.writeValueAsString(picture), sketch.draw(picture)));
        }
        return sent;
    }

    private static List<List<String>> told(List<Sent> page) {
        return page.stream()
                .map(one -> List.of(one.drawing().specification(), one.drawing().change()))
                .toList();
    }

    private static void answer(Route route, ShippedPages shipped) {
        String name = route.request().url().substring(PAGE.length());
        try {
            route.fulfill(new Route.FulfillOptions()
                    .setContentType(name.isEmpty() ? "text/html" : "text/javascript")
                    .setBody(name.isEmpty() ? HTML : shipped.text(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
