package org.occupancyhub.ui.chart;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;

/** One picture that is drawn again and again, for any number of pages, which then hold the same specification. */
public final class Sketch {

    /** Each page holds its text: one sign outside of Latin 1 would double it. */
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    /** A change this long, in parts of the whole, is better sent as a new specification. */
    private static final double LONG = 0.5;

    private Spec base;
    private String specification;

    public synchronized Drawing draw(Spec next) {
        if (base != null) {
            Spec difference = SpecChange.between(base, next);
            String change = difference == null ? "" : json(difference);
            if (change.length() < LONG * specification.length()) {
                return new Drawing(specification, change);
            }
        }
        base = next;
        specification = json(next);
        return new Drawing(specification, "");
    }

    private static String json(Spec spec) {
        try {
            return JSON.writeValueAsString(spec);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a chart specification must consist of maps, lists and plain values", e);
        }
    }
}
