package org.occupancyhub.routes.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What browsers are asked to refuse on every page. Only the pages for visitors may stand in the frames of others; they say
 * more strictly what they load. The dashboard's own scripts are inline, so a stricter policy would stop it.
 */
public final class SecurityHeaders extends OncePerRequestFilter {

    private static final String DASHBOARD =
            "frame-ancestors 'self'; object-src 'none'; base-uri 'self'; form-action 'self'";
    private static final String A_YEAR = "max-age=31536000";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI();
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        if (!path.equals("/public") && !path.startsWith("/public/")) {
            response.setHeader("X-Frame-Options", "SAMEORIGIN");
            response.setHeader("Content-Security-Policy", DASHBOARD);
        }
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", A_YEAR);
        }
        chain.doFilter(request, response);
    }
}
