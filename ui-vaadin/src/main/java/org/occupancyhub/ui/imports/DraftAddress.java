package org.occupancyhub.ui.imports;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** A mapping that is not checked yet, in the address: so a reload, a restart of the hub and the way back find it again. */
final class DraftAddress {

    private static final String ROLE = "as-";
    private static final String SITE = "site";
    private static final String ZONE = "zone";
    private static final String NAIVE = "naive";
    private static final String UTC = "utc";
    private static final String LOCAL = "local";

    private DraftAddress() {}

    static Map<String, String> of(MappingDraft draft) {
        Map<String, String> parts = new LinkedHashMap<>();
        draft.roles().forEach((column, role) -> {
            if (role != Role.NONE) {
                parts.put(ROLE + role.word(), column);
            }
        });
        if (!draft.site().isEmpty()) {
            parts.put(SITE, draft.site());
        }
        if (draft.zone() != null) {
            parts.put(ZONE, draft.zone().getId());
        }
        parts.put(NAIVE, draft.naiveUtc() ? UTC : LOCAL);
        return parts;
    }

    /** Those parts of an address that are of a draft; empty where it has none. */
    static Map<String, String> parts(Function<String, String> address) {
        Map<String, String> parts = new LinkedHashMap<>();
        if (address.apply(NAIVE) != null) {
            Stream.concat(Stream.of(Role.values()).map(role -> ROLE + role.word()), Stream.of(SITE, ZONE, NAIVE))
                    .filter(name -> address.apply(name) != null)
                    .forEach(name -> parts.put(name, address.apply(name)));
        }
        return parts;
    }

    /** @param columns those of the file; what an address says of others, or wrongly, is left out */
    static MappingDraft read(Map<String, String> parts, List<String> columns) {
        MappingDraft draft = MappingDraft.of(columns, null)
                .withSite(parts.getOrDefault(SITE, ""))
                .withZone(zone(parts.get(ZONE)))
                .withNaiveUtc(UTC.equals(parts.get(NAIVE)));
        for (Role role : Role.values()) {
            String column = parts.get(ROLE + role.word());
            if (column != null && columns.contains(column)) {
                draft = draft.with(column, role);
            }
        }
        return draft;
    }

    private static ZoneId zone(String id) {
        try {
            return id == null ? null : ZoneId.of(id);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
