package org.occupancyhub.forecast.model;

import java.util.Arrays;
import java.util.BitSet;
import org.occupancyhub.forecast.series.HourlySeries;
import org.occupancyhub.forecast.series.LocalHour;
import org.occupancyhub.forecast.series.SiteRules;

/**
 * The hours before an origin that may teach what is usual. Left out, as if nobody had counted:
 *
 * <ul>
 *   <li>public holidays, events and hours when the site is closed by rule;
 *   <li>frozen counters: one and the same value for a day or longer;
 *   <li>lone spikes: one hour far above both its neighbours and what is usual;
 *   <li>unannounced closures: hours in a row that are next to empty though they usually are not. One that lasts longer
 *       than {@value #LONGEST_CLOSURE} hours is no closure but the new normal.
 * </ul>
 */
final class TeachingHours {

    private static final int FROZEN_HOURS = 24;
    private static final double FROZEN_FROM = 5;
    /** Where more than this share would be left out as frozen, the constant is the truth. */
    private static final double FROZEN_SHARE = 0.5;

    private static final double SPIKE_FACTOR = 3;
    private static final double SPIKE_MARGIN = 10;

    private static final int SHORTEST_CLOSURE = 3;
    private static final int LONGEST_CLOSURE = 9 * 24;
    private static final double EMPTY_SHARE = 0.1;
    /** Below so many people an empty hour says nothing. */
    private static final double USUALLY_BUSY = 5;

    private final int from;
    private final double[] values;

    private TeachingHours(int from, double[] values) {
        this.from = from;
        this.values = values;
    }

    /** @param from the first hour to look at; the last one is the hour before the origin */
    static TeachingHours of(HourlySeries past, int from, int origin, SiteRules rules, WeekProfile.Estimate estimate) {
        TeachingHours hours = new TeachingHours(from, past.copy(from, origin));
        hours.leaveOutRules(rules);
        hours.leaveOutFrozen();
        double[] usual = estimate.of(hours);
        hours.leaveOutSpikes(usual);
        hours.leaveOutClosures(usual);
        return hours;
    }

    /** The same, but special days do teach: those that must be answered for like any other. */
    static TeachingHours ofCounts(HourlySeries past, int from, int origin) {
        return of(past, from, origin, SiteRules.UNKNOWN, WeekProfile::plain);
    }

    int from() {
        return from;
    }

    int size() {
        return values.length;
    }

    /** People in the hour {@code from + index}; {@code NaN} where there is nothing to learn. */
    double value(int index) {
        return values[index];
    }

    int cell(int index) {
        return LocalHour.ofWeek(from + index);
    }

    private void leaveOutRules(SiteRules rules) {
        boolean holiday = false;
        for (int i = 0; i < values.length; i++) {
            if (i == 0 || Math.floorMod(from + i, LocalHour.DAY) == 0) {
                holiday = rules.isHoliday(from + i);
            }
            if (holiday || rules.isClosed(from + i) || rules.event(from + i) != null) {
                values[i] = Double.NaN;
            }
        }
    }

    private void leaveOutFrozen() {
        BitSet frozen = new BitSet();
        for (int start = 0; start < values.length; ) {
            int end = start + 1;
            while (end < values.length && values[end] == values[start]) {
                end++;
            }
            if (end - start >= FROZEN_HOURS && values[start] >= FROZEN_FROM) {
                frozen.set(start, end);
            }
            start = end;
        }
        long known = Arrays.stream(values).filter(value -> !Double.isNaN(value)).count();
        if (frozen.cardinality() <= FROZEN_SHARE * known) {
            frozen.stream().forEach(i -> values[i] = Double.NaN);
        }
    }

    private void leaveOutSpikes(double[] usual) {
        double[] seen = values.clone();
        for (int i = 1; i < seen.length - 1; i++) {
            double around = Math.max(usual[cell(i)], Math.max(seen[i - 1], seen[i + 1]));
            if (seen[i] > SPIKE_FACTOR * around + SPIKE_MARGIN) {
                values[i] = Double.NaN;
            }
        }
    }

    private void leaveOutClosures(double[] usual) {
        for (int i = 0; i < values.length; ) {
            if (!isBusyAsARule(i, usual) || !isEmpty(i, usual)) {
                i++;
                continue;
            }
            int empty = 0;
            int last = i;
            int next = i;
            for (; next < values.length && (!isBusyAsARule(next, usual) || isEmpty(next, usual)); next++) {
                if (isBusyAsARule(next, usual)) {
                    empty++;
                    last = next;
                }
            }
            if (empty >= SHORTEST_CLOSURE && last - i < LONGEST_CLOSURE) {
                // The hours at both ends are only partly closed: no lesson either.
                Arrays.fill(values, Math.max(0, i - 1), Math.min(values.length, last + 2), Double.NaN);
            }
            i = next;
        }
    }

    private boolean isBusyAsARule(int i, double[] usual) {
        return !Double.isNaN(values[i]) && usual[cell(i)] >= USUALLY_BUSY;
    }

    private boolean isEmpty(int i, double[] usual) {
        return values[i] < EMPTY_SHARE * usual[cell(i)];
    }
}
