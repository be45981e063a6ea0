package org.occupancyhub.ui.live;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.models.occupancy.State;
import org.occupancyhub.ui.part.Still;
import org.occupancyhub.words.Words;
import org.occupancyhub.words.day.DayLines;
import org.occupancyhub.words.day.GoodTimes;
import org.occupancyhub.words.day.SiteDay;

/** All below the head: tiles, the selected site and its side; or what stands there while nothing can be shown. */
final class LiveBody extends Div {

    private static final int SHAPES = 4;

    private final Words words;
    private final DayDrawings drawings;
    private final Runnable again;
    private final TileRow tiles;
    private final SiteCard card;
    private final TimesCard times;
    private final ZonesCard zones;
    private final TodayCard today;
    private final Div deep = new Div();
    private final Div side = new Div();
    private Div still = new Div(); // until there is something
    private final Article message = new Article();
    private ZoneId zone = ZoneOffset.UTC;

    LiveBody(Words words, DayDrawings drawings, Consumer<SiteId> select, Runnable again, Runnable redraw) {
        this.words = words;
        this.drawings = drawings;
        this.again = again;
        this.tiles = new TileRow(words, select);
        this.card = new SiteCard(words, drawings, again);
        this.times = new TimesCard(words);
        this.zones = new ZonesCard(words);
        this.today = new TodayCard(words);
        card.onToggle(redraw);
        setClassName("oh-body");
        side.setClassName("oh-side");
        side.add(times, zones, today);
        deep.setClassName("oh-deep");
        deep.add(card, side);
        message.setClassName("oh-card oh-card--message");
        loading();
        add(still, tiles, deep, message);
        only(still);
    }

    void show(LivePage page, Instant now) {
        zone = page.selected().now().site().timeZone();
        tiles.show(page, now);
        SiteDay day = page.selected();
        DayLines lines = drawings.lines(day, now);
        card.show(day, lines);
        boolean told = !day.now().failed() && day.now().state(now) != State.NO_DATA;
        zones.show(
                told && day.now().state(now) != State.CLOSED
                        ? day.now().occupancy().areas()
                        : List.of());
        today.show(day.now().site(), lines, DaySoFar.of(lines, day.readings()));
        boolean begun = told && !lines.readings().isEmpty();
        today.setVisible(begun);
        times.show(day.now().site(), told ? day.times() : GoodTimes.UNKNOWN, now);
        boolean beside = begun || times.isVisible();
        side.setVisible(beside);
        deep.setClassName("oh-deep--alone", !beside);
        only(deep);
        tiles.setVisible(true);
    }

    /** Not even the sites could be read. */
    void broken(Instant since) {
        message.removeAll();
        message.add(LiveMessage.error(words, since, zone, again));
        only(message);
    }

    private void loading() {
        still.setClassName("oh-still oh-body");
        still.getElement().setAttribute("aria-busy", "true");
        still.getElement().setAttribute("aria-label", words.say("live.loading"));
        Div row = new Div();
        row.setClassName("oh-tiles");
        for (int i = 0; i < SHAPES; i++) {
            row.add(Still.shape("tile"));
        }
        still.add(row, Still.shape("card"));
    }

    private void only(Div part) {
        if (still != null && part != still) {
            remove(still);
            still = null;
        }
        deep.setVisible(part == deep);
        tiles.setVisible(false);
        message.setVisible(false);
    }

    private void only(Article part) {
        only(new Div());
        part.setVisible(true);
    }
}
