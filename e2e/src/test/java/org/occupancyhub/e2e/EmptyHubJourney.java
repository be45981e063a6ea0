package org.occupancyhub.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.occupancyhub.e2e.browser.Inspection;
import org.occupancyhub.e2e.browser.Journey;
import org.occupancyhub.e2e.browser.Live;
import org.occupancyhub.e2e.browser.Screen;
import org.occupancyhub.e2e.browser.Visitor;
import org.occupancyhub.e2e.hub.Hub;
import org.occupancyhub.e2e.hub.Hubs;
import org.occupancyhub.e2e.hub.Town;

/** Nothing is here yet. What now? */
@Journey
class EmptyHubJourney {

    @Test
    void aHubWithoutDataSaysHowToGetThemInAndInventsNone(Hubs hubs, Visitor visitor) {
        Hub hub = hubs.empty();
        Live live = visitor.opens(Screen.DESK, hub.uri("/"));

        assertThat(live.message()).containsText("No readings yet");
        assertThat(live.message()).containsText("curl ");
        assertThat(live.message()).containsText(hub.uri("/ingest").toString());
        assertThat(live.message()).containsText("java -jar occupancy-hub.jar replay");
        assertThat(live.tiles()).hasCount(1);
        assertThat(live.tiles()).containsText("No data");
        assertThat(live.page().getByText("Demo data")).isHidden();
        assertThat(hub.api().get("/api/occupancy/current").path("count").isNull())
                .as("unknown is null, never 0")
                .isTrue();
    }

    @Test
    void theEmptyPageFitsAPhoneAndBarsNobody(Hubs hubs, Visitor visitor) {
        Live live = visitor.opens(Screen.PHONE, hubs.empty().uri("/"));
        assertThat(live.message()).isVisible();

        assertThat(Inspection.wide(live.page())).isEmpty();
        assertThat(Inspection.barriers(live.page())).isEmpty();
    }

    @Test
    void theFirstReadingOfASiteTakesThePlaceOfTheAdvice(Hubs hubs, Visitor visitor) {
        Live live = visitor.opens(Screen.DESK, hubs.open().uri("/?site=" + Town.NEWCOMER));
        assertThat(live.message()).containsText("\"site_id\":\"" + Town.NEWCOMER + "\"");

        hubs.open().api().post(Town.NEWCOMER, 9);

        assertThat(live.count()).hasText("9");
        live.drawn().lineEndsAt(9);
        assertThat(live.message()).isHidden();
    }
}
