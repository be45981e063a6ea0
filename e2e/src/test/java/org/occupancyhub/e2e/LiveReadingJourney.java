package org.occupancyhub.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.occupancyhub.e2e.browser.Journey;
import org.occupancyhub.e2e.browser.Live;
import org.occupancyhub.e2e.browser.Screen;
import org.occupancyhub.e2e.browser.Visitor;
import org.occupancyhub.e2e.browser.Watch;
import org.occupancyhub.e2e.hub.Api;
import org.occupancyhub.e2e.hub.Hubs;
import org.occupancyhub.e2e.hub.Town;

/** How full is it now? And a moment later? */
@Journey
@Order(1)
class LiveReadingJourney {

    private static final int POSTS = 40;

    @Test
    void aVisitorSeesHowFullItIsNowInANumberInWordsAndHowOldThatIs(Hubs hubs, Visitor visitor) {
        Live live = visitor.opens(Screen.DESK, hubs.open().uri("/?site=" + Town.POOL))
                .drawn();

        assertThat(live.site()).hasText("Swimming pool");
        assertThat(live.count()).hasText("71");
        assertThat(live.level()).containsText("Busy now");
        assertThat(live.level()).containsText("of 90 · 79 %");
        assertThat(live.tile("Swimming pool")).containsText(Pattern.compile("updated (just now|\\d+ min ago)"));
        assertThat(live.sentence()).containsText(Pattern.compile("usual \\w+day"));
        assertThat(live.sentence()).containsText("Expected to ");
        assertThat(live.picture()).hasAttribute("aria-label", Pattern.compile("Swimming pool on \\w+day .+\\. .+"));
        assertThat(live.endOfLine()).isEqualTo(71);
    }

    @Test
    void aPostedReadingMovesTheNumberAndTheLineWithinASecondAndWithoutAReload(Hubs hubs, Visitor visitor) {
        Api api = hubs.open().api();
        Live live = visitor.opens(Screen.DESK, hubs.open().uri("/?site=" + Town.LIBRARY));
        Watch watch = Watch.on(live);
        api.post(Town.LIBRARY, 100);
        watch.waitFor(100);

        long[] answered = new long[POSTS];
        for (int i = 0; i < POSTS; i++) {
            api.post(Town.LIBRARY, 101 + i);
            answered[i] = System.currentTimeMillis();
            watch.waitFor(101 + i);
        }

        assertThat(watch.isStillTheSamePage()).isTrue();
        long[] number = new long[POSTS];
        long[] line = new long[POSTS];
        for (int i = 0; i < POSTS; i++) {
            number[i] = watch.number().first(101 + i).orElseThrow() - answered[i];
            line[i] = watch.line().first(101 + i).orElseThrow() - answered[i];
        }
        Latencies shown = Latencies.of("one post after the other, 202 to the number", number)
                .report();
        Latencies drawn =
                Latencies.of("one post after the other, 202 to the line", line).report();
        assertThat(shown.percentile(95)).as("ms to the number").isLessThan(1000);
        assertThat(drawn.percentile(95)).as("ms to the line").isLessThan(1000);
        live.shows(100 + POSTS, Duration.ofSeconds(1));
    }
}
