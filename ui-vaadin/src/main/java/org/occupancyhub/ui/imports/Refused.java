package org.occupancyhub.ui.imports;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.occupancyhub.models.imports.ImportRun;
import org.occupancyhub.models.imports.ImportRun.RejectKind;

/** About which column a refused row was, by the field that its reason begins with. */
final class Refused {

    private static final Map<String, Role> ROLES = Map.of(
            "ts", Role.TIME,
            "count", Role.COUNT,
            "in", Role.IN,
            "out", Role.OUT,
            "site_id", Role.SITE,
            "zone_id", Role.ZONE,
            "capacity", Role.CAPACITY,
            "device_id", Role.DEVICE);

    private Refused() {}

    /** Empty for a row that is wrong as a whole. */
    static Optional<Role> role(RejectKind kind) {
        return Optional.ofNullable(ROLES.get(field(kind)));
    }

    /** The name before "must be". */
    static String field(RejectKind kind) {
        return kind.expectation().split(" must be ", 2)[0];
    }

    static long rows(List<RejectKind> kinds, Role role) {
        return kinds.stream()
                .filter(kind -> role(kind).filter(role::equals).isPresent())
                .mapToLong(RejectKind::count)
                .sum();
    }

    /** Whether rows were read at all: before that nothing is known to be right. */
    static boolean knows(ImportRun run) {
        return run.counts().rows() > 0;
    }
}
