package org.occupancyhub.routes.edge;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Set;
import org.occupancyhub.routes.problem.Problem;
import org.occupancyhub.routes.problem.ProblemException;

/**
 * Keeps the pages of others from changing anything in the name of whoever looks at them: a browser says by itself where a
 * request comes from, and sends a remembered password along. Programs say nothing of the kind.
 */
final class OwnPages {

    private static final Set<String> OWN = Set.of("same-origin", "none");

    private OwnPages() {}

    /** @throws ProblemException 403 */
    static void check(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader("Origin");
        boolean foreign = site != null ? !OWN.contains(site) : origin != null && !isOwn(origin, request);
        if (foreign) {
            throw new ProblemException(Problem.of(
                    403, "Forbidden", "a page of another origin may not change anything here; ask from a program"));
        }
    }

    private static boolean isOwn(String origin, HttpServletRequest request) {
        try {
            URI there = URI.create(origin);
            return there.getAuthority() != null && there.getAuthority().equals(request.getHeader("Host"));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
