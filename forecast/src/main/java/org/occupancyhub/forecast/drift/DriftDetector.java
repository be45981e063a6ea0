package org.occupancyhub.forecast.drift;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.occupancyhub.models.accuracy.DayError;

/**
 * Says whether the days up to the last one have left the forecasts for good.
 *
 * <p>A forecaster that follows the level hides a shift from its own next forecast: on the second day its error is nearly as
 * usual. So the days of up to a week are held against <em>one</em> forecast that was made before the first of them, and
 * their scores summed beyond an allowance, as a CUSUM does (Page, Continuous Inspection Schemes, Biometrika 41, 1954), for
 * every day on which the shift may have begun. A signal is a sum over the threshold, of days that persist to the last, which
 * lie off by a third from what was forecast and by a quarter from what was usual: the way back from a quiet week is none.
 *
 * <p>What other sites had on the same day, by the median of their scores, is no drift of this one: weather, season, the end
 * of the year. After a week in which the doors were shut or that was full of holidays, nothing is said for a week.
 *
 * <p>All constants were set on real counts of seventeen sites over most of a year.
 */
public final class DriftDetector {

    private static final double ALLOWANCE = 1;
    private static final double THRESHOLD = 1.5;
    private static final double PERSISTENT = 1.2;
    private static final double LEAST_OFF_FORECAST = 1.0 / 3;
    private static final double LEAST_OFF_USUAL = 0.25;

    private static final int LEAST_DAYS = 2;
    private static final int WEEK = 7;
    private static final int MOST_ODD_DAYS = 2;
    private static final int LEAST_OTHERS = 5;

    private static final int DAYS_UNTIL_OVER = 7;
    private static final double AS_BEFORE = 2.5;

    /**
     * @param others sites that may share what comes and goes
     * @param lastDay a local day that is over
     */
    public Optional<Drift> detect(SiteErrors site, Collection<SiteErrors> others, LocalDate lastDay) {
        Drift strongest = null;
        for (int length = LEAST_DAYS; length <= DayError.LONGEST_LEAD; length++) {
            LocalDate first = lastDay.minusDays(length - 1L);
            if (isUndisturbed(site, first, lastDay)) {
                Drift drift = since(site, others, first, lastDay);
                if (drift != null && (strongest == null || drift.score() > strongest.score())) {
                    strongest = drift;
                }
            }
        }
        return Optional.ofNullable(strongest);
    }

    /**
     * Whether forecasts are as good as before again: of the last seven days that can be looked at, all of them after the
     * drift was noticed, at most one lay further off its own midnight's forecast than usual.
     */
    public boolean isOver(SiteErrors site, LocalDate noticed, LocalDate lastDay) {
        int seen = 0;
        int off = 0;
        for (LocalDate day = lastDay; day.isAfter(noticed) && seen < DAYS_UNTIL_OVER; day = day.minusDays(1)) {
            double score = site.isOut(day) ? Double.NaN : site.score(day, 1);
            if (!Double.isNaN(score)) {
                seen++;
                off += Math.abs(score) > AS_BEFORE ? 1 : 0;
            }
        }
        return seen == DAYS_UNTIL_OVER && off <= 1;
    }

    private static boolean isUndisturbed(SiteErrors site, LocalDate first, LocalDate last) {
        LocalDate weekBefore = first.minusDays(WEEK);
        return weekBefore.datesUntil(last.plusDays(1)).noneMatch(site::wasShut)
                && weekBefore.datesUntil(first).filter(site::isOut).count() <= MOST_ODD_DAYS
                && !site.seasonChanges(weekBefore, last);
    }

    private static Drift since(SiteErrors site, Collection<SiteErrors> others, LocalDate first, LocalDate last) {
        List<Double> scores = new ArrayList<>();
        double counted = 0;
        double predicted = 0;
        double mean = 0;
        double usual = 0;
        int lead = 1;
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1), lead++) {
            double score = site.isOut(day) ? Double.NaN : site.score(day, lead);
            if (!Double.isNaN(score)) {
                scores.add(beyond(score, common(others, day, lead)));
                DayError error = site.at(day, lead);
                counted += error.counted();
                predicted += error.predicted();
                double ofDay = site.usualCount(day);
                if (!Double.isNaN(ofDay)) {
                    mean += error.meanCount();
                    usual += ofDay;
                }
            }
        }
        if (scores.size() < LEAST_DAYS || !isOff(counted, predicted, LEAST_OFF_FORECAST) || usual == 0) {
            return null;
        }
        double sign = counted < predicted ? -1 : 1;
        double sum =
                scores.stream().mapToDouble(score -> sign * score - ALLOWANCE).sum();
        boolean persists = scores.subList(scores.size() - LEAST_DAYS, scores.size()).stream()
                .allMatch(score -> sign * score > PERSISTENT);
        boolean unusual = isOff(mean, usual, LEAST_OFF_USUAL) && (mean < usual) == (counted < predicted);
        return persists && unusual && sum > THRESHOLD
                ? new Drift(first, last, scores.size(), counted / predicted, sum)
                : null;
    }

    private static boolean isOff(double counted, double expected, double share) {
        return counted <= (1 - share) * expected || (1 - share) * counted >= expected;
    }

    /** What a score has beyond that of the others, where both have the same sign. */
    private static double beyond(double score, double common) {
        if (score * common <= 0) {
            return score;
        }
        return Math.abs(common) < Math.abs(score) ? score - common : 0;
    }

    private static double common(Collection<SiteErrors> others, LocalDate day, int lead) {
        double[] scores = others.stream()
                .filter(other -> !other.wasShut(day))
                .mapToDouble(other -> other.score(day, lead))
                .filter(score -> !Double.isNaN(score))
                .toArray();
        return scores.length < LEAST_OTHERS ? 0 : Medians.of(scores);
    }
}
