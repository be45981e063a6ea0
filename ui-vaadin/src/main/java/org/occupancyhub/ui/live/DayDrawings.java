package org.occupancyhub.ui.live;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.ui.chart.Drawing;
import org.occupancyhub.ui.chart.Sketch;
import org.occupancyhub.words.Words;
import org.occupancyhub.words.day.DayLines;
import org.occupancyhub.words.day.SiteDay;

/** Draws a day once for all pages that show it, since a busy site changes many times a second. */
public final class DayDrawings {

    private static final int MOST = 100;

    /** A line for "now" that is younger stands where a new one would. */
    private static final Duration SHARED = Duration.ofSeconds(1);

    private record HeldLines(SiteDay day, DayLines lines) {}

    private record ChartKey(SiteId site, Locale locale) {}

    private record HeldChart(Sketch sketch, DayLines lines, Drawing drawing) {}

    private final Map<SiteId, HeldLines> lines = new Newest<>();
    private final Map<ChartKey, HeldChart> charts = new Newest<>();

    synchronized DayLines lines(SiteDay day, Instant now) {
        SiteId site = day.now().site().id();
        HeldLines held = lines.get(site);
        if (held != null && held.day() == day && serves(held.lines().now(), now)) {
            return held.lines();
        }
        DayLines drawn = DayLines.of(day, now);
        lines.put(site, new HeldLines(day, drawn));
        return drawn;
    }

    /** @param of what {@link #lines} gave for this day */
    synchronized Drawing chart(Words words, SiteDay day, DayLines of) {
        ChartKey key = new ChartKey(day.now().site().id(), words.locale());
        HeldChart held = charts.get(key);
        if (held != null && held.lines() == of) {
            return held.drawing();
        }
        Sketch sketch = held == null ? new Sketch() : held.sketch();
        Drawing drawing = sketch.draw(DayChart.of(words, day, of));
        charts.put(key, new HeldChart(sketch, of, drawing));
        return drawing;
    }

    private static boolean serves(Instant held, Instant now) {
        return !now.isBefore(held) && now.isBefore(held.plus(SHARED));
    }

    /** Sites can come by the thousand; those looked at last are kept. */
    private static final class Newest<K, V> extends LinkedHashMap<K, V> {

        private static final long serialVersionUID = 1;

        private Newest() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > MOST;
        }
    }
}
