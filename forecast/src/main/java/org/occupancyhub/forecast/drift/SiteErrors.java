package org.occupancyhub.forecast.drift;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.occupancyhub.models.accuracy.DayError;

/**
 * How far the days of one site lay from the forecasts of up to a week before, measured by how far they usually do. For one
 * thread.
 *
 * <p>The usual error of a lead is the median and the median absolute deviation of the {@value #BASE_DAYS} days before the
 * forecast was made, so that neither an odd day nor the days looked at have a say in it.
 */
public final class SiteErrors {

    /** With fewer hours a day says little. */
    private static final int LEAST_HOURS = 6;

    private static final int BASE_DAYS = 56;
    private static final int LEAST_BASE_DAYS = 14;
    /** 1 / (the 75 % quantile of the normal distribution): makes a standard deviation of a median absolute deviation. */
    private static final double MAD_TO_DEVIATION = 1.4826;
    /** However alike the days of a site are, 7 % is nothing to speak of. */
    private static final double LEAST_DEVIATION = 0.07;
    /** A day with less of what was expected is one on which the doors were shut, not one of a lower level. */
    private static final double SHUT = 0.25;

    private static final int WEEKS = 8;
    private static final int LEAST_WEEKS = 3;

    private final Map<LocalDate, DayError[]> days = new HashMap<>();
    private final Map<LocalDate, Usual[]> usual = new HashMap<>();
    private final Set<LocalDate> shut = new HashSet<>();
    private final OddDays odd;

    private record Usual(double middle, double deviation) {}

    public SiteErrors(Collection<DayError> errors, OddDays odd) {
        this.odd = odd;
        for (DayError error : errors) {
            if (error.hours() >= LEAST_HOURS) {
                days.computeIfAbsent(error.day(), day -> new DayError[DayError.LONGEST_LEAD])[error.lead() - 1] = error;
                if (error.counted() < SHUT * error.predicted()) {
                    shut.add(error.day());
                }
            }
        }
    }

    /** Null where that is not known. */
    DayError at(LocalDate day, int lead) {
        DayError[] leads = days.get(day);
        return leads == null ? null : leads[lead - 1];
    }

    /** Whether a day says nothing of the level: odd by rule, or the doors were shut. */
    boolean isOut(LocalDate day) {
        return shut.contains(day) || odd.isOdd(day);
    }

    boolean wasShut(LocalDate day) {
        return shut.contains(day);
    }

    boolean seasonChanges(LocalDate from, LocalDate to) {
        return odd.seasonChanges(from, to);
    }

    /** The error of a day in usual deviations; {@code NaN} where it, or what is usual, is not known. */
    double score(LocalDate day, int lead) {
        DayError error = at(day, lead);
        Usual known = error == null ? null : usual(day.minusDays(lead - 1L), lead);
        return known == null ? Double.NaN : (logRatio(error) - known.middle()) / known.deviation();
    }

    /** People in an hour on such a weekday, the median of the last eight weeks; {@code NaN} where that is not known. */
    double usualCount(LocalDate day) {
        double[] weeks = IntStream.rangeClosed(1, WEEKS)
                .mapToObj(day::minusWeeks)
                .filter(other -> !isOut(other) && at(other, 1) != null)
                .mapToDouble(other -> at(other, 1).meanCount())
                .toArray();
        return weeks.length < LEAST_WEEKS ? Double.NaN : Medians.of(weeks);
    }

    /** A halving is -0.69 at any site; one person more on both sides keeps it finite. */
    private static double logRatio(DayError error) {
        return Math.log((error.counted() + 1) / (error.predicted() + 1));
    }

    private Usual usual(LocalDate origin, int lead) {
        Usual[] leads = usual.computeIfAbsent(origin, day -> new Usual[DayError.LONGEST_LEAD]);
        if (leads[lead - 1] == null) {
            leads[lead - 1] = computed(origin, lead);
        }
        return leads[lead - 1];
    }

    private Usual computed(LocalDate origin, int lead) {
        List<Double> before = new ArrayList<>();
        for (LocalDate day = origin.minusDays(BASE_DAYS); day.isBefore(origin); day = day.plusDays(1)) {
            DayError error = at(day, lead);
            if (error != null && !isOut(day)) {
                before.add(logRatio(error));
            }
        }
        if (before.size() < LEAST_BASE_DAYS) {
            return null;
        }
        double[] values = before.stream().mapToDouble(Double::doubleValue).toArray();
        double middle = Medians.of(values);
        double[] deviations =
                before.stream().mapToDouble(value -> Math.abs(value - middle)).toArray();
        return new Usual(middle, Math.max(LEAST_DEVIATION, MAD_TO_DEVIATION * Medians.of(deviations)));
    }
}
