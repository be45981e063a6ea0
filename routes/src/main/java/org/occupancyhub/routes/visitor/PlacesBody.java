package org.occupancyhub.routes.visitor;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.occupancyhub.routes.page.Language;
import org.occupancyhub.routes.page.Markup;
import org.occupancyhub.words.Words;

/** All places, each with its level, its number and how old that is. */
final class PlacesBody {

    private final Language language;

    PlacesBody(Language language) {
        this.language = language;
    }

    /** The script of a visitor's page reads it again while it is open, so that it does not grow old. */
    Markup html(List<Place> places) {
        Words words = language.words();
        Markup html = new Markup()
                .raw("<div id=\"page\" data-broken=\"" + Markup.escape(words.say("visit.broken", "{0}")) + "\">")
                .raw("<p class=\"note\" id=\"note\" role=\"status\" hidden></p>")
                .raw("<main><h1 class=\"wide\">" + Markup.escape(words.say("visit.places-title")) + "</h1>")
                .raw("<section class=\"card wide\" aria-label=\"" + Markup.escape(words.say("visit.places")) + "\">");
        if (places.isEmpty()) {
            html.text("p class=\"quiet-text\"", words.say("visit.no-places"));
        }
        html.raw("<ul class=\"places\">");
        places.forEach(place -> html.raw(line(language, place, new PlaceWords(words, place).line())));
        return html.raw("</ul></section></main></div>");
    }

    /** A place with a way to its page; under its name what is said of it, if anything. */
    static String line(Language language, Place place, String said) {
        Words words = language.words();
        String below = Stream.of(place.site().demo() ? words.say("demo.tag") : "", said)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" \u00b7 "));
        return "<li><a href=\"" + Markup.escape(language.link("/public/" + Parts.segment(place.site()))) + "\"><span>"
                + Markup.escape(place.site().name()) + "</span>"
                + (below.isEmpty() ? "" : "<small class=\"num\">" + Markup.escape(below) + "</small>") + "</a>"
                + Parts.chip(VisitorWords.kind(place.state(), place.level()), new PlaceWords(words, place).word())
                + "</li>";
    }
}
