package org.occupancyhub.routes.visitor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.camel.Message;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.routes.page.Answered;
import org.occupancyhub.routes.page.Frame;
import org.occupancyhub.routes.page.Language;
import org.occupancyhub.routes.page.Markup;
import org.occupancyhub.words.Words;

/** The widget for other people's pages, and a page to copy it from. */
final class Embedding {

    private static final int OK = 200;
    private static final int KEEP_SECONDS = 300;

    /** What the widget says by itself; the rest it is told. */
    private static final List<String> SAID = List.of(
            "visit.gone",
            "visit.last",
            "age.now",
            "age.ago",
            "duration.minutes",
            "duration.hours",
            "duration.hours-minutes",
            "demo.tag");

    private final byte[] script;
    private final Frame frame = Frame.read("embed.html");

    Embedding() {
        try (InputStream file = Embedding.class.getResourceAsStream("/pages/widget.js")) {
            String source = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            script = source.replace("{/*texts*/}", texts()).getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the widget cannot be read", e);
        }
    }

    private static String texts() throws JsonProcessingException {
        Map<String, Map<String, String>> texts = new LinkedHashMap<>();
        for (Locale language : Words.languages()) {
            Words words = Words.in(language);
            Map<String, String> said = new LinkedHashMap<>();
            SAID.forEach(key -> said.put(key, words.say(key, "{0}", "{1}")));
            texts.put(words.tag(), said);
        }
        return new ObjectMapper().writeValueAsString(texts);
    }

    /** A paragraph in which names of a program stand as such. */
    private static String withCode(Words words, String key, String... names) {
        Object[] places =
                IntStream.range(0, names.length).mapToObj(i -> "{" + i + "}").toArray();
        String text = Markup.escape(words.say(key, places));
        for (int i = 0; i < names.length; i++) {
            text = text.replace("{" + i + "}", "<code>" + Markup.escape(names[i]) + "</code>");
        }
        return "<p class=\"quiet-text\">" + text + "</p>";
    }

    byte[] script() {
        return script;
    }

    /** The address of the hub is known to the browser only, so its script writes it into what is copied. */
    void page(Site site, Language language, Message message) {
        Words words = language.words();
        String id = Markup.escape(site.id().value());
        Markup body = new Markup()
                .raw("<main><h1 class=\"wide\">" + Markup.escape(words.say("embed.title", site.name())) + "</h1>")
                .raw("<section class=\"card wide\">")
                .text("p", words.say("embed.text"))
                .raw("<pre id=\"code\">"
                        + Markup.escape(
                                "<script src=\"{origin}/public/widget.js\" async></script>\n<occupancy-now site=\""
                                        + Markup.escape(site.id().value()) + "\"></occupancy-now>")
                        + "</pre><button id=\"copy\" type=\"button\" hidden data-done=\""
                        + Markup.escape(words.say("embed.copied")) + "\">" + Markup.escape(words.say("embed.copy"))
                        + "</button></section>")
                .raw("<section class=\"card wide\">")
                .text("h2", words.say("embed.looks"))
                .raw("<p><occupancy-now site=\"" + id + "\"></occupancy-now></p>")
                .raw(withCode(words, "embed.colours", "theme=\"light\"", "theme=\"dark\""))
                .raw(withCode(words, "embed.origins", "hub.public.cors-origins"))
                .raw("</section><p class=\"foot wide\"><a href=\""
                        + Markup.escape(language.link("/public/" + Parts.segment(site))) + "\">"
                        + Markup.escape(words.say("embed.back", site.name())) + "</a></p></main>");
        Answered.with(
                message,
                frame,
                language,
                frame.around(language, words.say("embed.title", site.name()), body),
                OK,
                KEEP_SECONDS);
    }
}
