package org.occupancyhub.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.occupancyhub.e2e.browser.Journey;
import org.occupancyhub.e2e.browser.Live;
import org.occupancyhub.e2e.browser.Screen;
import org.occupancyhub.e2e.browser.Visitor;
import org.occupancyhub.e2e.hub.Api;
import org.occupancyhub.e2e.hub.Hubs;
import org.occupancyhub.e2e.hub.Town;

/** Pages that stay open beside each other, and people who want no movement. */
@Journey
class OpenPagesJourney {

    private static final Duration SOON = Duration.ofSeconds(5);

    @Test
    void ofTwoTabsTheOneThatStaysOpenMovesOn(Hubs hubs, Visitor visitor) {
        Api api = hubs.open().api();
        Live one = visitor.opens(Screen.DESK, hubs.open().uri("/?site=" + Town.LIBRARY))
                .drawn();
        Live other = visitor.opensBeside(one, hubs.open().uri("/?site=" + Town.LIBRARY))
                .drawn();
        api.post(Town.LIBRARY, 501);
        one.shows(501, SOON);
        other.shows(501, SOON);

        one.page().close();
        api.post(Town.LIBRARY, 502);

        other.shows(502, SOON);
        other.lineEndsAt(502);
    }

    @Test
    void nothingMovesForThoseWhoWantNoMovement(Hubs hubs, Visitor visitor) {
        Api api = hubs.open().api();
        Live live = visitor.opens(Screen.DESK.still(), hubs.open().uri("/?site=" + Town.LIBRARY))
                .drawn();
        live.page()
                .evaluate(
                        "() => { window.moved = [];"
                                + "for (const kind of ['transitionrun', 'animationstart'])"
                                + "  document.addEventListener(kind, (event) => moved.push(kind + ' ' + event.target.className), true); }");

        api.post(Town.LIBRARY, 511);
        live.shows(511, SOON);
        live.tile("Swimming pool").hover();
        live.button("Show as table").click();
        live.button("Show as chart").click();

        assertThat(live.page().evaluate("() => window.moved")).isEqualTo(List.of());
        assertThat(live.page().evaluate("() => document.getAnimations().length"))
                .isEqualTo(0);
        live.drawn();
        assertThat(live.page()
                        .evaluate("() => echarts.getInstanceByDom(document.querySelector('oh-chart'))"
                                + ".getOption().animation"))
                .isEqualTo(false);
    }
}
