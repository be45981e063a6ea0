package org.occupancyhub.forecast.model;

import java.util.Arrays;
import org.occupancyhub.forecast.series.LocalHour;
import org.occupancyhub.forecast.series.SitePast;
import org.occupancyhub.forecast.series.SitePool;

/**
 * How far forecasts of the same kind were off before, and so how far counts will scatter around this one: the forecast is
 * made again as of the same time on each of the last {@value #DAYS} days, each from what was known then, and its errors
 * {@code (y - f) / sqrt(f + 1)} up to the origin are kept (counts scatter about like the root of their mean; split conformal
 * prediction on normalised residuals, Papadopoulos and others 2002), apart for the first day, the next two and the rest.
 * Newer ones and those of the same part of the day count more ({@link PastErrors}). The quantiles that make an interval are
 * then moved by {@link TailLevels}.
 *
 * <p>A site that has not been forecast for {@value #OWN_DAYS} days borrows errors of others, made as if they had as little
 * history as it has, and widened since they are better known all the same.
 */
final class ErrorBand {

    /** The forecast to judge: a week or more from what is known of a site before an origin. */
    @FunctionalInterface
    interface Forecast {
        double[] from(SitePast site, int origin);
    }

    static final int DAYS = 56;
    static final int OWN_DAYS = 21;

    /** Where horizon groups end, in hours after the origin; the last one has no end. */
    private static final int[] GROUP_ENDS = {LocalHour.DAY, 3 * LocalHour.DAY, LocalHour.WEEK};
    /** How fast the levels of each group move, per day: the further ahead, the later and the rarer news is. */
    private static final double[] STEPS = {0.03, 0.01, 0.005};
    /** A forecast from less than this teaches nothing about its errors. */
    private static final int LEAST_HISTORY = LocalHour.WEEK;

    private static final int LEAST_ERRORS = 24;
    private static final int LENDERS = 4;
    private static final int LENT_DAYS = 14;
    private static final double WIDER = 1.25;
    /** Further off was a counter that broke, which says nothing about another site. */
    private static final double MOST_LENT = 10;
    /** What is borrowed counts little beside errors of its own. */
    private static final int LENT_AGE = 42;

    private final int origin;
    private final Scatter[][] groups;

    private ErrorBand(int origin, Scatter[][] groups) {
        this.origin = origin;
        this.groups = groups;
    }

    /**
     * @param site the hours before the origin and no others
     * @param lenders sites that lend errors to one that is new; also their hours from the origin on are not looked at
     */
    static ErrorBand of(SitePast site, int origin, Forecast forecast, SitePool lenders) {
        PastErrors[] groups = new PastErrors[GROUP_ENDS.length];
        Arrays.setAll(groups, group -> new PastErrors());
        int history = origin - site.series().first();
        int days = Math.max(0, Math.min(DAYS, (history - LEAST_HISTORY) / LocalHour.DAY));
        for (int ago = 1; ago <= days; ago++) {
            int from = origin - ago * LocalHour.DAY;
            double[] predicted = forecast.from(site, from);
            int hours = Math.min(LocalHour.WEEK, ago * LocalHour.DAY);
            for (int ahead = 0; ahead < hours; ahead++) {
                double error = error(site, from + ahead, predicted[ahead]);
                groups[group(ahead)].add(error, from + ahead, ago - 1 - ahead / LocalHour.DAY, ago);
            }
        }
        if (days < OWN_DAYS) {
            borrow(groups, site, history, origin, forecast, lenders);
        }
        Scatter[][] scatters = new Scatter[groups.length][];
        Arrays.setAll(scatters, group -> scatters(groups[group], STEPS[group]));
        return new ErrorBand(origin, scatters);
    }

    /** How counts scatter around what is forecast for so many hours after the origin. */
    Scatter scatter(int ahead) {
        return groups[group(ahead)][PastErrors.part(origin + ahead)];
    }

    /** From those who have a week more than {@code history}, the first among them. */
    private static void borrow(
            PastErrors[] groups, SitePast site, int history, int origin, Forecast forecast, SitePool lenders) {
        lenders.before(origin, site.zone()).sites().stream()
                .filter(other ->
                        !other.name().equals(site.name()) && !other.series().isEmpty())
                .filter(other -> other.series().end() - other.series().first() > history + 3 * LocalHour.WEEK)
                .limit(LENDERS)
                .forEach(other -> {
                    int newest = other.series().end() / LocalHour.DAY * LocalHour.DAY
                            + Math.floorMod(origin, LocalHour.DAY)
                            - LocalHour.WEEK;
                    for (int ago = 1; ago <= LENT_DAYS; ago++) {
                        int from = newest - ago * LocalHour.DAY;
                        SitePast asNew = other.with(other.series().before(from).since(from - history));
                        if (!asNew.series().isEmpty()) {
                            lend(groups, other, from, forecast.from(asNew, from));
                        }
                    }
                });
    }

    private static void lend(PastErrors[] groups, SitePast lender, int from, double[] predicted) {
        for (int ahead = 0; ahead < predicted.length; ahead++) {
            double error = error(lender, from + ahead, predicted[ahead]);
            if (Math.abs(error) <= MOST_LENT && isPossible(lender, from + ahead)) {
                groups[group(ahead)].add(WIDER * error, from + ahead, LENT_AGE, LENT_AGE);
            }
        }
    }

    /** Not where a capacity is set too low, or somebody was counted behind closed doors. */
    private static boolean isPossible(SitePast site, int hour) {
        double counted = site.series().at(hour);
        return site.rules().bound(hour, counted) == counted;
    }

    private static double error(SitePast site, int hour, double predicted) {
        return (site.series().at(hour) - predicted) / Math.sqrt(predicted + 1);
    }

    private static int group(int ahead) {
        int group = 0;
        while (group < GROUP_ENDS.length - 1 && ahead >= GROUP_ENDS[group]) {
            group++;
        }
        return group;
    }

    private static Scatter[] scatters(PastErrors errors, double step) {
        Scatter[] scatters = new Scatter[PastErrors.PARTS];
        if (errors.size() < LEAST_ERRORS) {
            Arrays.fill(scatters, Scatter.UNKNOWN);
            return scatters;
        }
        PastErrors sorted = errors.sorted();
        double[][] weights = sorted.weights();
        TailLevels levels = TailLevels.replayed(sorted, weights, step);
        Arrays.setAll(scatters, part -> sorted.scatter(weights, part).adapted(levels.lower(), levels.upper()));
        return scatters;
    }
}
