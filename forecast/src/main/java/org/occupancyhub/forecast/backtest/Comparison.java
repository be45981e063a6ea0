package org.occupancyhub.forecast.backtest;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.occupancyhub.forecast.backtest.WeeklyErrors.SiteWeek;

/**
 * Whether one method was better than another beyond noise, judged by whole weeks: hours of a day, and sites on one day, go
 * wrong together, so that only weeks are about independent. The weeks are drawn anew, with replacement, many times
 * (block bootstrap, Künsch 1989), each draw taken for all sites at once, and the difference of MASE is looked at in each.
 *
 * @param difference MASE of the one minus MASE of the other, averaged over sites: below 0 the one is better; {@code NaN}
 *     where they have nothing in common
 * @param from90 5 % of the draws are below
 * @param to90 5 % of the draws are above
 * @param from95 2.5 % of the draws are below
 * @param to95 2.5 % of the draws are above
 * @param shareBetter share of the draws in which the one is better, 0..1
 * @param weeks how many there were
 */
public record Comparison(
        double difference, double from90, double to90, double from95, double to95, double shareBetter, int weeks) {

    /**
     * Fewer weeks are no proof: were the two methods equally good, one would be better in every week, and so in every draw, by
     * chance in one case of 16 with 4 weeks and in one of 256 with 8.
     */
    public static final int LEAST_WEEKS = 8;

    private static final int DRAWS = 2000;

    /** Site-weeks that only one of them scored, or not in all the same hours, are left out. */
    public static Comparison of(WeeklyErrors one, WeeklyErrors other, long seed) {
        Table table = Table.of(one.weeks(), other.weeks());
        if (table.weeks() == 0) {
            return new Comparison(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, 0);
        }
        int[] each = new int[table.weeks()];
        Arrays.setAll(each, week -> week);
        Random random = new Random(seed);
        double[] draws = new double[DRAWS];
        Arrays.setAll(
                draws,
                i -> table.difference(
                        random.ints(table.weeks(), 0, table.weeks()).toArray()));
        double better = Arrays.stream(draws).filter(draw -> draw < 0).count();
        Arrays.sort(draws);
        return new Comparison(
                table.difference(each),
                at(draws, 0.05),
                at(draws, 0.95),
                at(draws, 0.025),
                at(draws, 0.975),
                better / DRAWS,
                table.weeks());
    }

    /** Whether there are too few weeks to prove anything. */
    public boolean isTooShort() {
        return weeks < LEAST_WEEKS;
    }

    /** Whether the one is better in all but 2.5 % of the draws, from no fewer than {@value #LEAST_WEEKS} weeks. */
    public boolean isBetterBeyondNoise() {
        return !isTooShort() && to95 < 0;
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.round(share * (sorted.length - 1))];
    }

    /** The scaled errors of both and the hours they are of, by site and week. */
    private record Table(double[][] differences, double[][] hours) {

        static Table of(List<SiteWeek> one, List<SiteWeek> other) {
            Map<String, SiteWeek> others = new HashMap<>();
            other.forEach(cell -> others.put(cell.week() + "/" + cell.site(), cell));
            List<SiteWeek> both = one.stream()
                    .filter(cell -> {
                        SiteWeek same = others.get(cell.week() + "/" + cell.site());
                        return same != null && same.n() == cell.n() && Double.isFinite(cell.scaled() + same.scaled());
                    })
                    .toList();
            List<String> sites = both.stream().map(SiteWeek::site).distinct().toList();
            List<Integer> weeks =
                    List.copyOf(new TreeSet<>(both.stream().map(SiteWeek::week).toList()));
            Table table = new Table(new double[weeks.size()][sites.size()], new double[weeks.size()][sites.size()]);
            for (SiteWeek cell : both) {
                int week = weeks.indexOf(cell.week());
                int site = sites.indexOf(cell.site());
                table.differences[week][site] = cell.scaled()
                        - others.get(cell.week() + "/" + cell.site()).scaled();
                table.hours[week][site] = cell.n();
            }
            return table;
        }

        int weeks() {
            return hours.length;
        }

        /** Averaged over the sites that were counted in these weeks. */
        double difference(int[] drawn) {
            int sites = hours[0].length;
            double sum = 0;
            int counted = 0;
            for (int site = 0; site < sites; site++) {
                double difference = 0;
                double n = 0;
                for (int week : drawn) {
                    difference += differences[week][site];
                    n += hours[week][site];
                }
                if (n > 0) {
                    sum += difference / n;
                    counted++;
                }
            }
            return sum / counted;
        }
    }
}
