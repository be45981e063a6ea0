package org.occupancyhub.routes.visitor;

import java.util.List;
import org.occupancyhub.models.occupancy.State;
import org.occupancyhub.routes.page.Language;
import org.occupancyhub.routes.page.Markup;
import org.occupancyhub.words.Words;
import org.occupancyhub.words.day.DayRows;
import org.occupancyhub.words.day.TimeRows;

/** The page of a site for a visitor's phone: a head in the colour of the level, today, when to go, other places. */
final class PageBody {

    private static final double NO_ROOM_OVER = 40;

    private final Language language;
    private final Words words;
    private final Visit visit;
    private final VisitorWords said;
    private final Parts parts;
    private final Markup html = new Markup();

    PageBody(Language language, Visit visit) {
        this.language = language;
        this.words = language.words();
        this.visit = visit;
        this.said = new VisitorWords(words, visit);
        this.parts = new Parts(words, visit);
    }

    Markup html() {
        html.raw("<div id=\"page\"" + parts.data(false) + ">");
        html.raw("<p class=\"note\" id=\"note\" role=\"status\" hidden></p>");
        head("head", said.kind(), said.title(), said.of(), said.sentence(), said.age());
        html.raw("<main>");
        if (visit.site().demo()) {
            html.text("p class=\"note\"", words.say("visit.invented"));
        }
        today();
        times();
        if (!visit.others().isEmpty()) {
            others();
        }
        foot();
        html.raw("</main>");
        html.raw("<template id=\"gone\">");
        head("head", "stale", words.say("visit.gone"), said.last(), "", "");
        return html.raw("</template></div>");
    }

    private void head(String id, String kind, String title, String of, String sentence, String age) {
        html.raw("<header class=\"head lv-" + kind + "\" id=\"" + id + "\"><div class=\"place\">");
        html.text("b", visit.site().name()).text("span class=\"num\"", said.hours());
        html.raw("</div><div class=\"lead\">" + Glyphs.of(kind) + "<div>").text("h1", title);
        line("div class=\"of num\"", of);
        html.raw("</div></div>");
        line("p class=\"say\"", sentence);
        if (!age.isEmpty()) {
            html.text("p class=\"age\" data-age", age);
        }
        html.raw("</header>");
    }

    private void line(String tag, String text) {
        if (!text.isEmpty()) {
            html.text(tag, text);
        }
    }

    private void today() {
        html.raw("<section class=\"card today\">").text("h2", words.say("visit.today"));
        if (DayPicture.isEmpty(visit)) {
            html.text(
                    "p class=\"quiet-text\"",
                    words.say(visit.lines().window().closed() ? "visit.closed-day" : "visit.no-curve"));
        } else {
            html.raw(DayPicture.of(words, visit, parts.label(), NO_ROOM_OVER).toString());
            table();
        }
        html.raw("</section>");
    }

    private void table() {
        html.raw("<details><summary>" + Glyphs.of("table") + Markup.escape(words.say("chart.as-table"))
                + "</summary>"
                + Markup.scrolling("table", words.say("visit.today")) + "<thead><tr>");
        for (String column : List.of("table.time", "table.today", "table.forecast", "table.range", "table.level")) {
            html.text("th scope=\"col\"", words.say(column));
        }
        html.raw("</tr></thead><tbody>");
        for (DayRows.Row row : DayRows.of(words, visit.site(), visit.lines())) {
            html.raw(row.current() ? "<tr class=\"current\">" : "<tr>")
                    .text("th scope=\"row\" class=\"num\"", row.time());
            for (String cell : List.of(row.actual(), row.forecast(), row.range(), row.level())) {
                html.text("td", cell);
            }
            html.raw("</tr>");
        }
        html.raw("</tbody></table></div></details>");
    }

    private void times() {
        if (!visit.day().times().known()) {
            return;
        }
        html.raw("<section class=\"card times\">").text("h2", words.say("times.title"));
        List<TimeRows.Row> rows = TimeRows.of(words, visit.site(), visit.day().times(), visit.now());
        if (rows.isEmpty()) {
            html.text("p class=\"quiet-text\"", words.say("visit.no-times"));
        }
        html.raw("<ul>");
        for (TimeRows.Row row : rows) {
            html.raw("<li><div>").text("span class=\"when num\"", row.when());
            html.text("small", about(row));
            html.raw("</div>" + parts.chip(row.level()) + "</li>");
        }
        html.raw("</ul></section>");
    }

    private String about(TimeRows.Row row) {
        String people = row.avoid()
                ? words.say("visit.avoid")
                : Math.round(row.slot().people()) == 0 ? row.people() : words.say("visit.about", row.people());
        String day = row.day().isEmpty() ? "" : row.day() + ", ";
        return day + people + (row.why().isEmpty() ? "" : ", " + row.why());
    }

    /** A line for each place, with a way to its page. */
    private void others() {
        html.raw(visit.day().times().known() ? "<section class=\"card wide\">" : "<section class=\"card\">")
                .text("h2", words.say("visit.others"));
        html.raw("<ul>");
        visit.others().forEach(place -> html.raw(PlacesBody.line(language, place, "")));
        html.raw("</ul></section>");
    }

    private void foot() {
        html.raw("<p class=\"foot wide\">");
        if (!visit.lines().forecast().isEmpty()) {
            html.raw(Markup.escape(words.say("visit.band")) + " ");
        }
        if (visit.step() > 1 && visit.state() == State.LIVE) {
            html.raw(Markup.escape(words.say("visit.rounded", words.count(visit.step()))) + " ");
        }
        String segment = Parts.segment(visit.site());
        html.raw("<br><a href=\"" + Markup.escape(language.link("/public/accuracy/" + segment)) + "\">"
                + Markup.escape(words.say("visit.accuracy"))
                + "</a><a href=\"" + Markup.escape(language.link("/public/" + segment + "/widget")) + "\">"
                + Markup.escape(words.say("visit.embed"))
                + "</a></p>");
    }
}
