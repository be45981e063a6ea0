package org.occupancyhub.ui.live;

import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.mock.MockService;
import com.github.mvysny.kaributesting.v10.mock.MockVaadinServlet;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.di.DefaultInstantiator;
import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.server.ServiceException;
import com.vaadin.flow.server.VaadinServletService;
import java.util.Map;
import java.util.function.Supplier;

/** A browserless servlet that makes views with what a test gives them, where the hub has Spring. */
final class ViewServlet extends MockVaadinServlet {

    private static final long serialVersionUID = 1;

    private final transient Routes routes;
    private final transient Map<Class<?>, Supplier<?>> made;

    ViewServlet(Routes routes, Map<Class<?>, Supplier<?>> made) {
        super(routes, UI::new);
        this.routes = routes;
        this.made = made;
    }

    @Override
    protected VaadinServletService createServletService(DeploymentConfiguration configuration) throws ServiceException {
        MockService service = new MockService(this, configuration, UI::new) {
            @Override
            public Instantiator getInstantiator() {
                return new DefaultInstantiator(this) {
                    @Override
                    public <T> T getOrCreate(Class<T> type) {
                        return made.containsKey(type) ? type.cast(made.get(type).get()) : super.getOrCreate(type);
                    }
                };
            }
        };
        service.init();
        routes.register(service.getContext());
        return service;
    }
}
