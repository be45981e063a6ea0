package org.occupancyhub.ui.access;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinSession;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.occupancyhub.models.access.Administrators;
import org.occupancyhub.models.access.DemoAccess;

/**
 * Lets in whoever may change things: in the demo everybody on this machine, otherwise an administrator, asked once a
 * session. To be called within a request.
 */
public final class Gate {

    /** A password is checked against a slow hash: no crowd of guessers gets more of the processor than this. */
    private static final int CHECKS_AT_ONCE = 2;

    private static final String SOMEBODY_IN_THE_DEMO = "demo";

    /** Kept in the session. */
    private record Unlocked(String name) {}

    /** What came of asking. */
    enum Answer {
        IN,
        WRONG,
        BUSY
    }

    private final Administrators administrators;
    private final DemoAccess demo;
    private final Semaphore checks = new Semaphore(CHECKS_AT_ONCE);

    public Gate(Administrators administrators, DemoAccess demo) {
        this.administrators = administrators;
        this.demo = demo;
    }

    /** The name under which this session may act, or empty where it may not. */
    public Optional<String> who() {
        Optional<String> named = named();
        return named.isPresent() || !demo.allows(VaadinRequest.getCurrent().getRemoteAddr())
                ? named
                : Optional.of(SOMEBODY_IN_THE_DEMO);
    }

    /** The administrator of this session, where a password was given. */
    Optional<String> named() {
        return Optional.ofNullable(VaadinSession.getCurrent().getAttribute(Unlocked.class))
                .map(Unlocked::name);
    }

    Answer unlock(String name, String password) {
        if (!checks.tryAcquire()) {
            return Answer.BUSY;
        }
        try {
            if (!administrators.knows(name, password)) {
                return Answer.WRONG;
            }
        } finally {
            checks.release();
        }
        VaadinSession.getCurrent().setAttribute(Unlocked.class, new Unlocked(name));
        if (VaadinRequest.getCurrent() instanceof VaadinServletRequest request) {
            request.getHttpServletRequest().changeSessionId(); // one that was planted before opens nothing
        }
        return Answer.IN;
    }

    void lock() {
        VaadinSession.getCurrent().setAttribute(Unlocked.class, null);
    }
}
