package org.occupancyhub.routes.edge;

import jakarta.servlet.http.HttpServletRequest;
import org.occupancyhub.models.access.DemoAccess;
import org.occupancyhub.routes.problem.Problem;
import org.occupancyhub.routes.problem.ProblemException;

/** Who may send readings over HTTP: in the demo programs on this machine, otherwise devices with a key. */
public final class IngestAccess {

    private final DemoAccess demo;

    public IngestAccess(DemoAccess demo) {
        this.demo = demo;
    }

    /** @throws ProblemException 401 or 403 */
    void check(HttpServletRequest request) {
        if (!demo.demo()) {
            throw new ProblemException(Problem.of(401, "Unauthorized", "a device key is needed to send readings"));
        }
        if (!demo.allows(request.getRemoteAddr())) {
            throw new ProblemException(
                    Problem.of(403, "Forbidden", "in the demo only programs on the same machine may send readings"));
        }
    }
}
