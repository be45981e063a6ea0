package org.occupancyhub.routes.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.apache.catalina.Globals;
import org.apache.tomcat.util.http.RequestUtil;
import org.occupancyhub.routes.page.TroublePage;
import org.occupancyhub.routes.problem.Problem;
import org.occupancyhub.routes.problem.ProblemException;
import org.occupancyhub.routes.problem.Problems;
import org.occupancyhub.routes.trace.RequestId;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriUtils;

/**
 * Stands before the REST routes: what the OpenAPI document does not name is answered here, and of the rest only the
 * method, the path, the known query parameters and the measured body go on.
 */
public final class ApiEdge extends OncePerRequestFilter {

    private static final Set<String> READS = Set.of("GET", "HEAD");

    private final ApiContract contract;
    private final Doors doors;
    private final RequestBodies bodies;
    private final Problems problems;
    private final TroublePage trouble;
    private final BooleanSupplier ready;

    /** Who decides on whom: those who read, those who send, those who change things. */
    public record Doors(ReadAccess readers, IngestAccess senders, AdministratorAccess administrators) {}

    /** @param ready whether the routes behind run; the port is open a little earlier */
    public ApiEdge(ApiContract contract, Doors doors, DataSize bodyLimit, Problems problems, BooleanSupplier ready) {
        this.ready = ready;
        this.contract = contract;
        this.doors = doors;
        this.bodies = new RequestBodies(bodyLimit);
        this.problems = problems;
        this.trouble = new TroublePage(problems);
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
        String id = RequestId.of(request.getHeader(RequestId.HTTP_HEADER));
        response.setHeader(RequestId.HTTP_HEADER, id);
        ApiRequest admitted;
        try {
            admitted = admit(request, response, id);
        } catch (RuntimeException e) {
            refuse(problems.of(e), request, response);
            return;
        }
        chain.doFilter(admitted, admitted.isForSomebody() ? new PrivateAnswer(response) : response);
    }

    private void refuse(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean page = contract.find(request.getRequestURI())
                .map(path -> path.operations().get(request.getMethod()))
                .filter(ApiContract.Operation::forPeople)
                .isPresent();
        if (page && problem.status() == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            trouble.send(problem, request, response);
        } else {
            problems.answer(problem, response);
        }
    }

    private ApiRequest admit(HttpServletRequest request, HttpServletResponse response, String id) throws IOException {
        checkStraight(request.getRequestURI());
        ApiContract.Operation operation = operation(request, response);
        if (!ready.getAsBoolean()) {
            throw new ProblemException(
                    Problem.of(503, "Service unavailable", "the hub is starting or stopping; try again in a moment"));
        }
        Map<String, String> told = new TreeMap<>(whoAsks(operation, request, response));
        told.put(RequestId.RECORD_HEADER, id);
        boolean takesBody = !operation.bodies().isEmpty();
        if (takesBody && !operation.takes(request.getContentType())) {
            String types = operation.bodies().stream().map(Object::toString).collect(Collectors.joining(" or "));
            throw new ProblemException(Problem.of(415, "Unsupported media type", "the media type must be " + types));
        }
        byte[] body = takesBody ? bodies.read(request) : null;
        ApiRequest admitted = new ApiRequest(request, operation.queryParameters(), told, body);
        if (request.getAttribute(Globals.PARAMETER_PARSE_FAILED_ATTR) != null) {
            throw ProblemException.badRequest("the query must be percent-encoded UTF-8, but is not");
        }
        return admitted;
    }

    /**
     * The container answers in a second step, and refuses to take it for a path that leads elsewhere when it is decoded: the
     * sender would wait for an answer that never comes.
     */
    private static void checkStraight(String uri) {
        String decoded = UriUtils.decode(uri, StandardCharsets.UTF_8);
        if (!decoded.equals(RequestUtil.normalize(decoded, false))) {
            throw ProblemException.badRequest("the path must not hold //, /./ or /../, also not escaped");
        }
    }

    private Map<String, String> whoAsks(
            ApiContract.Operation operation, HttpServletRequest request, HttpServletResponse response) {
        boolean reads = READS.contains(request.getMethod());
        if (!reads) {
            OwnPages.check(request);
        }
        if (operation.forAdministrators()) {
            return Map.of(AdministratorAccess.HEADER, doors.administrators().check(request, response));
        }
        if (operation.moreForAdministrators()) {
            Optional<String> who = doors.administrators().whoIfTold(request, response);
            if (who.isPresent()) {
                return Map.of(AdministratorAccess.HEADER, who.get());
            }
        }
        return reads
                ? doors.readers().check(request, response)
                : doors.senders().check(request, response);
    }

    private ApiContract.Operation operation(HttpServletRequest request, HttpServletResponse response) {
        ApiContract.Path path = contract.find(request.getRequestURI())
                .orElseThrow(() ->
                        ProblemException.notFound("there is nothing at this address; /api/docs lists what there is"));
        ApiContract.Operation operation = path.operations().get(request.getMethod());
        if (operation == null) {
            String allowed = String.join(", ", path.methods());
            response.setHeader("Allow", allowed);
            throw new ProblemException(Problem.of(405, "Method not allowed", "the method must be one of " + allowed));
        }
        return operation;
    }
}
