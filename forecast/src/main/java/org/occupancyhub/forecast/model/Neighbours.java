package org.occupancyhub.forecast.model;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.occupancyhub.forecast.series.HourlySeries;
import org.occupancyhub.forecast.series.LocalHour;
import org.occupancyhub.forecast.series.SitePast;
import org.occupancyhub.forecast.series.SitePool;

/**
 * What the other sites of a pool lend a site: what special days were like, and to a young site the shape of a week. Only
 * what was known of them at the origin, by their own clocks. Safe for several threads.
 */
final class Neighbours {

    /** From then on a site has a shape of its own. */
    private static final int YOUNG_HOURS = 8 * LocalHour.WEEK;
    /** Sites that are asked: the first, by name, of those that had been counted. */
    private static final int MOST = 32;
    /** A shape is lent by sites that were counted so long. */
    private static final int LENDING_HOURS = 3 * LocalHour.WEEK;
    /**
     * How much less a site lends that looks different: {@code exp(-80 x share of people it would misplace)}. One percent more
     * halves it, so that the few that look most alike lend nearly all; the mean of all is like nobody.
     */
    private static final double ALIKE = 80;
    /** What a day at other sites counts against one at the site itself, and the one imagined day that is just usual. */
    private static final double LENT_DAY = 0.5;

    private final SitePool pool;
    private final DayRatios ratios;
    private final Map<String, double[]> shapes = new ConcurrentHashMap<>();

    Neighbours(SitePool pool, DayRatios ratios) {
        this.pool = pool.inOrder();
        this.ratios = ratios;
    }

    /** @param site the hours before the origin and no others */
    Standing standing(SitePast site, int origin) {
        return Standing.of(
                site,
                origin,
                shape(site, origin),
                new SpecialFactors(site.rules(), event -> factor(site, origin, event)));
    }

    /**
     * The median ratio of the days like that, at the site and at others, and of one imagined day that was just usual. No
     * mean: the site may have been shut on some.
     */
    private double factor(SitePast site, int origin, String event) {
        WeightedValues seen = new WeightedValues();
        seen.add(1, 1);
        for (int midnight : days(site, origin, event)) {
            seen.add(ratios.of(site, midnight, event), 1);
        }
        Map<Integer, WeightedValues> lent = new TreeMap<>();
        for (SitePast other : others(site, origin)) {
            int known = SitePool.sameMoment(origin, site.zone(), other.zone());
            for (int midnight : days(other, known, event)) {
                lent.computeIfAbsent(midnight, day -> new WeightedValues()).add(ratios.of(other, midnight, event), 1);
            }
        }
        lent.values().forEach(day -> seen.add(day.median(), LENT_DAY));
        return seen.median();
    }

    /** The midnights of days like that, each over before the origin. */
    private static List<Integer> days(SitePast site, int origin, String event) {
        HourlySeries past = site.series();
        TreeSet<Integer> days = new TreeSet<>();
        int first = LocalHour.day(past.first()) + 1;
        for (int day = first; (day + 1) * LocalHour.DAY <= Math.min(origin, past.end() + LocalHour.DAY); day++) {
            int midnight = day * LocalHour.DAY;
            if (event == null) {
                if (site.rules().isHoliday(midnight)) {
                    days.add(midnight);
                }
                continue;
            }
            for (int hour = midnight; hour < midnight + LocalHour.DAY; hour++) {
                if (event.equals(site.rules().event(hour))) {
                    days.add(midnight);
                }
            }
        }
        return List.copyOf(days);
    }

    private List<SitePast> others(SitePast site, int origin) {
        return pool.sites().stream()
                .filter(other -> !other.name().equals(site.name()))
                .map(other -> other.before(SitePool.sameMoment(origin, site.zone(), other.zone())))
                .filter(other -> !other.series().isEmpty())
                .limit(MOST)
                .toList();
    }

    /** The shape of the others, those that are like the site counting more; null where it needs none or there is none. */
    private double[] shape(SitePast site, int origin) {
        if (origin - site.series().first() >= YOUNG_HOURS || pool.sites().isEmpty()) {
            return null;
        }
        int monday = origin - LocalHour.ofWeek(origin);
        double[] lent = new double[LocalHour.WEEK];
        double weights = 0;
        for (SitePast other : others(site, monday)) {
            double[] shape = shapes.computeIfAbsent(other.name() + '@' + monday + site.zone(), key -> shape(other));
            if (shape.length > 0) {
                double weight = Math.exp(-ALIKE * misplaced(site.series(), shape));
                weights += weight;
                for (int cell = 0; cell < lent.length; cell++) {
                    lent[cell] += weight * shape[cell];
                }
            }
        }
        for (int cell = 0; cell < lent.length; cell++) {
            lent[cell] /= weights;
        }
        return weights > 0 ? lent : null;
    }

    /** Brought to a mean of 1; empty where it says too little. */
    private static double[] shape(SitePast other) {
        int end = other.series().end();
        if (end - other.series().first() < LENDING_HOURS) {
            return new double[0];
        }
        double[] shape = Standing.of(other, end, null, SpecialFactors.NONE).shape;
        double mean = 0;
        for (double value : shape) {
            mean += value / shape.length;
        }
        if (!(mean > 0)) {
            return new double[0];
        }
        double[] normal = new double[shape.length];
        for (int cell = 0; cell < shape.length; cell++) {
            normal[cell] = shape[cell] / mean;
        }
        return normal;
    }

    /** The share of the people counted that a shape at the same level would have in other hours. */
    private static double misplaced(HourlySeries past, double[] shape) {
        double counted = 0;
        double usual = 0;
        for (int hour = past.first(); hour < past.end(); hour++) {
            if (past.has(hour)) {
                counted += past.at(hour);
                usual += shape[LocalHour.ofWeek(hour)];
            }
        }
        if (!(counted > 0 && usual > 0)) {
            return 0;
        }
        double off = 0;
        for (int hour = past.first(); hour < past.end(); hour++) {
            if (past.has(hour)) {
                off += Math.abs(past.at(hour) / counted - shape[LocalHour.ofWeek(hour)] / usual);
            }
        }
        return off / 2;
    }
}
