package org.occupancyhub.ui.live;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.ui.part.Glyph;
import org.occupancyhub.ui.words.Words;

/** The head of the page: title, the selected site's date and time, whether numbers are invented, and the theme. */
final class LiveBar extends Div {

    private final Words words;
    private final Span time = new Span();
    private final Span demo = new Span();
    private final Span demoText = new Span();

    LiveBar(Words words) {
        this.words = words;
        setClassName("oh-bar");
        Span logo = new Span();
        logo.setClassName("oh-logo oh-bar-logo");
        logo.getElement().setAttribute("aria-hidden", "true");
        time.setClassName("oh-sub oh-num");
        Div title = new Div(new H1(words.say("live.title")), time);
        Span badge = new Span(words.say("demo.badge"));
        badge.setClassName("oh-demo-badge");
        demo.setClassName("oh-demo");
        demo.add(new Glyph("flask"), badge, demoText);
        demo.setVisible(false);
        NativeButton theme = new NativeButton();
        theme.setClassName("oh-btn oh-theme");
        theme.getElement().setAttribute("data-oh-theme", true);
        theme.getElement().setAttribute("type", "button");
        theme.setAriaLabel(words.say("app.theme"));
        theme.setTitle(words.say("app.theme"));
        theme.add(new Glyph("moon"), new Glyph("sun"));
        Div right = new Div(demo, theme);
        right.setClassName("oh-bar-right");
        add(logo, title, right);
    }

    void show(LivePage page, Instant now) {
        Site site = page.selected().now().site();
        time.setText(words.dateAndTime(now.atZone(site.timeZone())));
        boolean any = page.sites().stream().anyMatch(row -> row.site().demo());
        boolean all = page.sites().stream().allMatch(row -> row.site().demo());
        demo.setVisible(any);
        demoText.setText(words.say(all ? "demo.all" : "demo.some"));
    }
}
