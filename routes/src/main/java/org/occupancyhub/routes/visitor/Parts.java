package org.occupancyhub.routes.visitor;

import java.nio.charset.StandardCharsets;
import org.occupancyhub.models.site.Level;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.routes.page.Markup;
import org.occupancyhub.words.Words;
import org.springframework.web.util.UriUtils;

/** What the page and the wall screen are both made of. */
final class Parts {

    private final Words words;
    private final Visit visit;
    private final VisitorWords said;

    Parts(Words words, Visit visit) {
        this.words = words;
        this.visit = visit;
        this.said = new VisitorWords(words, visit);
    }

    /** What the script needs to know: what time does to the page, in the words of the server. */
    String data(boolean listening) {
        StringBuilder data = new StringBuilder();
        add(data, "state", visit.state().word());
        add(
                data,
                "as-of",
                visit.asOf() == null ? "" : Long.toString(visit.asOf().toEpochMilli()));
        add(data, "stale-after", Long.toString(visit.site().staleAfter().toMillis()));
        add(data, "zone", visit.zone().getId());
        add(data, "now", words.say("age.now"));
        add(data, "ago", words.say("age.ago", "{0}"));
        add(data, "minutes", words.say("duration.minutes", "{0}"));
        add(data, "hours", words.say("duration.hours", "{0}"));
        add(data, "hours-minutes", words.say("duration.hours-minutes", "{0}", "{1}"));
        add(data, "updated", words.say("visit.updated", "{0}"));
        add(data, "broken", words.say("visit.broken", "{0}"));
        if (listening) {
            add(data, "stream", "/api/sites/" + segment(visit.site()) + "/stream");
        }
        return data.toString();
    }

    private static void add(StringBuilder data, String name, String value) {
        data.append(" data-")
                .append(name)
                .append("=\"")
                .append(Markup.escape(value))
                .append('"');
    }

    static String segment(Site site) {
        return UriUtils.encodePathSegment(site.id().value(), StandardCharsets.UTF_8);
    }

    /** One sentence that names the finding. */
    String label() {
        return words.say("visit.label", visit.site().name(), said.title() + ".", said.sentence());
    }

    String chip(Level level) {
        return level == null ? "" : chip(level.word().replace(' ', '-'), words.levelAlone(level));
    }

    static String chip(String kind, String word) {
        return "<span class=\"chip lv-" + kind + "\">" + Glyphs.of(kind) + Markup.escape(word) + "</span>";
    }
}
