package org.occupancyhub.routes;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.function.Supplier;
import org.apache.camel.CamelContext;
import org.apache.camel.component.platform.http.spi.PlatformHttpEngine;
import org.apache.camel.component.platform.http.springboot.SpringBootPlatformHttpEngine;
import org.apache.camel.http.base.HttpHeaderFilterStrategy;
import org.apache.camel.spi.HeaderFilterStrategy;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.RemoteIpValve;
import org.occupancyhub.models.access.Administrators;
import org.occupancyhub.models.access.DemoAccess;
import org.occupancyhub.models.access.DeviceKeys;
import org.occupancyhub.models.access.FailedAttempts;
import org.occupancyhub.models.access.Reading;
import org.occupancyhub.routes.edge.AccessSettings;
import org.occupancyhub.routes.edge.AdministratorAccess;
import org.occupancyhub.routes.edge.ApiContract;
import org.occupancyhub.routes.edge.ApiEdge;
import org.occupancyhub.routes.edge.IngestAccess;
import org.occupancyhub.routes.edge.PublicCors;
import org.occupancyhub.routes.edge.PublicSettings;
import org.occupancyhub.routes.edge.ReadAccess;
import org.occupancyhub.routes.edge.SecurityHeaders;
import org.occupancyhub.routes.problem.ProblemErrorController;
import org.occupancyhub.routes.problem.ProblemErrorValve;
import org.occupancyhub.routes.problem.Problems;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.util.function.SingletonSupplier;

/** The wall before the REST routes, and how the web server answers where no route does. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({AccessSettings.class, PublicSettings.class})
class EdgeConfiguration {

    @Bean
    ApiContract apiContract() {
        return new ApiContract();
    }

    @Bean
    Problems problems(@Qualifier("jacksonObjectMapper") ObjectMapper json) {
        return new Problems(json);
    }

    @Bean
    ProblemErrorController problemErrorController(Problems problems) {
        return new ProblemErrorController(problems);
    }

    /** Also for the dashboard. */
    @Bean
    Reading reading(AccessSettings settings) {
        return settings.reading();
    }

    @Bean
    ApiEdge.Doors doors(
            AccessSettings settings,
            IngestAccess senders,
            DeviceKeys keys,
            DemoAccess demo,
            Administrators administrators,
            FailedAttempts attempts) {
        AdministratorAccess access = new AdministratorAccess(demo, administrators, attempts);
        return new ApiEdge.Doors(new ReadAccess(settings.reading(), access, keys), senders, access);
    }

    @Bean
    FilterRegistrationBean<ApiEdge> apiEdge(
            ApiContract contract,
            ApiEdge.Doors doors,
            Problems problems,
            RoutesSettings settings,
            ObjectProvider<CamelContext> camel) {
        // the context is made after its filters; looked up once, not with every request
        Supplier<CamelContext> context = SingletonSupplier.of(camel::getObject);
        FilterRegistrationBean<ApiEdge> registration = new FilterRegistrationBean<>(
                new ApiEdge(contract, doors, settings.bodyLimit(), problems, () -> context.get()
                        .isStarted()));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        registration.setAsyncSupported(true);
        return registration;
    }

    /** Before all others, so that no answer is without them. */
    @Bean
    FilterRegistrationBean<SecurityHeaders> securityHeaders() {
        FilterRegistrationBean<SecurityHeaders> registration = new FilterRegistrationBean<>(new SecurityHeaders());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        registration.setAsyncSupported(true);
        return registration;
    }

    /** The address of a sender is that of a proxy in between, unless that one is known and says better. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> trustedProxies(AccessSettings settings) {
        return tomcat -> {
            if (!settings.trustedProxies().isEmpty()) {
                RemoteIpValve valve = new RemoteIpValve();
                valve.setInternalProxies(String.join("|", settings.trustedProxies()));
                valve.setProtocolHeader("X-Forwarded-Proto");
                tomcat.addEngineValves(valve);
            }
        };
    }

    /** Before the wall, which knows no preflight. */
    @Bean
    FilterRegistrationBean<PublicCors> publicCors(PublicSettings settings) {
        FilterRegistrationBean<PublicCors> registration =
                new FilterRegistrationBean<>(new PublicCors(settings.corsOrigins()));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 5);
        registration.setAsyncSupported(true);
        return registration;
    }

    /** A site may be called "A/B": in a path its slash is escaped, and is not taken for the path's own. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> escapedSlashesInNames() {
        return tomcat -> tomcat.addConnectorCustomizers(connector -> {
            connector.setEncodedSolidusHandling("passthrough");
            connector.setEncodedReverseSolidusHandling("passthrough");
        });
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsInsteadOfPages(Problems problems) {
        return tomcat -> tomcat.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass("");
                host.getPipeline().addValve(new ProblemErrorValve(problems));
            }
        });
    }

    /** Camel keeps {@code Cache-Control} back; here it is an answer's own. */
    @Bean
    HeaderFilterStrategy answerHeaders() {
        HttpHeaderFilterStrategy headers = new HttpHeaderFilterStrategy();
        headers.getOutFilter().remove("cache-control");
        return headers;
    }

    /** Camel would take the first executor it finds; requests get threads of their own. */
    @Bean("platform-http-engine")
    PlatformHttpEngine platformHttpEngine(RoutesSettings settings, Environment environment) {
        int port = environment.getProperty("server.port", Integer.class, 8080);
        return new SpringBootPlatformHttpEngine(port, HttpThreads.of(settings.httpThreads()));
    }
}
