package org.occupancyhub.routes.stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.function.Function;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.routes.problem.Problems;
import org.springframework.core.Ordered;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** Where a stream is asked for. No Camel route: an exchange ends with its answer, and a stream has no end. */
public final class StreamEndpoint implements HttpRequestHandler {

    private static final String SITE = "site";
    private static final String PATH = "/api/sites/{" + SITE + "}/stream";

    private final SiteStreams streams;
    private final Function<String, SiteId> sites;
    private final Problems problems;

    /** @param sites the site of that name; a problem where there is none */
    public StreamEndpoint(SiteStreams streams, Function<String, SiteId> sites, Problems problems) {
        this.streams = streams;
        this.sites = sites;
        this.problems = problems;
    }

    /** Before Camel's mapping, which takes every address for its own. */
    public HandlerMapping mapping() {
        return new SimpleUrlHandlerMapping(Map.of(PATH, this), Ordered.HIGHEST_PRECEDENCE);
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            Map<?, ?> variables = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
            SiteId site = sites.apply(variables.get(SITE).toString());
            streams.open(site, request.getHeader("Last-Event-ID"), request, response);
        } catch (RuntimeException e) {
            problems.answer(problems.of(e), response);
        }
    }
}
