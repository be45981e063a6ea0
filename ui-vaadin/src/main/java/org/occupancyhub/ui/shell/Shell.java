package org.occupancyhub.ui.shell;

import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLayout;
import org.occupancyhub.ui.part.Glyph;
import org.occupancyhub.ui.words.Words;

/** The side with the name, the ways to the views, and whether readings come; the view stands beside it. */
@JavaScript("context://oh/page.js")
public class Shell extends Div implements RouterLayout {

    /** How the readings fare. */
    public enum Health {
        FINE,
        QUIET,
        BAD
    }

    private final Span dot = new Span();
    private final Span health = new Span();
    private final Span last = new Span();

    public Shell(Words words) {
        setClassName("oh-app");
        Span logo = new Span();
        logo.setClassName("oh-logo");
        logo.getElement().setAttribute("aria-hidden", "true");
        Div brand = new Div(logo, new Span(words.say("app.name")));
        brand.setClassName("oh-brand");
        Anchor live = new Anchor("live", new Glyph("pulse"), new Span(words.say("live.title")));
        live.setRouterIgnore(true);
        live.getElement().setAttribute("aria-current", "page");
        Nav nav = new Nav(live);
        nav.setClassName("oh-nav");
        nav.setAriaLabel(words.say("app.main"));
        Div line = new Div(dot, health);
        line.setClassName("oh-foot-line");
        last.setClassName("oh-num");
        Div foot = new Div(line, last);
        foot.setClassName("oh-foot");
        foot.setVisible(true);
        dot.setClassName("oh-dot oh-dot--warn");
        dot.getElement().setAttribute("aria-hidden", "true");
        Aside drawer = new Aside(brand, nav, foot);
        drawer.setClassName("oh-drawer");
        add(drawer);
    }

    /** Says below how the readings fare, and when the last one was measured. */
    public void foot(Health state, String sentence, String lastReading) {
        dot.setClassName("oh-dot--warn", state == Health.QUIET);
        dot.setClassName("oh-dot--bad", state == Health.BAD);
        health.setText(sentence);
        last.setText(lastReading);
    }
}
