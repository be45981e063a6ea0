package org.occupancyhub.forecast.model;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.occupancyhub.forecast.series.LocalHour;
import org.occupancyhub.forecast.series.SitePast;
import org.occupancyhub.forecast.series.SitePool;
import org.occupancyhub.forecast.series.SiteRules;

/**
 * What was or would have been forecast from past origins, each made once and kept: intervals and the choice between
 * methods both judge by how far those were off. A forecast is found again only where all that it may depend on is the same:
 * the name of the middle, the origin, and what was counted before it and known ahead, at the site and in the pool. New
 * counts, a correction or other opening hours are therefore seen at once, and a file and its cut share nothing wrong.
 *
 * <p>One belongs to one {@link FittedMethod}, or to one {@link ForecastMethod#over}: within it a name must stand for one
 * function of site, pool and origin. Safe for several threads; each forecast is computed by one of them while others wait for
 * it. Computing may ask for further forecasts, of earlier origins or of other middles.
 */
final class PastForecasts {

    /** How far each reaches: a week, in which the clock may skip an hour or double one. */
    static final int HOURS = LocalHour.WEEK + 2;

    /** About 1.5 KiB each: enough for all hours of a day at a dozen sites; of more, those of past days are made again. */
    private static final int MOST = 16_384;

    private final Map<Key, FutureTask<double[]>> kept;
    /** Of the last pool: one list in all keys, however many sites there are. */
    private volatile List<SiteRules> rulesOfPool = List.of();

    PastForecasts() {
        this(MOST);
    }

    /** @param most how many are kept; the one that was not asked for longest goes first */
    PastForecasts(int most) {
        kept = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Key, FutureTask<double[]>> eldest) {
                return size() > most;
            }
        };
    }

    /**
     * The middle of {@value #HOURS} hours from an origin on, bounded by capacity and opening hours.
     *
     * @param point must not look at more of {@code site} and {@code pool} than what was before the origin
     * @param pool what {@code point} was made over; {@link SitePool#EMPTY} where it does not look at other sites
     * @param site may have hours from the origin on: they are hidden
     * @return not to be changed; {@code NaN} throughout where nothing was counted before the origin
     */
    double[] middle(PointForecaster point, SitePool pool, SitePast site, int origin) {
        SitePast past = site.before(origin);
        SitePool known = pool.before(origin, site.zone());
        Key key = Key.of(point, known, rules(known), past, origin);
        FutureTask<double[]> made = new FutureTask<>(() -> bounded(point, past, origin, HOURS));
        FutureTask<double[]> there = putIfAbsent(key, made);
        if (there == null) {
            made.run();
        }
        return result(key, there == null ? made : there);
    }

    private List<SiteRules> rules(SitePool pool) {
        List<SiteRules> rules = pool.sites().stream().map(SitePast::rules).toList();
        List<SiteRules> last = rulesOfPool;
        if (rules.equals(last)) {
            return last;
        }
        rulesOfPool = rules;
        return rules;
    }

    /** A middle of any length, made anew and brought within capacity and opening hours. */
    static double[] bounded(PointForecaster point, SitePast past, int origin, int hours) {
        double[] predicted = point.predict(past, origin, hours);
        for (int ahead = 0; ahead < hours; ahead++) {
            predicted[ahead] = past.rules().bound(origin + ahead, predicted[ahead]);
        }
        return predicted;
    }

    private synchronized FutureTask<double[]> putIfAbsent(Key key, FutureTask<double[]> made) {
        return kept.putIfAbsent(key, made);
    }

    private synchronized void forget(Key key, FutureTask<double[]> failed) {
        kept.remove(key, failed);
    }

    private double[] result(Key key, FutureTask<double[]> task) {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the forecast was interrupted");
        } catch (ExecutionException e) {
            forget(key, task);
            throw new IllegalStateException("a past forecast of " + key.point() + " failed", e.getCause());
        }
    }

    /** All that a forecast may depend on; rules are the same only if they are the same object. */
    private record Key(
            String point,
            int origin,
            String site,
            ZoneId zone,
            SiteRules rules,
            long counted,
            long countedInPool,
            List<SiteRules> rulesInPool) {

        static Key of(PointForecaster point, SitePool pool, List<SiteRules> rulesInPool, SitePast past, int origin) {
            long counted = 0;
            for (SitePast other : pool.sites()) {
                counted = 31 * (31 * counted + other.name().hashCode())
                        + other.series().fingerprint();
            }
            return new Key(
                    point.name(),
                    origin,
                    past.name(),
                    past.zone(),
                    past.rules(),
                    past.series().fingerprint(),
                    counted,
                    rulesInPool);
        }
    }
}
