package org.occupancyhub.ui.live;

import java.util.List;
import java.util.OptionalDouble;
import org.occupancyhub.words.day.DayLines;

/**
 * Today in four numbers.
 *
 * @param peak the highest point, null where there was no reading
 * @param average people over the readings so far; empty where there were none
 * @param againstUsual share above (or below) what is usual at the same moments; empty where that is not known
 */
record DaySoFar(DayLines.Point peak, OptionalDouble average, OptionalDouble againstUsual, long readings) {

    static DaySoFar of(DayLines lines, long readings) {
        List<DayLines.Point> known = lines.readings();
        List<DayLines.Point> comparable = known.stream()
                .filter(point -> lines.usualAt(point.x()).isPresent())
                .toList();
        double usual = comparable.stream()
                .mapToDouble(point -> lines.usualAt(point.x()).orElseThrow())
                .sum();
        double actual = comparable.stream().mapToDouble(DayLines.Point::people).sum();
        return new DaySoFar(
                lines.pastPeak().orElse(null),
                known.stream().mapToDouble(DayLines.Point::people).average(),
                usual > 0 ? OptionalDouble.of(actual / usual - 1) : OptionalDouble.empty(),
                readings);
    }
}
