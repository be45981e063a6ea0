package org.occupancyhub.ui.access;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinSession;
import java.util.Optional;
import org.occupancyhub.models.access.Administrators;
import org.occupancyhub.models.access.DemoAccess;
import org.occupancyhub.models.access.FailedAttempts;
import org.occupancyhub.models.access.Reading;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets in whoever may change things: in the demo everybody on this machine, otherwise an administrator, asked once a
 * session. To be called within a request.
 */
public final class Gate {

    private static final Logger LOG = LoggerFactory.getLogger(Gate.class);

    private static final String SOMEBODY_IN_THE_DEMO = "demo";

    /** Kept in the session. */
    private record Unlocked(String name) {}

    /** What came of asking. */
    enum Answer {
        IN,
        WRONG,
        WAIT,
        NOT_NOW
    }

    private final Administrators administrators;
    private final DemoAccess demo;
    private final FailedAttempts attempts;
    private final Reading reading;

    /** @param reading who may look at the dashboard at all */
    public Gate(Administrators administrators, DemoAccess demo, FailedAttempts attempts, Reading reading) {
        this.administrators = administrators;
        this.demo = demo;
        this.attempts = attempts;
        this.reading = reading;
    }

    /** Whether this session may look at the dashboard. */
    boolean mayRead() {
        return reading == Reading.OPEN || who().isPresent();
    }

    /** The name under which this session may act, or empty where it may not. */
    public Optional<String> who() {
        Optional<String> named = named();
        VaadinRequest request = VaadinRequest.getCurrent();
        return named.isPresent() || !demo.allows(request.getRemoteAddr(), request::getHeader)
                ? named
                : Optional.of(SOMEBODY_IN_THE_DEMO);
    }

    /** The administrator of this session, where a password was given. */
    Optional<String> named() {
        return Optional.ofNullable(VaadinSession.getCurrent().getAttribute(Unlocked.class))
                .map(Unlocked::name);
    }

    /** Whoever was wrong too often lately waits. */
    Answer unlock(String name, String password) {
        String address = VaadinRequest.getCurrent().getRemoteAddr();
        if (!attempts.pause(address).isZero()) {
            return Answer.WAIT;
        }
        try {
            if (!administrators.knows(name, password)) {
                attempts.failed(address);
                return Answer.WRONG;
            }
        } catch (RuntimeException e) {
            LOG.warn("A password cannot be checked; the page says so", e);
            return Answer.NOT_NOW;
        }
        attempts.succeeded(address);
        VaadinSession.getCurrent().setAttribute(Unlocked.class, new Unlocked(name));
        if (VaadinRequest.getCurrent() instanceof VaadinServletRequest request) {
            request.getHttpServletRequest().changeSessionId(); // one that was planted before opens nothing
        }
        return Answer.IN;
    }

    /** The pages of this session in other tabs. */
    void reloadOthers() {
        VaadinSession.getCurrent().getUIs().stream()
                .filter(ui -> ui != UI.getCurrent())
                .forEach(ui -> ui.access(() -> ui.getPage().reload()));
    }

    /** This page. */
    void reload() {
        UI.getCurrent().getPage().reload();
    }

    void lock() {
        VaadinSession.getCurrent().setAttribute(Unlocked.class, null);
    }
}
