package org.occupancyhub.ui.pattern;

import java.time.Instant;
import java.util.List;
import org.occupancyhub.models.site.Site;

/**
 * All that one drawing of the patterns shows.
 *
 * @param choice what was asked for
 * @param sites all that can be chosen
 * @param period the chosen weeks, or null where no whole day was counted yet
 * @param readings how many the chosen weeks rest on
 * @param comparison null where there is no second site
 */
record PatternPage(
        Instant readAt,
        PatternChoice choice,
        List<Site> sites,
        Site site,
        Period period,
        long readings,
        UsualWeek week,
        YearOfPeaks year,
        Comparison comparison) {

    boolean neverCounted() {
        return period == null;
    }

    /** There are counts, but not in these weeks. */
    boolean nothingInPeriod() {
        return period != null && week.known().isEmpty();
    }
}
