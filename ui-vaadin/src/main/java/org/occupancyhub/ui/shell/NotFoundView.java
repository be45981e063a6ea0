package org.occupancyhub.ui.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import jakarta.servlet.http.HttpServletResponse;
import org.occupancyhub.ui.part.Message;
import org.occupancyhub.words.Words;

/** Where no page is; the ways to those that are stand beside it. */
@ParentLayout(Shell.class)
public class NotFoundView extends Main implements HasErrorParameter<NotFoundException>, HasDynamicTitle {

    private final transient Words words;

    public NotFoundView(Words words) {
        this.words = words;
        Article card = new Article(new Message("search", words.say("nowhere.title"), words.say("nowhere.text")));
        card.setClassName("oh-card oh-card--message");
        Div content = new Div(card);
        content.setClassName("oh-content");
        setClassName("oh-main oh-manage");
        add(new PageBar(words, words.say("nowhere.title"), new Offline()), content);
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent entering, ErrorParameter<NotFoundException> wrong) {
        return HttpServletResponse.SC_NOT_FOUND;
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        Pulse.rest(this);
    }

    @Override
    public String getPageTitle() {
        return words.say("live.page-title", words.say("nowhere.title"));
    }
}
