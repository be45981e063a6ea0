package org.occupancyhub.ui.words;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.HasText;
import java.util.Locale;
import java.util.regex.Pattern;
import org.occupancyhub.words.Words;
import org.occupancyhub.words.reason.Reasons;
import org.occupancyhub.words.reason.Told;

/** Why something was refused, in the reader's language; what nobody translates is quoted, and said to be English. */
public final class ReasonText {

    private static final Pattern KEY_FIRST = Pattern.compile("(?:ts|[a-z]+_[a-z_]+)\\b");

    private ReasonText() {}

    /** Within a sentence. */
    public static String of(Words words, String english, int most) {
        Told told = Reasons.in(words).tell(english);
        String shown = Excerpt.of(told.text(), most);
        return told.foreign() ? words.say("reason.foreign", shown) : shown;
    }

    /** As a sentence of its own. A key of JSON stays as it is spelled, for it stands so in what came. */
    public static String sentence(Words words, String english, int most) {
        String told = of(words, english, most);
        return KEY_FIRST.matcher(told).lookingAt() ? told : words.capital(told);
    }

    /** As all that a part shows, so that a screen reader reads it in its language. */
    public static <T extends HasElement & HasText> void show(T part, Words words, String english, int most) {
        part.setText(sentence(words, english, most));
        if (Reasons.in(words).tell(english).foreign()) {
            part.getElement().setAttribute("lang", Locale.ENGLISH.toLanguageTag());
        } else {
            part.getElement().removeAttribute("lang");
        }
    }
}
