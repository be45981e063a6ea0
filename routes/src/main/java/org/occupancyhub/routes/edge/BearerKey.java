package org.occupancyhub.routes.edge;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** The key that a program sends along: {@code Authorization: Bearer <key>}. */
final class BearerKey {

    private static final String SCHEME = "Bearer ";

    private BearerKey() {}

    static Optional<String> of(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Authorization"))
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(header -> header.substring(SCHEME.length()).strip());
    }
}
