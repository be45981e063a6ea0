package org.occupancyhub.forecast.model;

import java.util.Arrays;
import org.occupancyhub.forecast.series.LocalHour;
import org.occupancyhub.forecast.series.SitePast;

/**
 * Where a site stands as of an origin, and what is to be expected of it then: {@link Shape} of its week x how full it has
 * lately been ({@link Level}) x what a special day is like ({@link SpecialFactors}) x the season ({@link Seasons}).
 */
final class Standing {

    /** Older hours weigh under one part in nine, and less than the half-life lets them, as levels part. */
    static final int WEEKS = 20;

    final SitePast site;
    final int origin;
    final TeachingHours teaching;
    final double[] shape;
    final Seasons seasons;
    final PastSums sums;
    final Level level;
    /** Mean of the shape, people. */
    final double mean;

    private final SpecialFactors specials;

    private Standing(SitePast site, int origin, TeachingHours teaching, double[] lent, SpecialFactors specials) {
        this.site = site;
        this.origin = origin;
        this.teaching = teaching;
        this.specials = specials;
        seasons = Seasons.of(site, origin);
        shape = Shape.of(teaching, seasons, lent);
        sums = new PastSums(teaching, shape, seasons);
        mean = Arrays.stream(shape).average().orElse(0);
        level = Level.of(teaching, shape, seasons, sums, origin);
    }

    /**
     * @param site the hours before the origin and no others
     * @param lent the shape of other sites, its mean 1, or null
     */
    static Standing of(SitePast site, int origin, double[] lent, SpecialFactors specials) {
        int last = Math.min(origin, site.series().end());
        int from = Math.max(site.series().first(), last - WEEKS * LocalHour.WEEK);
        TeachingHours teaching = TeachingHours.of(site.series(), from, origin, site.rules(), WeekProfile::plain);
        return new Standing(site, origin, teaching, lent, specials);
    }

    /** Whether nothing was counted that could teach. */
    boolean isEmpty() {
        return Double.isNaN(shape[0]);
    }

    /** People to be expected so many hours after the origin. */
    double expected(int ahead) {
        return usual(origin + ahead) * level.at(ahead);
    }

    /** What is usual in a local hour at the level of the shape. */
    double usual(int hour) {
        return specials.usual(shape, hour) * seasons.factor(hour);
    }

    /** People in a local hour before the origin; {@code NaN} where there is nothing to learn. */
    double counted(int hour) {
        int i = hour - teaching.from();
        return i < 0 || i >= teaching.size() ? Double.NaN : teaching.value(i);
    }

    /** Counted over usual around a local hour before the origin; {@code NaN} where nothing is known. */
    double ratioAround(int hour, int hours) {
        int i = hour - teaching.from();
        return sums.ratio(i - hours, i + hours + 1, Double.NaN);
    }
}
