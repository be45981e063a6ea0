package org.occupancyhub.routes.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets the pages of others read what is public anyway, and nothing else. Never with the browser's credentials, so that no page acts
 * in anybody's name; a page that may not read it gets the answer without leave, which its browser keeps from it.
 */
public final class PublicCors extends OncePerRequestFilter {

    private static final Pattern PUBLIC =
            Pattern.compile("/api/public(/[^/]+)?|/api/sites/[^/]+/stream|/public/widget\\.js");
    private static final String ANY = "*";
    private static final int NO_CONTENT = 204;

    /** A key is what a page says itself, where reading is closed; a browser never adds it on its own. */
    private static final String ALLOWED_HEADERS = "Authorization, If-None-Match, Last-Event-ID, Cache-Control";

    private final List<String> origins;

    public PublicCors(List<String> origins) {
        this.origins = List.copyOf(origins);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !PUBLIC.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String origin = request.getHeader("Origin");
        boolean any = origins.contains(ANY);
        boolean allowed = any || (origin != null && origins.contains(origin)); // all may: also out of a cache
        if (!any) {
            response.addHeader("Vary", "Origin");
        }
        if (allowed) {
            response.setHeader("Access-Control-Allow-Origin", any ? ANY : origin);
            response.setHeader("Access-Control-Expose-Headers", "ETag, Retry-After");
        }
        if (allowed
                && request.getMethod().equals("OPTIONS")
                && request.getHeader("Access-Control-Request-Method") != null) {
            response.setHeader("Access-Control-Allow-Methods", "GET, HEAD");
            response.setHeader("Access-Control-Allow-Headers", ALLOWED_HEADERS);
            response.setHeader("Access-Control-Max-Age", "3600");
            response.setStatus(NO_CONTENT);
            return;
        }
        chain.doFilter(request, response);
    }
}
