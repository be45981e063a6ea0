package org.occupancyhub.ui.part;

import com.vaadin.flow.component.html.Span;

/** How something fares: word, glyph and colour say the same. */
public final class Chip extends Span {

    private final Glyph glyph = new Glyph();
    private final Span word = new Span();
    private String shown = "";

    public Chip() {
        add(glyph, word);
    }

    /**
     * @param kind its colours: {@code fine}, {@code waiting}, {@code bad} or {@code plain}
     * @param sign the name of a glyph
     */
    public Chip show(String kind, String sign, String text) {
        String next = kind + sign + text;
        if (!next.equals(shown)) {
            shown = next;
            setClassName("oh-level oh-state oh-state--" + kind);
            glyph.show(sign);
            word.setText(text);
        }
        return this;
    }
}
