package org.occupancyhub.routes.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.camel.Message;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    private final Frame frame = Frame.read("plain.html");

    @ParameterizedTest
    @CsvSource({
        "de,en,de,/public?lang=de",
        "xx,de,de,/public",
        ",de-DE,de,/public",
        "en,de,en,/public?lang=en",
        ",,en,/public",
        "'\"><b>',,en,/public"
    })
    void whatTheLinkSaysComesBeforeTheBrowserAndIsKept(String wished, String browser, String tag, String link) {
        Language language = Language.of(asked(wished, browser, null));

        assertThat(language.words().tag()).isEqualTo(tag);
        assertThat(language.link("/public")).isEqualTo(link);
    }

    @Test
    void aPageIsKeptOncePerLanguage() {
        Message english = answered("en", null);
        Message german = answered("de", null);

        assertThat(german.getHeader("Vary")).isEqualTo("Accept-Language");
        assertThat(german.getHeader("Content-Language")).isEqualTo("de");
        assertThat(new String(german.getBody(byte[].class))).contains("<html lang=\"de\">");
        assertThat(german.getHeader("ETag")).isNotEqualTo(english.getHeader("ETag"));
        assertThat(answered("de", english.getHeader("ETag", String.class)).getBody(byte[].class))
                .isNotEmpty();
        assertThat(answered("de", german.getHeader("ETag", String.class)).getBody(byte[].class))
                .isEmpty();
    }

    private Message answered(String browser, String known) {
        Message message = asked(null, browser, known);
        Language language = Language.of(message);
        Markup body = new Markup().text("h1", language.words().say("visit.places-title"));
        Answered.with(message, frame, language, frame.around(language, "Places", body), 200, 10);
        return message;
    }

    private static Message asked(String wished, String browser, String known) {
        Message message = new DefaultMessage(new DefaultCamelContext());
        message.setHeader("lang", wished);
        message.setHeader("Accept-Language", browser);
        message.setHeader("If-None-Match", known);
        return message;
    }
}
