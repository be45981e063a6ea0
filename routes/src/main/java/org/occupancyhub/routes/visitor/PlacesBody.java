package org.occupancyhub.routes.visitor;

import java.util.List;
import org.occupancyhub.models.occupancy.Occupancy;
import org.occupancyhub.routes.page.Language;
import org.occupancyhub.routes.page.Markup;
import org.occupancyhub.words.Words;

/** All places, each with its level. */
final class PlacesBody {

    private final Language language;

    PlacesBody(Language language) {
        this.language = language;
    }

    Markup html(List<Occupancy> places) {
        Words words = language.words();
        Markup html = new Markup()
                .raw("<main><h1 class=\"wide\">" + Markup.escape(words.say("visit.places-title")) + "</h1>");
        html.raw("<section class=\"card wide\" aria-label=\"" + Markup.escape(words.say("visit.places")) + "\">");
        PageBody.places(language, html, places);
        return html.raw("</section></main>");
    }
}
