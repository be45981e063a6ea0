package org.occupancyhub.routes.page;

import java.util.Locale;
import org.apache.camel.Message;
import org.occupancyhub.words.Words;

/**
 * The language of an answer: what {@code ?lang=} says, else what the browser likes best.
 *
 * @param chosen the parameter, where it names a language that is known; links keep it
 */
public record Language(Words words, String chosen) {

    public static Language of(Message message) {
        return of(message.getHeader("lang", String.class), message.getHeader("Accept-Language", String.class));
    }

    /**
     * @param wished the parameter, or null
     * @param accepted the header of the browser, or null
     */
    public static Language of(String wished, String accepted) {
        Words words = Words.choosing(wished, accepted);
        boolean known = wished != null
                && Words.languages().stream().anyMatch(language -> language.getLanguage()
                        .equals(Locale.forLanguageTag(wished).getLanguage()));
        return new Language(words, known ? words.tag() : "");
    }

    /** The address with the language that was chosen, for a link. */
    public String link(String path) {
        return chosen.isEmpty() ? path : path + "?lang=" + chosen;
    }

    /** Whoever keeps the answer keeps one for each language. */
    public void tell(Message message) {
        message.setHeader("Vary", "Accept-Language");
        message.setHeader("Content-Language", words.tag());
    }
}
