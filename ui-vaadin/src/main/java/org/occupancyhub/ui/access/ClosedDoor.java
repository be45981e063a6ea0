package org.occupancyhub.ui.access;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;

/** Leads to the login whoever may not read yet, before a view of the dashboard is made. */
public final class ClosedDoor implements VaadinServiceInitListener {

    private final Gate gate;

    public ClosedDoor(Gate gate) {
        this.gate = gate;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(start -> start.getUI().addBeforeEnterListener(this::check));
    }

    void check(BeforeEnterEvent entering) {
        if (!gate.mayRead() && !entering.getNavigationTarget().equals(LoginView.class)) {
            String wanted = entering.getLocation().getPathWithQueryParameters();
            entering.forwardTo("login", QueryParameters.of(LoginView.TO, wanted));
        }
    }
}
