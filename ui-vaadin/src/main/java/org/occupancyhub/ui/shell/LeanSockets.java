package org.occupancyhub.ui.shell;

import com.vaadin.flow.spring.SpringServlet;
import jakarta.servlet.ServletContext;
import java.util.List;
import org.apache.catalina.connector.Connector;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.web.embedded.tomcat.TomcatConnectorCustomizer;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.boot.web.servlet.ServletRegistrationBean;

/**
 * Small buffers for the push connection, of which every open page has one: as delivered, they are a third of what a
 * session holds. What the hub pushes is mostly shorter than these, and longer messages go in more than one piece; what the
 * browser has to say comes as requests of their own, so that hardly more than a heartbeat goes up this way.
 */
public final class LeanSockets implements BeanPostProcessor, ServletContextInitializer, TomcatConnectorCustomizer {

    /** Atmosphere's two, in characters and bytes; Flow says 16,384 unless its servlet is told otherwise. */
    private static final String ATMOSPHERE = "org.atmosphere.websocket.bufferSize";

    /** Tomcat's four of bytes; read once, when the first web application with web sockets starts. */
    private static final String TOMCAT = "org.apache.tomcat.websocket.DEFAULT_BUFFER_SIZE";

    /** What the browser says must fit into one. */
    private static final String TOMCAT_TEXT = "org.apache.tomcat.websocket.textBufferSize";

    /** Two of each connection, whatever it carries; those who listen to a stream hold one each as well. */
    private static final List<String> CONNECTION = List.of("socket.appReadBufSize", "socket.appWriteBufSize");

    private static final String CONNECTION_BYTES = "4096";
    private static final String BYTES = "1024";
    private static final String CHARACTERS = "512";

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

    @Override
    public void customize(Connector connector) {
        for (String buffer : CONNECTION) {
            if (!connector.setProperty(buffer, CONNECTION_BYTES)) {
                throw new IllegalStateException(
                        "this Tomcat has no " + buffer + " any more: give LeanSockets its new name");
            }
        }
    }
}
