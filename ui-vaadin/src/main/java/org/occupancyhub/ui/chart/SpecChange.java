package org.occupancyhub.ui.chart;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What differs between two specifications, as {@code patched} in {@code oh/chart.js} applies it. A change is one of
 * {@code {to: value}}, {@code {in: {key or index: change, or null where the key is gone}}}, and, for a list that grew or
 * moved, {@code {keep: so many from the front, then: [...], last: so many from the end}}.
 */
final class SpecChange {

    private SpecChange() {}

    /** @return null where nothing differs */
    static Spec between(Object before, Object after) {
        if (Objects.equals(before, after)) {
            return null;
        }
        if (before instanceof Map<?, ?> from && after instanceof Map<?, ?> to) {
            return inside(from, to);
        }
        if (before instanceof List<?> from && after instanceof List<?> to) {
            return from.size() == to.size() && objects(from) && objects(to) ? each(from, to) : middle(from, to);
        }
        return Spec.of("to", after);
    }

    private static Spec inside(Map<?, ?> before, Map<?, ?> after) {
        Spec inside = Spec.of();
        for (Map.Entry<?, ?> entry : after.entrySet()) {
            String key = (String) entry.getKey();
            inside.with(
                    key,
                    before.containsKey(key)
                            ? between(before.get(key), entry.getValue())
                            : Spec.of("to", entry.getValue()));
        }
        for (Object key : before.keySet()) {
            if (!after.containsKey(key)) {
                inside.put((String) key, null);
            }
        }
        return Spec.of("in", inside);
    }

    private static Spec each(List<?> before, List<?> after) {
        Spec inside = Spec.of();
        for (int i = 0; i < after.size(); i++) {
            inside.with(String.valueOf(i), between(before.get(i), after.get(i)));
        }
        return Spec.of("in", inside);
    }

    private static Spec middle(List<?> before, List<?> after) {
        int shorter = Math.min(before.size(), after.size());
        int keep = 0;
        while (keep < shorter && Objects.equals(before.get(keep), after.get(keep))) {
            keep++;
        }
        int last = 0;
        while (last < shorter - keep
                && Objects.equals(before.get(before.size() - 1 - last), after.get(after.size() - 1 - last))) {
            last++;
        }
        return Spec.of("keep", keep)
                .with("then", after.subList(keep, after.size() - last))
                .with("last", last);
    }

    private static boolean objects(List<?> items) {
        return items.stream().allMatch(Map.class::isInstance);
    }
}
