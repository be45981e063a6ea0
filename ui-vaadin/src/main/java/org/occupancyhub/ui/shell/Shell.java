package org.occupancyhub.ui.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.RouterLayout;
import java.util.LinkedHashMap;
import java.util.Map;
import org.occupancyhub.ui.part.Glyph;
import org.occupancyhub.ui.part.Update;
import org.occupancyhub.words.Words;

/** The side with the name, the ways to the views, and how things fare; the view stands beside it. */
@JavaScript("context://oh/page.js")
public class Shell extends Div implements RouterLayout, AfterNavigationObserver {

    private static final String START = "live";
    private static final String CONTENT = "content";

    /** How what the view is about fares. */
    public enum Health {
        FINE,
        QUIET,
        BAD
    }

    private final Map<String, Anchor> ways = new LinkedHashMap<>();
    private final Span dot = new Span();
    private final Span health = new Span();
    private final Span last = new Span();

    public Shell(Words words) {
        setClassName("oh-app");
        Span logo = new Span();
        logo.setClassName("oh-logo");
        logo.getElement().setAttribute("aria-hidden", "true");
        Div brand = new Div(logo, new Text(words.say("app.name")));
        brand.setClassName("oh-brand");
        Span manage = new Span(words.say("app.manage"));
        manage.setClassName("oh-nav-group");
        Nav nav = new Nav(
                way(START, "pulse", words.say("live.title")),
                way("patterns", "grid", words.say("patterns.title")),
                way("forecast", "trend", words.say("forecast.title")),
                way("import", "upload", words.say("imports.title")),
                manage,
                way("sites", "sites", words.say("sites.title")),
                way("rejects", "tray", words.say("rejects.title")),
                way("quality", "scales", words.say("quality.title")),
                way("routes", "routes", words.say("routes.title")));
        nav.setClassName("oh-nav");
        nav.setAriaLabel(words.say("app.main"));
        Div line = new Div(dot, health);
        line.setClassName("oh-foot-line");
        last.setClassName("oh-num");
        Div foot = new Div(line, last, new LanguageChoice(words));
        foot.setClassName("oh-foot");
        foot.setVisible(true);
        dot.setClassName("oh-dot oh-dot--warn");
        dot.getElement().setAttribute("aria-hidden", "true");
        Aside drawer = new Aside(brand, nav, foot);
        drawer.setClassName("oh-drawer");
        Anchor skip = new Anchor("#" + CONTENT, words.say("app.skip"));
        skip.setClassName("oh-skip");
        skip.setRouterIgnore(true); // page.js leads there: this page's addresses have a base
        add(skip, drawer);
    }

    @Override
    public void showRouterLayoutContent(HasElement view) {
        RouterLayout.super.showRouterLayoutContent(view);
        view.getElement().setAttribute("id", CONTENT).setAttribute("tabindex", "-1");
    }

    /**
     * Flow keeps its last answer to a request, in case that has to be sent again, and the first one holds the whole page.
     * A small one after it lets that go.
     */
    @Override
    protected void onAttach(AttachEvent attached) {
        getElement().executeJs("return true").then(Boolean.class, answered -> {});
    }

    /** Marks the way to the view that is open now, and says to the page's script which address is shown. */
    @Override
    public void afterNavigation(AfterNavigationEvent arrived) {
        getElement().setAttribute("data-oh-address", arrived.getLocation().getPathWithQueryParameters());
        String first = arrived.getLocation().getFirstSegment();
        String open = first.isEmpty() ? START : first;
        ways.forEach((path, way) -> {
            if (path.equals(open)) {
                way.getElement().setAttribute("aria-current", "page");
            } else {
                way.getElement().removeAttribute("aria-current");
            }
        });
    }

    /** Says below how things fare, and when something was heard last. */
    public void foot(Health state, String sentence, String detail) {
        dot.setClassName("oh-dot--warn", state == Health.QUIET);
        dot.setClassName("oh-dot--bad", state == Health.BAD);
        Update.text(health, sentence);
        Update.text(last, detail);
    }

    private Anchor way(String path, String glyph, String title) {
        Anchor way = new Anchor(path, new Glyph(glyph), new Text(title));
        ways.put(path, way);
        return way;
    }
}
