package org.occupancyhub.routes.visitor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.camel.Message;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.routes.page.Answered;
import org.occupancyhub.routes.page.Frame;
import org.occupancyhub.routes.page.Markup;
import org.occupancyhub.words.Words;

/** The widget for other people's pages, and a page to copy it from. */
final class Embedding {

    private static final int OK = 200;
    private static final int KEEP_SECONDS = 300;

    private final Words words;
    private final byte[] script;
    private final Frame frame = Frame.read("embed.html");

    Embedding(Words words) {
        this.words = words;
        try (InputStream file = Embedding.class.getResourceAsStream("/pages/widget.js")) {
            script = file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the widget cannot be read", e);
        }
    }

    byte[] script() {
        return script;
    }

    /** The address of the hub is known to the browser only, so its script writes it into what is copied. */
    void page(Site site, Message message) {
        String id = Markup.escape(site.id().value());
        Markup body = new Markup()
                .raw("<main><h1 class=\"wide\">" + Markup.escape(words.say("embed.title", site.name())) + "</h1>")
                .raw("<section class=\"card wide\">")
                .text("p", words.say("embed.text"))
                .raw("<pre tabindex=\"0\" id=\"code\">"
                        + Markup.escape(
                                "<script src=\"{origin}/public/widget.js\" async></script>\n<occupancy-now site=\""
                                        + Markup.escape(site.id().value()) + "\"></occupancy-now>")
                        + "</pre><button id=\"copy\" type=\"button\" hidden data-done=\""
                        + Markup.escape(words.say("embed.copied")) + "\">" + Markup.escape(words.say("embed.copy"))
                        + "</button></section>")
                .raw("<section class=\"card wide\">")
                .text("h2", words.say("embed.looks"))
                .raw("<p><occupancy-now site=\"" + id + "\"></occupancy-now></p>")
                .text("p class=\"quiet-text\"", words.say("embed.colours"))
                .text("p class=\"quiet-text\"", words.say("embed.origins"))
                .raw("<p class=\"foot\"><a href=\"/public/" + Markup.escape(Parts.segment(site)) + "\">"
                        + Markup.escape(site.name()) + "</a></p></section></main>");
        Answered.with(message, frame, frame.around(words.say("embed.title", site.name()), body), OK, KEEP_SECONDS);
    }
}
