package org.occupancyhub.ui.forecast;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.models.history.SiteReading;
import org.occupancyhub.models.memory.BoundedMap;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.ui.chart.Drawing;
import org.occupancyhub.ui.chart.Sketch;
import org.occupancyhub.words.Words;

/** Draws a week once for all pages that show it: the line for now moves with every minute, on each of them. */
public final class WeekDrawings {

    /** Sites can come by the thousand; those looked at last are kept. */
    private static final int MOST = 100;

    private record Key(SiteId site, Locale locale) {}

    /** What is in the picture. */
    private record Shown(Site site, List<ForecastDay> days, List<SiteReading> today, Instant minute) {}

    private final BoundedMap<Key, ChartOf> charts = new BoundedMap<>(MOST);

    Drawing chart(Words words, Site site, List<ForecastDay> days, List<SiteReading> today, Instant now) {
        Shown shown = new Shown(site, days, today, now.truncatedTo(ChronoUnit.MINUTES));
        return charts.getOrMake(new Key(site.id(), words.locale()), ChartOf::new)
                .of(words, shown);
    }

    private static final class ChartOf {

        private final Sketch sketch = new Sketch();
        private Shown shown;
        private Drawing drawing;

        synchronized Drawing of(Words words, Shown next) {
            if (!Objects.equals(shown, next)) {
                WeekLines lines = WeekLines.of(next.site(), next.days(), next.today(), next.minute());
                Instant midnight = next.days().get(0).window().midnight().toInstant();
                drawing = sketch.draw(WeekChart.of(words, next.site(), midnight, lines));
                shown = next;
            }
            return drawing;
        }
    }
}
