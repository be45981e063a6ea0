package org.occupancyhub.ui.pattern;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.occupancyhub.models.site.Level;
import org.occupancyhub.ui.part.Glyph;
import org.occupancyhub.ui.pattern.PatternSentences.Said;

/** The findings in words, each with the sign of its level. */
final class SentencesCard extends Article {

    private final UnorderedList list = new UnorderedList();
    private List<Said> shown = List.of();

    SentencesCard() {
        setClassName("oh-card oh-findings");
        add(list);
    }

    void show(List<Said> sentences) {
        if (sentences.equals(shown)) {
            return;
        }
        shown = sentences;
        list.removeAll();
        sentences.forEach(said -> list.add(item(said)));
    }

    private static ListItem item(Said said) {
        Level level = said.level();
        Div sign = new Div(new Glyph(level == null ? "steady" : kind(level)));
        sign.setClassName("oh-finding-sign" + (level == null ? "" : " oh-level--" + kind(level)));
        Span strong = new Span(said.strong());
        strong.setClassName("oh-strong");
        Div text = new Div(strong, new Text(said.plain()));
        text.setClassName("oh-finding");
        return new ListItem(sign, text);
    }

    /** As the style sheets call a level. */
    static String kind(Level level) {
        return level.word().replace(' ', '-');
    }
}
