package org.occupancyhub.ui.live;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.models.memory.BoundedMap;
import org.occupancyhub.ui.chart.Drawing;
import org.occupancyhub.ui.chart.Sketch;
import org.occupancyhub.words.Words;
import org.occupancyhub.words.day.DayLines;
import org.occupancyhub.words.day.SiteDay;

/** Draws a day once for all pages that show it, since a busy site changes many times a second. */
public final class DayDrawings {

    /** Sites can come by the thousand; those looked at last are kept. */
    private static final int MOST = 100;

    /** A line for "now" that is younger stands where a new one would. */
    private static final Duration SHARED = Duration.ofSeconds(1);

    private record HeldLines(SiteDay day, DayLines lines) {}

    private record ChartKey(SiteId site, Locale locale) {}

    private record HeldChart(Sketch sketch, DayLines lines, Drawing drawing) {}

    private final BoundedMap<SiteId, HeldLines> lines = new BoundedMap<>(MOST);
    private final BoundedMap<ChartKey, HeldChart> charts = new BoundedMap<>(MOST);

    DayLines lines(SiteDay day, Instant now) {
        return lines.compute(
                        day.now().site().id(),
                        held -> held != null
                                        && held.day() == day
                                        && serves(held.lines().now(), now)
                                ? held
                                : new HeldLines(day, DayLines.of(day, now)))
                .lines();
    }

    /** @param of what {@link #lines} gave for this day */
    Drawing chart(Words words, SiteDay day, DayLines of) {
        return charts.compute(new ChartKey(day.now().site().id(), words.locale()), held -> {
                    if (held != null && held.lines() == of) {
                        return held;
                    }
                    Sketch sketch = held == null ? new Sketch() : held.sketch();
                    return new HeldChart(sketch, of, sketch.draw(DayChart.of(words, day, of)));
                })
                .drawing();
    }

    private static boolean serves(Instant held, Instant now) {
        return !now.isBefore(held) && now.isBefore(held.plus(SHARED));
    }
}
