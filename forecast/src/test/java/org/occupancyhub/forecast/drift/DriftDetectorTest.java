package org.occupancyhub.forecast.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.occupancyhub.forecast.series.LocalHour;
import org.occupancyhub.forecast.series.SiteRules;
import org.occupancyhub.forecast.series.SpecialDays;
import org.occupancyhub.models.accuracy.DayError;
import org.occupancyhub.models.site.Closure;
import org.occupancyhub.models.site.OpeningHours;

class DriftDetectorTest {

    private static final LocalDate START = LocalDate.parse("2026-01-05");
    private static final LocalDate LAST = LocalDate.parse("2026-03-18");
    private static final double LEVEL = 1000;

    private final DriftDetector detector = new DriftDetector();

    @Test
    void aHalvingIsSeenOnItsSecondDayAndNotOnItsFirst() {
        SiteErrors site = site(SiteRules.UNKNOWN, halvedFrom(LAST.minusDays(1)));

        assertThat(detector.detect(site, List.of(), LAST.minusDays(2))).isEmpty();
        assertThat(detector.detect(site, List.of(), LAST.minusDays(1))).isEmpty();
        Drift drift = detector.detect(site, List.of(), LAST).orElseThrow();
        assertThat(drift.lastDay()).isEqualTo(LAST);
        assertThat(drift.firstDay()).isBetween(LAST.minusDays(2), LAST.minusDays(1));
        assertThat(drift.reason()).contains("to 2026-03-18 had").contains(" % of the people that were forecast");
    }

    /** Two days of half, with the noise of {@link #noise} (median 0, deviation 1.4826 ln 1.05): by hand. */
    @Test
    void theScoreIsTheSumOfDeviationsBeyondTheAllowance() {
        SiteErrors site =
                site(SiteRules.UNKNOWN, day -> day.isBefore(LAST.minusDays(1)) ? LEVEL * noise(day) : LEVEL / 2);
        double deviation = 1.4826 * Math.log((1.05 * LEVEL + 1) / (LEVEL + 1));
        double each = Math.log((LEVEL / 2 + 1) / (LEVEL + 1)) / deviation;

        assertThat(site.score(LAST, 2)).isCloseTo(each, within(1e-6));
        assertThat(detector.detect(site, List.of(), LAST).orElseThrow().score())
                .isGreaterThanOrEqualTo(2 * (-each - 1) - 1e-6);
    }

    @Test
    void aDoublingIsOneToo() {
        SiteErrors site =
                site(SiteRules.UNKNOWN, day -> LEVEL * noise(day) * (day.isBefore(LAST.minusDays(1)) ? 1 : 2));

        assertThat(detector.detect(site, List.of(), LAST).orElseThrow().ratio()).isCloseTo(2, within(0.2));
    }

    @Test
    void oneOddDayIsNone() {
        SiteErrors site =
                site(SiteRules.UNKNOWN, day -> LEVEL * noise(day) * (day.equals(LAST.minusDays(1)) ? 0.4 : 1));

        assertThat(detector.detect(site, List.of(), LAST.minusDays(1))).isEmpty();
        assertThat(detector.detect(site, List.of(), LAST)).isEmpty();
    }

    @Test
    void daysWithShutDoorsAreNoneNorTheWayBackFromThem() {
        SiteErrors site = site(
                SiteRules.UNKNOWN,
                day -> LEVEL
                        * noise(day)
                        * (day.isAfter(LAST.minusDays(9)) && day.isBefore(LAST.minusDays(3)) ? 0.05 : 1));

        IntStream.rangeClosed(0, 9).mapToObj(back -> LAST.minusDays(back)).forEach(day -> assertThat(
                        detector.detect(site, List.of(), day))
                .isEmpty());
    }

    @Test
    void holidaysAndTheBridgesBetweenThemAreNone() {
        LocalDate first = LAST.minusDays(7);
        SiteRules rules =
                new SiteRules(null, OpeningHours.ALWAYS, day -> day.equals(first) || day.equals(first.plusDays(7)));
        SiteErrors site = site(rules, halvedFrom(first.minusDays(1)));

        first.minusDays(1).datesUntil(LAST.plusDays(1)).forEach(day -> assertThat(detector.detect(site, List.of(), day))
                .as(day.toString())
                .isEmpty());
    }

    @Test
    void eventsAndClosuresAreNoneNorIsTheBeginOfASeason() {
        LocalDate from = LAST.minusDays(1);
        SiteRules event = rules(hour -> LocalHour.date(hour).isBefore(from) ? null : "cup", hour -> null);
        SiteRules season = rules(hour -> null, hour -> LocalHour.date(hour).isBefore(from) ? "term" : "break");
        LocalDateTime noon = from.atTime(12, 0);
        SiteRules closed = new SiteRules(
                null,
                new OpeningHours(
                        Map.of(),
                        List.of(
                                new Closure(noon, noon.plusHours(3), "works"),
                                new Closure(noon.plusDays(1), noon.plusDays(1).plusHours(3), "works"))),
                day -> false);

        for (SiteRules rules : List.of(event, season, closed)) {
            assertThat(detector.detect(site(rules, halvedFrom(from)), List.of(), LAST))
                    .isEmpty();
        }
        assertThat(detector.detect(site(SiteRules.UNKNOWN, halvedFrom(from)), List.of(), LAST))
                .isPresent();
    }

    @Test
    void whatAllSitesHaveIsNone() {
        SiteErrors site = site(SiteRules.UNKNOWN, halvedFrom(LAST.minusDays(1)));
        List<SiteErrors> others = IntStream.range(0, 5)
                .mapToObj(i -> site(SiteRules.UNKNOWN, halvedFrom(LAST.minusDays(1))))
                .toList();
        List<SiteErrors> calm = IntStream.range(0, 5)
                .mapToObj(i -> site(SiteRules.UNKNOWN, day -> LEVEL * noise(day)))
                .toList();

        assertThat(detector.detect(site, others, LAST)).isEmpty();
        assertThat(detector.detect(site, calm, LAST)).isPresent();
    }

    @Test
    void aSlowChangeThatTheForecastsFollowIsNone() {
        SiteErrors site = site(
                SiteRules.UNKNOWN,
                day -> LEVEL * noise(day) * Math.pow(0.985, START.until(day).getDays()));

        LAST.minusWeeks(3).datesUntil(LAST).forEach(day -> assertThat(detector.detect(site, List.of(), day))
                .isEmpty());
    }

    @Test
    void withoutEnoughDaysBeforeNothingIsSaid() {
        SiteErrors site = site(SiteRules.UNKNOWN, halvedFrom(START.plusDays(12)));

        assertThat(detector.detect(site, List.of(), START.plusDays(13))).isEmpty();
        assertThat(detector.detect(new SiteErrors(List.of(), new OddDays(SiteRules.UNKNOWN)), List.of(), LAST))
                .isEqualTo(Optional.empty());
    }

    @Test
    void itIsOverAfterSevenDaysThatAreAsBefore() {
        LocalDate halved = LAST.minusDays(9);
        SiteErrors site = site(SiteRules.UNKNOWN, halvedFrom(halved));
        LocalDate noticed = halved.plusDays(1);

        assertThat(detector.isOver(site, noticed, noticed.plusDays(6))).isFalse();
        assertThat(detector.isOver(site, noticed, noticed.plusDays(7))).isTrue();
    }

    private static SiteRules rules(
            java.util.function.IntFunction<String> event, java.util.function.IntFunction<String> season) {
        return new SiteRules(null, OpeningHours.ALWAYS, day -> false, new SpecialDays() {
            @Override
            public String event(int hour) {
                return event.apply(hour);
            }

            @Override
            public String season(int hour) {
                return season.apply(hour);
            }
        });
    }

    private static ToDoubleFunction<LocalDate> halvedFrom(LocalDate from) {
        return day -> LEVEL * noise(day) * (day.isBefore(from) ? 1 : 0.5);
    }

    /** 0.95, 1 or 1.05, each as often. */
    private static double noise(LocalDate day) {
        return 1 + 0.05 * (Math.floorMod(day.toEpochDay() * 7, 3) - 1);
    }

    /**
     * Forecasts that take over three quarters of what changed by the second midnight after it, and the rest a day later: the
     * day counts, its own noise aside.
     */
    private static SiteErrors site(SiteRules rules, ToDoubleFunction<LocalDate> people) {
        Map<LocalDate, Double> counted = new TreeMap<>();
        START.datesUntil(LAST.plusDays(1)).forEach(day -> counted.put(day, people.applyAsDouble(day)));
        List<DayError> errors = new ArrayList<>();
        counted.forEach((day, count) -> {
            for (int lead = 1; lead <= DayError.LONGEST_LEAD; lead++) {
                LocalDate origin = day.minusDays(lead - 1L);
                Double before = counted.get(origin.minusDays(1));
                Double earlier = counted.get(origin.minusDays(2));
                if (before != null && earlier != null) {
                    double level =
                            0.75 * before / noise(origin.minusDays(1)) + 0.25 * earlier / noise(origin.minusDays(2));
                    errors.add(new DayError(day, lead, 15, count, level));
                }
            }
        });
        return new SiteErrors(errors, new OddDays(rules));
    }
}
