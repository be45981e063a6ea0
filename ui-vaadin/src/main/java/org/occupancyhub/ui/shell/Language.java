package org.occupancyhub.ui.shell;

import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServiceInitListener;
import jakarta.servlet.http.Cookie;
import org.occupancyhub.words.Words;

/** The language of a page: the one that was chosen in this browser, else the first of the browser's own that is known. */
public final class Language implements VaadinServiceInitListener {

    /** Written by page.js. */
    private static final String CHOSEN = "occupancy-hub.language";

    /** Of the request that is answered now; English where there is none. */
    public static Words words() {
        return of(VaadinService.getCurrentRequest());
    }

    private static Words of(VaadinRequest request) {
        return request == null
                ? Words.english()
                : Words.choosing(chosen(request.getCookies()), request.getHeader("Accept-Language"));
    }

    private static String chosen(Cookie[] cookies) {
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(CHOSEN)) {
                    return cookie.getValue();
                }
            }
        }
        return null;
    }

    /** Also what Vaadin itself says, and what a screen reader must know before there is a page. */
    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(page -> page.getDocument()
                .select("html")
                .attr("lang", of(page.getVaadinRequest()).tag()));
        event.getSource().addUIInitListener(start -> start.getUI().setLocale(words().locale()));
        event.getSource().setSystemMessagesProvider(asked -> messages(Words.in(asked.getLocale())));
    }

    private static SystemMessages messages(Words words) {
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setInternalErrorCaption(words.say("app.broken"));
        messages.setInternalErrorMessage(words.say("app.broken.text"));
        messages.setSessionExpiredCaption(words.say("app.expired"));
        messages.setSessionExpiredMessage(words.say("app.expired.text"));
        messages.setCookiesDisabledCaption(words.say("app.cookies"));
        messages.setCookiesDisabledMessage(words.say("app.cookies.text"));
        return messages;
    }
}
