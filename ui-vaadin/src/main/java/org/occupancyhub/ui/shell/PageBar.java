package org.occupancyhub.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import org.occupancyhub.ui.part.Glyph;
import org.occupancyhub.ui.part.Update;
import org.occupancyhub.words.Words;

/** The head of a page: the way to the others where the side has no room, its title, what is beside, and the theme. */
public final class PageBar extends Div {

    private final Span under = new Span();

    /** @param beside stands to the right of the title */
    public PageBar(Words words, String title, Component... beside) {
        setClassName("oh-bar");
        under.setClassName("oh-sub oh-num");
        Div titles = new Div(new H1(title), under);
        titles.setClassName("oh-bar-title");
        NativeButton menu = button("oh-btn oh-menu", words.say("app.menu"), "data-oh-menu");
        menu.getElement().setAttribute("aria-expanded", "false");
        menu.add(new Glyph("menu"));
        NativeButton theme = button("oh-btn oh-theme", words.say("app.theme"), "data-oh-theme");
        theme.add(new Glyph("moon"), new Glyph("sun"));
        Div right = new Div(beside);
        right.add(theme);
        right.setClassName("oh-bar-right");
        add(menu, titles, right);
    }

    /** Says the line under the title. */
    public void under(String text) {
        Update.text(under, text);
    }

    /** A button that page.js hears; the server need not be there. */
    private static NativeButton button(String classes, String label, String mark) {
        NativeButton button = new NativeButton();
        button.setClassName(classes);
        button.getElement().setAttribute(mark, true);
        button.getElement().setAttribute("type", "button");
        button.setAriaLabel(label);
        button.setTitle(label);
        return button;
    }
}
