package org.occupancyhub.ui.access;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import org.occupancyhub.words.Words;

/** Where reading is closed: name and password, then the page that was wanted. */
@Route("login")
public class LoginView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    static final String TO = "to";

    private final transient Words words;
    private String wanted = "";

    public LoginView(Gate gate, Words words) {
        this.words = words;
        setClassName("oh-main oh-login");
        add(new UnlockCard(words, gate, words.say("login.why"), this::goOn));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        wanted = entering.getLocation()
                .getQueryParameters()
                .getSingleParameter(TO)
                .orElse("");
    }

    /** Only ever to a page of the dashboard: the address is read as a location of its router. */
    private void goOn() {
        Location location = location(wanted);
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
    }

    /** Anybody may have written the address that led here. */
    private static Location location(String wanted) {
        try {
            return new Location(wanted.replaceFirst("^/+", ""));
        } catch (RuntimeException e) { // its own kinds for each way to be wrong
            return new Location("");
        }
    }

    @Override
    public String getPageTitle() {
        return words.say("live.page-title", words.say("login.title"));
    }
}
