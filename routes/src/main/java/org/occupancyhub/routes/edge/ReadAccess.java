package org.occupancyhub.routes.edge;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.occupancyhub.models.access.DeviceKey;
import org.occupancyhub.models.access.DeviceKeys;
import org.occupancyhub.models.access.Reading;

/** Who may read: everybody, unless a setting closes it; then administrators, and programs with a key that may read. */
public final class ReadAccess {

    /** For whoever watches over the hub, and whoever wants to know how to ask. */
    private static final Set<String> ALWAYS = Set.of("/health", "/healthz", "/openapi.json", "/api/docs");

    private static final Pattern PUBLIC = Pattern.compile("/public(/.*)?|/api/public(/.*)?|/api/sites/[^/]+/stream");

    /** Tells the id of the key that reads; only the edge sets it. */
    static final String READER = "reader-key";

    private final Reading reading;
    private final AdministratorAccess administrators;
    private final DeviceKeys keys;

    public ReadAccess(Reading reading, AdministratorAccess administrators, DeviceKeys keys) {
        this.reading = reading;
        this.administrators = administrators;
        this.keys = keys;
    }

    /**
     * @return what the routes hear of the reader, as headers
     * @throws org.occupancyhub.routes.problem.ProblemException 401 or 429
     */
    Map<String, String> check(HttpServletRequest request, HttpServletResponse response) {
        String path = request.getRequestURI();
        boolean open = reading == Reading.OPEN
                || ALWAYS.contains(path)
                || reading == Reading.PUBLIC && PUBLIC.matcher(path).matches();
        if (open) {
            return Map.of();
        }
        Optional<String> reader = BearerKey.of(request)
                .flatMap(keys::find)
                .filter(DeviceKey::mayRead)
                .map(DeviceKey::id);
        if (reader.isPresent()) {
            return Map.of(READER, reader.get());
        }
        return Map.of(AdministratorAccess.HEADER, administrators.check(request, response));
    }
}
