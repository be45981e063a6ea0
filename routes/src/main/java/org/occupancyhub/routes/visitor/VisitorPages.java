package org.occupancyhub.routes.visitor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import org.apache.camel.Header;
import org.apache.camel.Message;
import org.occupancyhub.models.event.InvalidEventException;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.routes.page.Answered;
import org.occupancyhub.routes.page.Frame;
import org.occupancyhub.routes.page.Language;
import org.occupancyhub.routes.page.Markup;
import org.occupancyhub.routes.problem.ProblemException;
import org.occupancyhub.words.Words;

/** What anybody may ask without saying who he is: pages for people, the same as data for programs. */
public final class VisitorPages {

    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int KEEP_SECONDS = 10;
    private static final int KEEP_SCRIPT_SECONDS = 3600;

    private final Visits visits;
    private final ObjectMapper json;
    private final Frame page = Frame.read("visit.html");
    private final Frame plain = Frame.read("plain.html");
    private final Frame kiosk = Frame.read("kiosk.html");
    private final Embedding embedding = new Embedding();

    public VisitorPages(Visits visits, ObjectMapper json) {
        this.visits = visits;
        this.json = json;
    }

    /** @param wall the parameter {@code kiosk}, with or without a value */
    public void site(@Header("site") String encoded, @Header("kiosk") String wall, Message message) {
        Language language = Language.of(message);
        Optional<Site> site = visits.site(encoded);
        if (site.isEmpty()) {
            nowhere(encoded, language, message);
        } else if (wall == null) {
            Markup body = new PageBody(language, visits.read(site.get(), true)).html();
            Answered.with(
                    message, page, language, page.around(language, site.get().name(), body), OK, KEEP_SECONDS);
        } else {
            Markup body = new KioskBody(language.words(), visits.read(site.get(), false)).html();
            Answered.with(
                    message, kiosk, language, kiosk.around(language, site.get().name(), body), OK, KEEP_SECONDS);
        }
    }

    public void places(Message message) {
        Language language = Language.of(message);
        String title = language.words().say("visit.places-title");
        Answered.with(
                message,
                page,
                language,
                page.around(language, title, new PlacesBody(language).html(visits.places())),
                OK,
                KEEP_SECONDS);
    }

    /** How to show a site on one's own page. */
    public void embedding(@Header("site") String encoded, Message message) {
        Optional<Site> site = visits.site(encoded);
        if (site.isEmpty()) {
            nowhere(encoded, Language.of(message), message);
        } else {
            embedding.page(site.get(), Language.of(message), message);
        }
    }

    public void widget(Message message) {
        Answered.with(message, embedding.script(), "text/javascript; charset=utf-8", OK, KEEP_SCRIPT_SECONDS);
    }

    /** The page of a site as data. */
    public void siteAnswer(@Header("site") String encoded, Message message) throws JsonProcessingException {
        Site site = visits.site(encoded)
                .orElseThrow(
                        () -> ProblemException.notFound("site must be one of those that /api/public lists, but was "
                                + InvalidEventException.show(Visits.name(encoded))));
        Language language = Language.of(message);
        answer(message, VisitAnswer.of(language.words(), visits.read(site, false)));
        language.tell(message);
    }

    public void placesAnswer(Message message) throws JsonProcessingException {
        answer(message, visits.places().stream().map(PlaceAnswer::of).toList());
    }

    private void answer(Message message, Object answer) throws JsonProcessingException {
        Answered.with(message, json.writeValueAsBytes(answer), "application/json", OK, KEEP_SECONDS);
    }

    private void nowhere(String encoded, Language language, Message message) {
        Words words = language.words();
        Markup body = new Markup()
                .raw("<main><div class=\"wide\">")
                .text("h1", words.say("visit.nowhere"))
                .text("p class=\"say\"", words.say("visit.nowhere-text", Visits.name(encoded)))
                .raw("<p class=\"foot\"><a href=\"" + language.link("/public") + "\">" + words.say("proof.all")
                        + "</a></p></div></main>");
        Answered.with(message, plain, language, plain.around(language, words.say("visit.nowhere"), body), NOT_FOUND, 0);
    }
}
