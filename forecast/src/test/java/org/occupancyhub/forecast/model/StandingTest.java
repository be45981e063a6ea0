package org.occupancyhub.forecast.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.occupancyhub.forecast.series.HourlySeries;
import org.occupancyhub.forecast.series.LocalHour;
import org.occupancyhub.forecast.series.SitePast;
import org.occupancyhub.forecast.series.SitePool;
import org.occupancyhub.forecast.series.SiteRules;
import org.occupancyhub.forecast.series.SpecialDays;
import org.occupancyhub.forecast.series.Weeks;
import org.occupancyhub.models.site.OpeningHours;

/** What special days, seasons and neighbours do to the plain forecast; all of it in closed form. */
class StandingTest {

    private static final int END = Weeks.MONDAY + 10 * LocalHour.WEEK;

    @Test
    void anEventIsLikeTheOneBeforeItOfThatName() {
        Set<Integer> days = Set.of(LocalHour.day(END - 16 * LocalHour.DAY), LocalHour.day(END + LocalHour.DAY));
        SiteRules rules = rules(new Named(null, days));
        HourlySeries series = Weeks.of(10, hour -> Weeks.gym(hour) * (days.contains(LocalHour.day(hour)) ? 2 : 1));

        double[] predicted = predict(rules, series, SitePool.EMPTY);

        // Half way between its predecessor and an imagined day that was just usual.
        assertThat(predicted[24 + 18]).isEqualTo(1.5 * Weeks.gym(END + 24 + 18), within(0.2));
        assertThat(predicted[18]).isEqualTo(Weeks.gym(END + 18), within(1e-6));
    }

    @Test
    void otherSitesTellWhatAHolidayIsLike() {
        LocalDate holiday = LocalHour.date(END - 16 * LocalHour.DAY);
        LocalDate next = LocalHour.date(END + LocalHour.DAY);
        SiteRules rules = new SiteRules(
                null, OpeningHours.ALWAYS, day -> day.equals(holiday) || day.equals(next), SpecialDays.NONE);
        HourlySeries quiet = Weeks.of(
                10,
                hour -> LocalHour.date(hour).equals(holiday)
                        ? 0.5 * Weeks.gym(SpecialFactors.likeCell(hour) + Weeks.MONDAY)
                        : Weeks.gym(hour));
        HourlySeries young = Weeks.of(10, hour -> hour < END - LocalHour.WEEK ? Double.NaN : Weeks.gym(hour));
        SitePool pool = new SitePool(List.of(new SitePast("other", ZoneOffset.UTC, quiet, rules)));

        double alone = predict(rules, young, SitePool.EMPTY)[24 + 18];
        double lent = predict(rules, young, pool)[24 + 18];

        assertThat(lent).isLessThan(0.9 * alone);
    }

    @Test
    void aSeasonThatComesBackHasItsLevelFromTheFirstDay() {
        int change = Weeks.MONDAY + 5 * LocalHour.WEEK;
        SiteRules rules = rules(new Named(change, Set.of()));
        HourlySeries series = Weeks.of(10, hour -> Weeks.gym(hour) * (hour < change ? 0.5 : 1));

        double[] predicted = predict(rules, series, SitePool.EMPTY);

        assertThat(predicted[18]).isEqualTo(0.5 * Weeks.gym(END + 18), within(2.0));
    }

    @Test
    void aNewSiteBorrowsTheShapeOfTheOthersAtItsOwnLevel() {
        SitePast other = new SitePast("other", ZoneOffset.UTC, Weeks.of(10, Weeks::gym), SiteRules.UNKNOWN);
        HourlySeries firstDay = Weeks.of(10, hour -> hour < END - LocalHour.DAY ? Double.NaN : 3 * Weeks.gym(hour));

        double[] predicted = predict(SiteRules.UNKNOWN, firstDay, new SitePool(List.of(other)));

        for (int ahead = 0; ahead < LocalHour.WEEK; ahead++) {
            assertThat(predicted[ahead]).isEqualTo(3 * Weeks.gym(END + ahead), within(1.5));
        }
    }

    @Test
    void aNewSiteBorrowsFromThoseThatLookLikeIt() {
        SitePast alike = new SitePast("alike", ZoneOffset.UTC, Weeks.of(10, Weeks::gym), SiteRules.UNKNOWN);
        List<SitePast> others = new ArrayList<>(List.of(alike));
        for (int i = 0; i < 5; i++) {
            others.add(new SitePast(
                    "of the night " + i,
                    ZoneOffset.UTC,
                    Weeks.of(10, hour -> Weeks.gym(hour + 12)),
                    SiteRules.UNKNOWN));
        }
        HourlySeries firstDay = Weeks.of(10, hour -> hour < END - LocalHour.DAY ? Double.NaN : Weeks.gym(hour));

        double[] predicted = predict(SiteRules.UNKNOWN, firstDay, new SitePool(others));

        for (int ahead = 0; ahead < LocalHour.WEEK; ahead++) {
            assertThat(predicted[ahead]).isEqualTo(Weeks.gym(END + ahead), within(1.5));
        }
    }

    @Test
    void afterOneWeekAloneEachWorkdayLearnsFromTheOthersAndLaterOnlyWhatWasChance() {
        SplittableRandom random = new SplittableRandom(1);
        double[] people = random.doubles(LocalHour.WEEK, 20, 40).toArray();
        HourlySeries once =
                Weeks.of(10, hour -> hour < END - LocalHour.WEEK ? Double.NaN : people[hour - END + LocalHour.WEEK]);
        HourlySeries twice = Weeks.of(
                10,
                hour -> hour < END - 2 * LocalHour.WEEK
                        ? Double.NaN
                        : people[Math.floorMod(hour - END, LocalHour.WEEK)]);

        double[] afterOne = predict(SiteRules.UNKNOWN, once, SitePool.EMPTY);
        double[] afterTwo = predict(SiteRules.UNKNOWN, twice, SitePool.EMPTY);

        double mean = (people[12] + people[36] + people[60] + people[84]) / 4;
        assertThat(Math.abs(afterOne[12] - mean)).isLessThan(0.7 * Math.abs(people[12] - mean));
        assertThat(afterTwo[12]).isEqualTo(people[12], within(1e-6));
    }

    @Test
    void theMedianLiesBetweenTheTwoThatShareTheMiddle() {
        WeightedValues values = new WeightedValues();
        assertThat(values.median()).isNaN();
        values.add(1, 1);
        values.add(Double.NaN, 9);
        assertThat(values.median()).isEqualTo(1);
        values.add(2, 1);
        assertThat(values.median()).isEqualTo(1.5);
        values.add(0, 1);
        assertThat(values.median()).isEqualTo(1);
        values.add(100, 0.5);
        assertThat(values.median()).isBetween(1.0, 2.0);
    }

    private static double[] predict(SiteRules rules, HourlySeries series, SitePool pool) {
        return new ShapeLevel(new Neighbours(pool, new DayRatios()))
                .predict(new SitePast("site", ZoneOffset.UTC, series, rules), END, LocalHour.WEEK);
    }

    private static SiteRules rules(SpecialDays days) {
        return new SiteRules(null, OpeningHours.ALWAYS, day -> false, days);
    }

    /** Events on some days; a quiet season until a change and again from the end on. */
    private record Named(Integer change, Set<Integer> events) implements SpecialDays {

        @Override
        public String event(int hour) {
            return events.contains(LocalHour.day(hour)) ? "open day" : null;
        }

        @Override
        public String season(int hour) {
            if (change == null) {
                return null;
            }
            return hour < change || hour >= END ? "break" : "term";
        }
    }
}
