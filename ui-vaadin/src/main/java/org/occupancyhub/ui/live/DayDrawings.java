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

    private record ChartKey(SiteId site, Locale locale) {}

    private final BoundedMap<SiteId, LinesOf> lines = new BoundedMap<>(MOST);
    private final BoundedMap<ChartKey, ChartOf> charts = new BoundedMap<>(MOST);

    DayLines lines(SiteDay day, Instant now) {
        return lines.getOrMake(day.now().site().id(), LinesOf::new).at(day, now);
    }

    /** @param of what {@link #lines} gave for this day */
    Drawing chart(Words words, SiteDay day, DayLines of) {
        return charts.getOrMake(new ChartKey(day.now().site().id(), words.locale()), ChartOf::new)
                .of(words, day, of);
    }

    private static final class LinesOf {

        private SiteDay day;
        private DayLines lines;

        synchronized DayLines at(SiteDay next, Instant now) {
            if (day != next
                    || now.isBefore(lines.now())
                    || !now.isBefore(lines.now().plus(SHARED))) {
                day = next;
                lines = DayLines.of(next, now);
            }
            return lines;
        }
    }

    private static final class ChartOf {

        private final Sketch sketch = new Sketch();
        private DayLines lines;
        private Drawing drawing;

        synchronized Drawing of(Words words, SiteDay day, DayLines next) {
            if (lines != next) {
                drawing = sketch.draw(DayChart.of(words, day, next));
                lines = next;
            }
            return drawing;
        }
    }
}
