package org.occupancyhub.ui.imports;

import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.occupancyhub.models.event.InvalidEventException;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.models.imports.ColumnMapping;

/**
 * A mapping while it is chosen.
 *
 * @param roles of each column, in the order of the file; each but {@code NONE} at most once
 * @param site of all lines, as it was written; empty where nothing was
 * @param zone null where none is chosen
 */
record MappingDraft(Map<String, Role> roles, String site, ZoneId zone, boolean naiveUtc) {

    /** What keeps it from being one. */
    enum Problem {
        NO_TIME,
        NO_COUNT,
        HALF_DOOR,
        COUNT_AND_DOOR,
        NO_SITE,
        BAD_SITE,
        NO_ZONE
    }

    MappingDraft {
        roles = Collections.unmodifiableMap(new LinkedHashMap<>(roles));
    }

    /** @param known what is known of it, or null */
    static MappingDraft of(List<String> columns, ColumnMapping known) {
        Map<String, Role> roles = new LinkedHashMap<>();
        columns.forEach(column -> roles.put(column, role(column, known)));
        return known == null
                ? new MappingDraft(roles, "", null, false)
                : new MappingDraft(roles, known.site() == null ? "" : known.site(), known.zone(), known.naiveUtc());
    }

    /** Whatever column had this role before has none after. */
    MappingDraft with(String column, Role role) {
        Map<String, Role> next = new LinkedHashMap<>(roles);
        if (role != Role.NONE) {
            next.replaceAll((name, was) -> was == role ? Role.NONE : was);
        }
        next.put(column, role);
        return new MappingDraft(next, site, zone, naiveUtc);
    }

    MappingDraft withSite(String next) {
        return new MappingDraft(roles, next.strip(), zone, naiveUtc);
    }

    MappingDraft withZone(ZoneId next) {
        return new MappingDraft(roles, site, next, naiveUtc);
    }

    MappingDraft withNaiveUtc(boolean next) {
        return new MappingDraft(roles, site, zone, next);
    }

    /** Null where no column has it. */
    String column(Role role) {
        return roles.entrySet().stream()
                .filter(entry -> entry.getValue() == role)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /** Whether all lines are of one site. */
    boolean isOfOneSite() {
        return column(Role.SITE) == null;
    }

    Set<Problem> problems() {
        Set<Problem> problems = EnumSet.noneOf(Problem.class);
        if (column(Role.TIME) == null) {
            problems.add(Problem.NO_TIME);
        }
        if (column(Role.IN) == null && column(Role.OUT) == null) {
            if (column(Role.COUNT) == null) {
                problems.add(Problem.NO_COUNT);
            }
        } else if (column(Role.IN) == null || column(Role.OUT) == null) {
            problems.add(Problem.HALF_DOOR);
        } else if (column(Role.COUNT) != null) {
            problems.add(Problem.COUNT_AND_DOOR);
        }
        if (isOfOneSite() && site.isEmpty()) {
            problems.add(Problem.NO_SITE);
        } else if (isOfOneSite() && !canBeCalled(site)) {
            problems.add(Problem.BAD_SITE);
        }
        if (zone == null) {
            problems.add(Problem.NO_ZONE);
        }
        return problems;
    }

    /** To be asked for only without problems. */
    ColumnMapping mapping() {
        return new ColumnMapping(
                column(Role.TIME),
                column(Role.COUNT),
                column(Role.SITE),
                isOfOneSite() ? site : null,
                column(Role.CAPACITY),
                column(Role.DEVICE),
                zone,
                naiveUtc,
                column(Role.ZONE),
                column(Role.IN),
                column(Role.OUT));
    }

    static Role role(String column, ColumnMapping known) {
        if (known == null) {
            return Role.NONE;
        }
        Map<Role, String> columns = new LinkedHashMap<>();
        columns.put(Role.TIME, known.timeColumn());
        columns.put(Role.COUNT, known.countColumn());
        columns.put(Role.IN, known.inColumn());
        columns.put(Role.OUT, known.outColumn());
        columns.put(Role.SITE, known.siteColumn());
        columns.put(Role.ZONE, known.areaColumn());
        columns.put(Role.CAPACITY, known.capacityColumn());
        columns.put(Role.DEVICE, known.deviceColumn());
        return columns.entrySet().stream()
                .filter(entry -> column.equals(entry.getValue()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Role.NONE);
    }

    private static boolean canBeCalled(String name) {
        try {
            return !new SiteId(name).value().isEmpty();
        } catch (InvalidEventException e) {
            return false;
        }
    }
}
