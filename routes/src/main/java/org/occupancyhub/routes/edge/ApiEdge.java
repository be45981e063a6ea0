package org.occupancyhub.routes.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.apache.catalina.Globals;
import org.occupancyhub.routes.problem.Problem;
import org.occupancyhub.routes.problem.ProblemException;
import org.occupancyhub.routes.problem.Problems;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before the REST routes: what the OpenAPI document does not name is answered here, and of the rest only the
 * method, the path, the known query parameters and the measured body go on.
 */
public final class ApiEdge extends OncePerRequestFilter {

    private final ApiContract contract;
    private final IngestAccess access;
    private final RequestBodies bodies;
    private final Problems problems;
    private final BooleanSupplier ready;

    /** @param ready whether the routes behind run; the port is open a little earlier */
    public ApiEdge(
            ApiContract contract, IngestAccess access, DataSize bodyLimit, Problems problems, BooleanSupplier ready) {
        this.ready = ready;
        this.contract = contract;
        this.access = access;
        this.bodies = new RequestBodies(bodyLimit);
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !contract.owns(request.getRequestURI()) && !writesNowhere(request);
    }

    /** A device with a mistyped address must not take the answer of the dashboard for a yes. */
    private static boolean writesNowhere(HttpServletRequest request) {
        boolean reads = Set.of("GET", "HEAD", "OPTIONS").contains(request.getMethod());
        boolean dashboard = request.getRequestURI().startsWith("/VAADIN/") || request.getParameter("v-r") != null;
        return !reads && !dashboard;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(admit(request, response), response);
        } catch (ProblemException e) {
            Problem problem = e.problem();
            byte[] document = problems.document(problem);
            if (problem.status() == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
                response.setIntHeader("Retry-After", Problems.RETRY_AFTER_SECONDS);
            }
            response.setStatus(problem.status());
            response.setContentType(Problem.MEDIA_TYPE);
            response.setContentLength(document.length);
            response.getOutputStream().write(document);
        }
    }

    private ApiRequest admit(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ApiContract.Path path = contract.find(request.getRequestURI())
                .orElseThrow(() ->
                        ProblemException.notFound("there is nothing at this address; /api/docs lists what there is"));
        if (!path.methods().contains(request.getMethod())) {
            String allowed = String.join(", ", path.methods());
            response.setHeader("Allow", allowed);
            throw new ProblemException(Problem.of(405, "Method not allowed", "the method must be one of " + allowed));
        }
        if (!ready.getAsBoolean()) {
            throw new ProblemException(
                    Problem.of(503, "Service unavailable", "the hub is starting or stopping; try again in a moment"));
        }
        boolean posts = "POST".equals(request.getMethod());
        if (posts) {
            access.check(request);
            if (!path.takes(request.getContentType())) {
                String types = path.bodies().stream().map(Object::toString).collect(Collectors.joining(" or "));
                throw new ProblemException(
                        Problem.of(415, "Unsupported media type", "the media type must be " + types));
            }
        }
        ApiRequest admitted = new ApiRequest(request, path.queryParameters(), posts ? bodies.read(request) : null);
        if (request.getAttribute(Globals.PARAMETER_PARSE_FAILED_ATTR) != null) {
            throw ProblemException.badRequest("the query must be percent-encoded UTF-8, but is not");
        }
        return admitted;
    }
}
