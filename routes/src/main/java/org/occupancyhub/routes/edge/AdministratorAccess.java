package org.occupancyhub.routes.edge;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.occupancyhub.models.access.Administrators;
import org.occupancyhub.models.access.DemoAccess;
import org.occupancyhub.models.access.FailedAttempts;
import org.occupancyhub.routes.problem.Problem;
import org.occupancyhub.routes.problem.ProblemException;

/** Who may ask for what changes things: in the demo programs on this machine, otherwise an administrator by HTTP Basic. */
public final class AdministratorAccess {

    /** Tells the routes who was let in; only the edge sets it. */
    public static final String HEADER = "administrator";

    private static final String IN_DEMO = "demo";
    private static final String SCHEME = "Basic ";
    private static final String CHALLENGE = "Basic realm=\"Occupancy Hub\", charset=\"UTF-8\"";

    private final DemoAccess demo;
    private final Administrators administrators;
    private final FailedAttempts attempts;

    /** @param attempts wrong passwords, also those of others who ask for one */
    public AdministratorAccess(DemoAccess demo, Administrators administrators, FailedAttempts attempts) {
        this.demo = demo;
        this.administrators = administrators;
        this.attempts = attempts;
    }

    private record Credentials(String name, String password) {}

    /**
     * @return who it is
     * @throws ProblemException 401 where nobody or somebody unknown asks, 429 after too many wrong passwords
     */
    String check(HttpServletRequest request, HttpServletResponse response) {
        String address = request.getRemoteAddr();
        if (demo.allows(address, request::getHeader)) {
            return IN_DEMO;
        }
        Credentials credentials = credentials(request.getHeader("Authorization"))
                .orElseThrow(() -> unauthorized("an administrator's name and password are needed", response));
        Duration pause = attempts.pause(address);
        if (!pause.isZero()) {
            response.setHeader("Retry-After", Long.toString(pause.toSeconds() + 1));
            throw new ProblemException(
                    Problem.of(429, "Too many requests", "too many wrong passwords; try again later"));
        }
        if (!administrators.knows(credentials.name(), credentials.password())) {
            attempts.failed(address);
            throw unauthorized("no administrator has this name and password", response);
        }
        attempts.succeeded(address);
        return credentials.name();
    }

    /**
     * Who it is, of those who need not say it; a wrong password is none the less wrong.
     *
     * @throws ProblemException as {@link #check}
     */
    Optional<String> whoIfTold(HttpServletRequest request, HttpServletResponse response) {
        boolean told = demo.allows(request.getRemoteAddr(), request::getHeader)
                || credentials(request.getHeader("Authorization")).isPresent();
        return told ? Optional.of(check(request, response)) : Optional.empty();
    }

    private static ProblemException unauthorized(String detail, HttpServletResponse response) {
        response.setHeader("WWW-Authenticate", CHALLENGE);
        return new ProblemException(Problem.of(401, "Unauthorized", detail));
    }

    private static Optional<Credentials> credentials(String header) {
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        try {
            byte[] decoded =
                    Base64.getDecoder().decode(header.substring(SCHEME.length()).strip());
            String text = new String(decoded, StandardCharsets.UTF_8);
            int colon = text.indexOf(':');
            return colon < 0
                    ? Optional.empty()
                    : Optional.of(new Credentials(text.substring(0, colon), text.substring(colon + 1)));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // not Base64
        }
    }
}
