package org.occupancyhub.routes.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What is around every page: head, style, foot. */
final class Frame {

    private static final String TITLE = "<!--title-->";
    private static final String BODY = "<!--body-->";

    private final String before;
    private final String between;
    private final String after;

    private Frame(String template) {
        int title = template.indexOf(TITLE);
        int body = template.indexOf(BODY);
        before = template.substring(0, title);
        between = template.substring(title + TITLE.length(), body);
        after = template.substring(body + BODY.length());
    }

    static Frame read() {
        try (InputStream template = Frame.class.getResourceAsStream("/pages/public.html")) {
            return new Frame(new String(template.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the frame of the public pages cannot be read", e);
        }
    }

    /** @param title text of anyone */
    String around(String title, Markup body) {
        return before + Markup.escape(title) + between + body + after;
    }
}
