package org.occupancyhub.forecast.model;

import java.util.List;
import org.occupancyhub.forecast.series.LocalHour;
import org.occupancyhub.forecast.series.SitePast;
import org.occupancyhub.forecast.series.SitePool;
import org.occupancyhub.forecast.series.SiteRules;

/**
 * The table of features: all that the trees are told about an hour to come, of what was known of the site at the origin and
 * what is known ahead. Training and serving use the same code. A change of any name, order or meaning is a new
 * {@link #FEATURES_VERSION}: trees of another version do not understand these rows.
 *
 * <p>Counts that do not teach ({@link TeachingHours}) are unknown here, which is {@code NaN}. Sites of any size share one
 * model: whatever is in people is set against what the plain forecast expects.
 */
public final class Features {

    public static final int FEATURES_VERSION = 1;

    private static final String ERROR = "error";
    private static final String LOG = "log ratio";

    private static final List<Feature> ALL = List.of(
            new Feature("ahead", "hours", "from the origin to the hour; 0 is the hour that begins at the origin"),
            new Feature("hour_of_day", "hours", "the hour, 0 to 23, on the site's clock"),
            new Feature("day_of_week", "days", "0 Monday to 6 Sunday"),
            new Feature("hour_of_origin", "hours", "the hour of the day at the origin"),
            new Feature("special_day", "0 or 1", "the hour is in a public holiday or an event"),
            new Feature("special_before", "0 or 1", "so is the hour a day before"),
            new Feature("special_after", "0 or 1", "so is the hour a day later"),
            new Feature("expected", "people", "what the plain forecast (shape-level) expects"),
            new Feature("relative", "share", "the same over the mean of the shape: is it a quiet hour or a full one"),
            new Feature("day_1", ERROR, "the same hour on the newest day known, less expected"),
            new Feature("day_2", ERROR, "the same hour a day before that, less expected"),
            new Feature("week_1", ERROR, "the same hour in the newest week known, less expected"),
            new Feature("week_2", ERROR, "the same hour a week before that, less expected"),
            new Feature("week_3", ERROR, "the same hour two weeks before that, less expected"),
            new Feature("week_4", ERROR, "the same hour three weeks before that, less expected"),
            new Feature("month_mean", ERROR, "mean of the same hour of the week in the last four weeks, less expected"),
            new Feature("day_around", LOG, "counted over usual in the five hours around, on the newest day known"),
            new Feature("week_around", LOG, "counted over usual in the five hours around, in the newest week known"),
            new Feature(
                    "weeks_around",
                    ERROR,
                    "the same hour of the last four weeks, less usual at the level of those weeks"),
            new Feature("level_day", LOG, "counted over usual in the last 24 hours"),
            new Feature("level_days", LOG, "counted over usual in the last 72 hours"),
            new Feature("level_week", LOG, "counted over usual in the last 168 hours"),
            new Feature("time_1", LOG, "counted over expected around this time of day on the last day"),
            new Feature("time_3", LOG, "counted over expected around this time of day on the last three days"),
            new Feature("time_7", LOG, "counted over expected around this time of day on the last seven days"),
            new Feature("last_1", ERROR, "the last hour before the origin, less usual at the level of the last day"),
            new Feature("last_3", ERROR, "the last three hours before the origin, less usual at that level"),
            new Feature("last_6", ERROR, "the last six hours before the origin, less usual at that level"));

    static final int COUNT = ALL.size();
    /** The column of the plain forecast, against which the trees' answer is set. */
    static final int EXPECTED = 7;

    private static final int AROUND = 2;
    private static final int WEEKS = 4;

    private Features() {}

    /** In the order of columns. */
    public static List<Feature> all() {
        return ALL;
    }

    /**
     * What the trees would be told from an origin on.
     *
     * @param site may have hours from the origin on: they are hidden, at the site and in the pool
     */
    public static FeatureTable of(SitePool pool, SitePast site, int origin) {
        SitePast past = site.before(origin);
        return new FeatureTable(
                past.series().isEmpty() ? null : new Neighbours(pool, new DayRatios()).standing(past, origin));
    }

    /** Writes the features of one hour into {@code row} from {@code offset} on. */
    static void fill(float[] row, int offset, Standing standing, int ahead) {
        new Row(row, offset, standing, ahead).fill();
    }

    private static final class Row {
        private final float[] row;
        private final Standing standing;
        private final int ahead;
        private final int hour;
        private final double expected;
        private final double scale;
        private int next;

        Row(float[] row, int offset, Standing standing, int ahead) {
            this.row = row;
            this.next = offset;
            this.standing = standing;
            this.ahead = ahead;
            this.hour = standing.origin + ahead;
            this.expected = standing.expected(ahead);
            this.scale = scale(expected);
        }

        void fill() {
            int ofDay = Math.floorMod(hour, LocalHour.DAY);
            int day1 = hour - LocalHour.DAY * (ahead / LocalHour.DAY + 1);
            int week1 = hour - LocalHour.WEEK * (ahead / LocalHour.WEEK + 1);
            put(ahead);
            put(ofDay);
            put(LocalHour.ofWeek(hour) / LocalHour.DAY);
            put(Math.floorMod(standing.origin, LocalHour.DAY));
            put(isSpecial(hour));
            put(isSpecial(hour - LocalHour.DAY));
            put(isSpecial(hour + LocalHour.DAY));
            put(expected);
            put(expected / (standing.mean + 1));
            put(error(standing.counted(day1)));
            put(error(standing.counted(day1 - LocalHour.DAY)));
            for (int week = 0; week < WEEKS; week++) {
                put(error(standing.counted(week1 - week * LocalHour.WEEK)));
            }
            put(error(mean(week1)));
            put(Math.log(standing.ratioAround(day1, AROUND)));
            put(Math.log(standing.ratioAround(week1, AROUND)));
            put(errorOfWeeks(week1));
            put(Math.log(standing.level.day));
            put(Math.log(standing.level.days));
            put(Math.log(standing.level.week));
            for (double[] timeOfDay : standing.level.timeOfDay) {
                put(timeOfDay[ofDay]);
            }
            put(last(1));
            put(last(3));
            put(last(6));
        }

        private void put(double value) {
            row[next++] = (float) value;
        }

        private double error(double people) {
            return (people - expected) / scale;
        }

        private double isSpecial(int at) {
            SiteRules rules = standing.site.rules();
            return rules.event(at) != null || rules.isHoliday(at) ? 1 : 0;
        }

        private double mean(int newest) {
            double sum = 0;
            int weeks = 0;
            for (int week = 0; week < WEEKS; week++) {
                double people = standing.counted(newest - week * LocalHour.WEEK);
                if (!Double.isNaN(people)) {
                    sum += people;
                    weeks++;
                }
            }
            return weeks == 0 ? Double.NaN : sum / weeks;
        }

        private double errorOfWeeks(int newest) {
            double sum = 0;
            int weeks = 0;
            for (int week = 0; week < WEEKS; week++) {
                int at = newest - week * LocalHour.WEEK;
                double people = standing.counted(at);
                double level = standing.ratioAround(at, LocalHour.WEEK / 2);
                if (!Double.isNaN(people) && !Double.isNaN(level)) {
                    double usual = standing.shape[LocalHour.ofWeek(at)] * level;
                    sum += (people - usual) / scale(usual);
                    weeks++;
                }
            }
            return weeks == 0 ? Double.NaN : sum / weeks;
        }

        private double last(int hours) {
            double counted = 0;
            double usual = 0;
            int known = 0;
            for (int at = standing.origin - hours; at < standing.origin; at++) {
                double people = standing.counted(at);
                if (!Double.isNaN(people)) {
                    counted += people;
                    usual += standing.shape[LocalHour.ofWeek(at)] * standing.level.day;
                    known++;
                }
            }
            return known == 0 ? Double.NaN : (counted - usual) / scale(usual);
        }
    }

    /** What an error of one is in people: counts scatter like the root of their mean. */
    static double scale(double expected) {
        return Math.sqrt(expected + 1);
    }
}
