package org.occupancyhub.ui.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.Locale;
import org.occupancyhub.words.Words;

/** The other languages, each in its own words; page.js remembers the choice in this browser and loads the page again. */
final class LanguageChoice extends Div {

    LanguageChoice(Words words) {
        setClassName("oh-languages");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", words.say("app.language"));
        Words.languages().stream()
                .filter(language ->
                        !language.getLanguage().equals(words.locale().getLanguage()))
                .forEach(language -> add(button(language)));
    }

    private static NativeButton button(Locale language) {
        NativeButton button = new NativeButton(language.getDisplayLanguage(language));
        button.setClassName("oh-language");
        button.getElement().setAttribute("type", "button");
        button.getElement().setAttribute("lang", language.toLanguageTag());
        button.getElement().setAttribute("data-oh-language", language.toLanguageTag());
        return button;
    }
}
