package org.occupancyhub.ui.shell;

import com.vaadin.flow.spring.SpringServlet;
import jakarta.servlet.ServletContext;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.boot.web.servlet.ServletRegistrationBean;

/**
 * Small buffers for the push connection, of which every open page has one: as delivered, they are a third of what a
 * session holds. What the hub pushes is mostly shorter than these, and longer messages go in more than one piece.
 */
public final class LeanSockets implements BeanPostProcessor, ServletContextInitializer {

    /** Atmosphere's two, in characters and bytes; Flow says 16,384 unless its servlet is told otherwise. */
    private static final String ATMOSPHERE = "org.atmosphere.websocket.bufferSize";

    /** Tomcat's four of bytes; read once, when the first web application with web sockets starts. */
    private static final String TOMCAT = "org.apache.tomcat.websocket.DEFAULT_BUFFER_SIZE";

    /** What the browser says must fit into one: Flow's client sends 4,095 characters at most. */
    private static final String TOMCAT_TEXT = "org.apache.tomcat.websocket.textBufferSize";

    private static final String BYTES = "2048";
    private static final String CHARACTERS = "4096";

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof ServletRegistrationBean<?> registration
                && registration.getServlet() instanceof SpringServlet) {
            registration.addInitParameter(ATMOSPHERE, BYTES);
        }
        return bean;
    }

    @Override
    public void onStartup(ServletContext context) {
        if (System.getProperty(TOMCAT) == null) {
            System.setProperty(TOMCAT, BYTES);
        }
        context.setInitParameter(TOMCAT_TEXT, CHARACTERS);
    }
}
