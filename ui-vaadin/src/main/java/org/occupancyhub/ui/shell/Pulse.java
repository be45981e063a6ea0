package org.occupancyhub.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.occupancyhub.words.Words;

/** Tells the browser that the server is there; a browser that hears nothing says so. */
public final class Pulse {

    /** A page that is drawn several times a second need not be told as often. */
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private record Beat(Instant at, ZoneId zone) {}

    private Pulse() {}

    /** For a view that stands still: the browser need not wait for a word. */
    public static void rest(Component view) {
        view.getElement().executeJs("window.occupancyHub?.rest?.()");
    }

    /** @param zone in which the browser says since when it hears nothing */
    public static void beat(Component view, Words words, Instant now, ZoneId zone) {
        Beat last = ComponentUtil.getData(view, Beat.class);
        if (last != null && last.zone().equals(zone) && now.isBefore(last.at().plus(PAUSE))) {
            return;
        }
        ComponentUtil.setData(view, Beat.class, new Beat(now, zone));
        String clock = words.clock(now, zone);
        view.getElement()
                .executeJs(
                        "window.occupancyHub.pulse($0, {since: $1, asOf: $2, reconnecting: $3, online: $4, offline: $5})",
                        zone.equals(ZoneOffset.UTC)
                                ? words.say("time.utc", clock)
                                : clock, // as pages of many sites say it
                        words.say("chart.offline", "{0}"),
                        words.say("offline.as-of", "{0}"),
                        words.say("offline.reconnecting", "{0}"),
                        words.say("offline.online"),
                        words.say("offline.chip"));
    }
}
