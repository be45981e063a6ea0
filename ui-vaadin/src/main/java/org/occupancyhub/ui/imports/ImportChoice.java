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
 */
record ImportChoice(String file, Long run) {

    static final ImportChoice START = new ImportChoice(null, null);

    private static final int LONGEST = 500;

    static ImportChoice of(QueryParameters address) {
        return new ImportChoice(
                text(address, "file").orElse(null),
                text(address, "run")
                        .filter(id -> id.matches("[0-9]{1,18}"))
                        .map(Long::valueOf)
                        .orElse(null));
    }

    static ImportChoice file(String name) {
        return new ImportChoice(name, null);
    }

    static ImportChoice run(long id) {
        return new ImportChoice(null, id);
    }

    QueryParameters address() {
        Map<String, String> parts = new LinkedHashMap<>();
        if (file != null) {
            parts.put("file", file);
        }
        if (run != null) {
            parts.put("run", run.toString());
        }
        return QueryParameters.simple(parts);
    }

    private static Optional<String> text(QueryParameters address, String name) {
        return address.getSingleParameter(name)
                .map(String::strip)
                .filter(value -> !value.isEmpty() && value.length() <= LONGEST && value.indexOf('\0') < 0);
    }
}
