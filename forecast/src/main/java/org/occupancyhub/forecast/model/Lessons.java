package org.occupancyhub.forecast.model;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import org.occupancyhub.forecast.model.trees.Rows;
import org.occupancyhub.forecast.series.LocalHour;
import org.occupancyhub.forecast.series.SitePast;
import org.occupancyhub.forecast.series.SitePool;

/**
 * The rows that trees learn from: what was known at past origins of all sites, what the plain forecast made of it, and how
 * far that was off, in units of {@link Features#scale}. Of each site and day a few origins and hours are drawn; which, only
 * depends on how the site began and on the day. Samples are made once and shared by all fits. Safe for several threads.
 */
final class Lessons {

    /** Rows of a year, over all sites; a row takes about 120 bytes. */
    private static final int MOST_ROWS = 90_000;

    private static final int DAYS = 365;
    /** From then on the plain forecast of a site is what it will be. */
    private static final int FIRST_DAYS = 21;
    /** Hours of the day at which origins lie: midnight for plans, the others for whoever looks during the day. */
    private static final int[] ORIGINS = {0, 10, 6, 17};

    private static final int MOST_HOURS = 24;
    private static final int LEAST_HOURS = 8;

    private final SitePool pool;
    private final Neighbours neighbours;
    private final Map<Key, Sample> samples = new ConcurrentHashMap<>();

    Lessons(SitePool pool, Neighbours neighbours) {
        this.pool = pool.inOrder();
        this.neighbours = neighbours;
    }

    /** All that was known at a fit. */
    Learnt until(int week) {
        List<SitePast> known = pool.sites().stream()
                .map(site -> site.before(FitWeek.hour(week, site.zone())))
                .filter(site -> !site.series().isEmpty())
                .toList();
        Draw draw = Draw.of(known.size());
        Rows rows = new Rows(Features.COUNT);
        int days = 0;
        for (SitePast site : known) {
            int end = FitWeek.hour(week, site.zone());
            int from = firstDay(site, end);
            add(rows, site, from, end, draw);
            days += Math.max(0, LocalHour.day(end) - from);
        }
        return new Learnt(rows, days);
    }

    /**
     * What there is to learn from.
     *
     * @param siteDays the days, over all sites, whether or not anything was drawn of them
     */
    record Learnt(Rows rows, int siteDays) {}

    private static int firstDay(SitePast site, int end) {
        return Math.max(LocalHour.day(site.series().first()) + FIRST_DAYS, LocalHour.day(end) - DAYS);
    }

    private void add(Rows rows, SitePast known, int from, int end, Draw draw) {
        int first = known.series().first();
        TeachingHours answers = TeachingHours.ofCounts(known.series(), first, end);
        for (int day = from; day * LocalHour.DAY < end; day++) {
            for (int nth = 0; nth < draw.origins(); nth++) {
                int origin = day * LocalHour.DAY + ORIGINS[nth];
                if (origin < end && draw.has(known, day)) {
                    sample(known, origin, draw).addTo(rows, known, answers, end);
                }
            }
        }
    }

    private Sample sample(SitePast known, int origin, Draw draw) {
        return samples.computeIfAbsent(new Key(known.name(), origin, draw), key -> {
            Standing standing = neighbours.standing(known.before(origin), origin);
            return Sample.of(standing, draw.hours(known, origin));
        });
    }

    private record Key(String site, int origin, Draw draw) {}

    /**
     * How much is drawn of each site and day.
     *
     * @param origins a day, and {@code hours} after each
     * @param days share of days of which anything is drawn
     */
    private record Draw(int origins, int hours, double days) {

        /** @param sites that are known; twice as many make the next coarser draw, so that few samples are made anew */
        static Draw of(int sites) {
            int steps = sites <= 1 ? 1 : Integer.highestOneBit(sites - 1) << 1;
            double rowsADay = MOST_ROWS / (double) DAYS / steps;
            int origins = Math.max(1, Math.min(ORIGINS.length, (int) (rowsADay / LEAST_HOURS)));
            int hours = Math.max(LEAST_HOURS, Math.min(MOST_HOURS, (int) (rowsADay / origins)));
            return new Draw(origins, hours, Math.min(1, rowsADay / (origins * hours)));
        }

        boolean has(SitePast site, int day) {
            return days >= 1 || random(site, day).nextDouble() < days;
        }

        /** Half of them in the first day. */
        int[] hours(SitePast site, int origin) {
            SplittableRandom random = random(site, origin);
            int[] ahead = new int[hours];
            for (int i = 0; i < hours; i++) {
                ahead[i] =
                        i < hours / 2 ? random.nextInt(LocalHour.DAY) : random.nextInt(LocalHour.DAY, LocalHour.WEEK);
            }
            return ahead;
        }

        /** By when and with what a site began, so that sites differ, and a file forecasts the same under another name. */
        private static SplittableRandom random(SitePast site, int at) {
            int first = site.series().first();
            long start = 31L * first + Double.hashCode(site.series().at(first));
            return new SplittableRandom(start * 7919L + at);
        }
    }

    /** Features of some hours after one origin. */
    private record Sample(int origin, int[] ahead, float[] features) {

        static Sample of(Standing standing, int[] ahead) {
            if (standing.isEmpty()) {
                return new Sample(standing.origin, new int[0], new float[0]);
            }
            float[] features = new float[ahead.length * Features.COUNT];
            for (int i = 0; i < ahead.length; i++) {
                Features.fill(features, i * Features.COUNT, standing, ahead[i]);
            }
            return new Sample(standing.origin, ahead, features);
        }

        void addTo(Rows rows, SitePast known, TeachingHours answers, int end) {
            for (int i = 0; i < ahead.length; i++) {
                int hour = origin + ahead[i];
                double counted = hour < end ? answers.value(hour - answers.from()) : Double.NaN;
                if (!Double.isNaN(counted) && !known.rules().isClosed(hour)) {
                    int offset = i * Features.COUNT;
                    double expected = features[offset + Features.EXPECTED];
                    double scale = Features.scale(expected);
                    // A person is a person, whether in a full hour or a quiet one.
                    rows.add(features, offset, (float) ((counted - expected) / scale), (float) scale);
                }
            }
        }
    }
}
