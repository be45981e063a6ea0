package org.occupancyhub.ui.imports;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is looked at. It stands in the address, so that a reload, the way back and a link lead to it; what an address says
 * wrongly is left out.
 *
 * @param file the file whose columns are told apart, or null
 * @param run the run that is watched, or null; with a file beside it, the one whose mapping is changed
 * @param draft a mapping that is not checked yet, as {@link DraftAddress} says it; empty where it is as it was suggested
 */
record ImportChoice(String file, Long run, Map<String, String> draft) {

    static final ImportChoice START = new ImportChoice(null, null, Map.of());

    private static final int LONGEST = 500;

    static ImportChoice of(QueryParameters address) {
        return new ImportChoice(
                text(address, "file").orElse(null),
                text(address, "run")
                        .filter(id -> id.matches("[0-9]{1,18}"))
                        .map(Long::valueOf)
                        .orElse(null),
                DraftAddress.parts(name -> text(address, name).orElse(null)));
    }

    static ImportChoice file(String name) {
        return new ImportChoice(name, null, Map.of());
    }

    static ImportChoice run(long id) {
        return new ImportChoice(null, id, Map.of());
    }

    /** @param run the one whose mapping is changed */
    static ImportChoice mappingOf(long run, String file) {
        return new ImportChoice(file, run, Map.of());
    }

    ImportChoice with(MappingDraft changed) {
        return new ImportChoice(file, run, DraftAddress.of(changed));
    }

    QueryParameters address() {
        Map<String, String> parts = new LinkedHashMap<>();
        if (file != null) {
            parts.put("file", file);
        }
        if (run != null) {
            parts.put("run", run.toString());
        }
        parts.putAll(draft);
        return QueryParameters.simple(parts);
    }

    private static Optional<String> text(QueryParameters address, String name) {
        return address.getSingleParameter(name)
                .map(String::strip)
                .filter(value -> !value.isEmpty() && value.length() <= LONGEST && value.indexOf('\0') < 0);
    }
}
