package org.occupancyhub.ui.chart;

import java.util.Arrays;
import java.util.List;
import org.occupancyhub.models.site.Level;
import org.occupancyhub.models.site.Thresholds;
import org.occupancyhub.words.Words;
import org.occupancyhub.words.day.CountScale;

/** The words for how busy it is, beside the axis of people. */
public final class Ruler {

    private Ruler() {}

    /** @param capacity what the thresholds are shares of */
    public static Spec of(Words words, Thresholds at, Number capacity, CountScale scale) {
        return Spec.of("capacity", capacity)
                .with("top", scale.top())
                .with("steps", List.of(at.moderate(), at.busy(), at.veryBusy(), at.full()))
                .with(
                        "words",
                        Arrays.stream(Level.values()).map(words::levelAlone).toList());
    }
}
