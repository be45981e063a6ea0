package org.occupancyhub.routes.visitor;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.occupancyhub.models.occupancy.State;
import org.occupancyhub.routes.page.Markup;
import org.occupancyhub.words.Words;
import org.occupancyhub.words.day.TimeRows;

/** The wall screen: how full it is, read from five metres, and today. Nothing scrolls. */
final class KioskBody {

    private static final int LINES = 3;
    private static final double NO_ROOM_OVER = 50;

    private final Words words;
    private final Visit visit;
    private final VisitorWords said;
    private final Parts parts;
    private final Markup html = new Markup();

    KioskBody(Words words, Visit visit) {
        this.words = words;
        this.visit = visit;
        this.said = new VisitorWords(words, visit);
        this.parts = new Parts(words, visit);
    }

    Markup html() {
        html.raw("<main id=\"page\"" + parts.data(true) + ">");
        boolean live = visit.state() == State.LIVE;
        left(said.kind(), said.title(), said.of(), said.sentence(), live ? said.age() : "");
        String today = words.say(visit.site().demo() ? "visit.today-invented" : "visit.today");
        html.raw("<section class=\"k-right\"><div class=\"top\">").text("h2" + letters(today), today);
        html.raw("<time class=\"num\" data-clock>"
                + words.clock(visit.now().atZone(visit.zone()).toLocalTime()) + "</time></div>");
        if (DayPicture.isEmpty(visit)) {
            html.text(
                    "p class=\"quiet-text\"",
                    words.say(visit.lines().window().closed() ? "visit.closed-day" : "visit.no-curve"));
        } else {
            html.raw(DayPicture.of(words, visit, parts.label(), NO_ROOM_OVER).toString());
        }
        times();
        html.raw("</section><template id=\"gone\">");
        left("stale", words.say("visit.gone"), said.last(), "", "");
        return html.raw("</template></main><p class=\"note\" id=\"note\" role=\"status\" hidden></p>");
    }

    private void left(String kind, String title, String of, String sentence, String age) {
        html.raw("<section class=\"k-left lv-" + kind + "\" id=\"head\">")
                .text("b" + letters(visit.site().name()), visit.site().name());
        line("span class=\"hr num\"", kind.equals("closed") ? "" : said.hours()); // the sentence says when it opens
        html.raw(Glyphs.of(kind)).text("h1" + letters(title), title);
        line("span class=\"of num\"", of);
        line("p class=\"say\"", sentence);
        if (!age.isEmpty()) {
            html.text("p class=\"age num\" data-age", age);
        }
        html.raw("</section>");
    }

    /** The longer, the smaller: see kiosk.html. */
    private static String letters(String text) {
        int word = Stream.of(text.split(" ")).mapToInt(String::length).max().orElse(1);
        return " style=\"--letters:" + text.length() + ";--word:" + word + "\"";
    }

    private void line(String tag, String text) {
        if (!text.isEmpty()) {
            html.text(tag, text);
        }
    }

    private void times() {
        List<TimeRows.Row> rows = TimeRows.of(words, visit.site(), visit.day().times(), visit.now());
        html.raw("<ul class=\"num\">");
        rows.stream()
                .sorted(Comparator.comparing(row -> row.slot().start()))
                .limit(LINES)
                .forEach(row -> html.raw("<li><span>" + Markup.escape(row.when()) + "<small>"
                        + Markup.escape(row.day()) + "</small></span>"
                        + (row.level() == null
                                ? "<span>" + Markup.escape(row.people()) + "</span>"
                                : parts.chip(row.level()))
                        + "</li>"));
        html.raw("</ul>");
    }
}
