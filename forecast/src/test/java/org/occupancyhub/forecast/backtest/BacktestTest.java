package org.occupancyhub.forecast.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.occupancyhub.forecast.model.ForecastMethod;
import org.occupancyhub.forecast.model.ForecastMethods;
import org.occupancyhub.forecast.series.HourlySeries;
import org.occupancyhub.forecast.series.LocalHour;
import org.occupancyhub.forecast.series.SitePast;
import org.occupancyhub.forecast.series.SiteRules;
import org.occupancyhub.forecast.series.Weeks;

class BacktestTest {

    private static final ZoneId ZURICH = ZoneId.of("Europe/Zurich");
    private static final LocalDate MONDAY = LocalHour.date(Weeks.MONDAY);
    private static final ForecastMethod PROFILE =
            ForecastMethods.standard().named("profile-level").orElseThrow();

    @Test
    void rowsComeInTheSameOrderAndWithTheSameBitsWhateverTheThreads() {
        List<SitePast> sites = List.of(site("a", Weeks.noisy(9, 1)), site("b", Weeks.noisy(9, 2)));
        BacktestPlan plan = BacktestPlan.daily(MONDAY.plusWeeks(6), MONDAY.plusWeeks(7), 48);

        List<BacktestRow> one = rows(plan, sites, 1, PROFILE);

        assertThat(one).hasSize(2 * 8 * 48);
        assertThat(rows(plan, sites, 5, PROFILE)).isEqualTo(one);
        assertThat(one.get(0).site()).isEqualTo("a");
        assertThat(one.get(0).target()).isEqualTo(one.get(0).origin());
        assertThat(one.get(one.size() - 1).site()).isEqualTo("b");
    }

    @Test
    void theSameSeriesCutAtAnOriginGivesTheSameRowsForThatOrigin() {
        HourlySeries series = Weeks.noisy(9, 7);
        LocalDate day = MONDAY.plusWeeks(6).plusDays(2);
        HourlySeries cut = series.before(LocalHour.of(day.atStartOfDay()));
        BacktestPlan plan = BacktestPlan.daily(day, day, 168);

        assertThat(rows(plan, List.of(site("a", cut)), 2, PROFILE))
                .isEqualTo(rows(plan, List.of(site("a", series)), 2, PROFILE));
    }

    @Test
    void theHourThatSpringSkipsHasNoRow() {
        LocalDate change = LocalDate.of(2026, 3, 29);

        List<BacktestRow> rows =
                rows(BacktestPlan.daily(change, change, 48), List.of(site("a", Weeks.of(4, Weeks::gym))), 1, PROFILE);

        assertThat(rows).hasSize(47);
        assertThat(rows.get(0).target()).isEqualTo(OffsetDateTime.parse("2026-03-29T00:00+01:00"));
        assertThat(rows.get(1).target()).isEqualTo(OffsetDateTime.parse("2026-03-29T01:00+01:00"));
        assertThat(rows.get(2).target()).isEqualTo(OffsetDateTime.parse("2026-03-29T03:00+02:00"));
        assertThat(rows.get(46).target()).isEqualTo(OffsetDateTime.parse("2026-03-30T23:00+02:00"));
    }

    @Test
    void theHourThatAutumnDoublesHasOneRow() {
        LocalDate change = LocalDate.of(2026, 10, 25);

        List<BacktestRow> rows =
                rows(BacktestPlan.daily(change, change, 24), List.of(site("a", Weeks.of(34, Weeks::gym))), 1, PROFILE);

        assertThat(rows).hasSize(24);
        assertThat(rows.get(2).target()).isEqualTo(OffsetDateTime.parse("2026-10-25T02:00+02:00"));
        assertThat(rows.get(3).target()).isEqualTo(OffsetDateTime.parse("2026-10-25T03:00+01:00"));
    }

    @Test
    void aScoreIsWhatItsNameSays() {
        // The third week is 2 above, the fourth 6 above the second; the forecast is always the week before.
        HourlySeries series = Weeks.of(
                4,
                hour -> 10
                        + new int[] {0, 0, 2, 6}[(hour - Weeks.MONDAY) / 168]
                        + (hour < Weeks.MONDAY + 168 && hour % 2 == 0 ? 4 : 0));
        BacktestPlan plan =
                new BacktestPlan(MONDAY.plusWeeks(2), MONDAY.plusWeeks(3), Duration.ofDays(7), LocalTime.MIDNIGHT, 168);
        SitePast inUtc = new SitePast("a", ZoneOffset.UTC, series, SiteRules.UNKNOWN);
        ForecastMethod naive =
                ForecastMethods.standard().named("seasonal-naive").orElseThrow();

        BacktestReport report = new Backtest(plan, List.of(inUtc), 2).run(naive, row -> {}, (done, all) -> {});

        assertThat(report.model()).isEqualTo("seasonal-naive");
        assertThat(report.scores()).extracting(Score::firstHorizon).containsExactly(1, 25, 1);
        assertThat(report.scores()).extracting(Score::lastHorizon).containsExactly(24, 168, 168);
        Score score = report.scores().get(2);
        assertThat(score.n()).isEqualTo(336);
        assertThat(score.mae()).isEqualTo(3, within(1e-12));
        assertThat(score.rmse()).isEqualTo(Math.sqrt((4 + 16) / 2.0), within(1e-12));
        assertThat(score.wape()).isEqualTo(3 / 14.0, within(1e-12));
        assertThat(score.bias()).isEqualTo(-3, within(1e-12));
        assertThat(score.mase()).isEqualTo(3 / 2.0, within(1e-12));
        assertThat(score.relativeMae()).isEqualTo(1, within(1e-12));
        assertThat(score.pinball50()).isEqualTo(1.5, within(1e-12));
    }

    @Test
    void progressIsToldForEveryOriginAndSitesWithoutHistoryGiveNoRows() {
        List<String> told = new ArrayList<>();
        BacktestPlan plan =
                BacktestPlan.daily(MONDAY.plusWeeks(1), MONDAY.plusWeeks(1).plusDays(1), 24);
        List<BacktestRow> rows = new ArrayList<>();

        BacktestReport report = new Backtest(plan, List.of(site("empty", HourlySeries.EMPTY)), 1)
                .run(PROFILE, rows::add, (done, all) -> told.add(done + "/" + all));

        assertThat(told).containsExactly("1/2", "2/2");
        assertThat(rows).isEmpty();
        assertThat(report.scores()).singleElement().satisfies(score -> {
            assertThat(score.n()).isZero();
            assertThat(score.mae()).isNaN();
        });
    }

    @Test
    void originsFollowTheWallClock() {
        BacktestPlan plan = new BacktestPlan(
                LocalDate.of(2026, 3, 28), LocalDate.of(2026, 3, 29), Duration.ofHours(12), LocalTime.of(2, 0), 24);

        assertThat(plan.origins(ZURICH))
                .extracting(origin -> origin.toOffsetDateTime().toString())
                .containsExactly(
                        "2026-03-28T02:00+01:00",
                        "2026-03-28T14:00+01:00",
                        "2026-03-29T03:00+02:00",
                        "2026-03-29T14:00+02:00");
    }

    @Test
    void aPlanThatCannotWorkIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BacktestPlan.daily(MONDAY, MONDAY.minusDays(1), 24))
                .withMessageContaining("the last day must not be before the first");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BacktestPlan(MONDAY, MONDAY, Duration.ofMinutes(90), LocalTime.MIDNIGHT, 24))
                .withMessage("origins must be whole hours apart, 1 or more, but were PT1H30M");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BacktestPlan(MONDAY, MONDAY, BacktestPlan.DAILY, LocalTime.of(6, 30), 24))
                .withMessage("an origin must be at a whole hour, but was at 06:30");
    }

    @Test
    void predictionsAreWrittenUnroundedWithOffsets() {
        StringBuilder out = new StringBuilder();
        PredictionsCsv csv = new PredictionsCsv(out);
        OffsetDateTime origin = OffsetDateTime.parse("2016-02-15T00:00-08:00");

        csv.accept(new BacktestRow("Gym, \"North\"", origin, origin.plusHours(1), 1.0 / 3, 0, 2.5));
        csv.accept(new BacktestRow("a", origin.withOffsetSameLocal(ZoneOffset.UTC), origin, 1, 0, 2));

        assertThat(out)
                .hasToString(
                        """
                site,origin,target,predicted,lower,upper
                "Gym, ""North""\",2016-02-15T00:00:00-08:00,2016-02-15T01:00:00-08:00,0.3333333333333333,0.0,2.5
                a,2016-02-15T00:00:00+00:00,2016-02-15T00:00:00-08:00,1.0,0.0,2.0
                """);
    }

    private static SitePast site(String name, HourlySeries series) {
        return new SitePast(name, ZURICH, series, SiteRules.UNKNOWN);
    }

    private static List<BacktestRow> rows(
            BacktestPlan plan, List<SitePast> sites, int threads, ForecastMethod forecaster) {
        List<BacktestRow> rows = new ArrayList<>();
        new Backtest(plan, sites, threads).run(forecaster, rows::add, (done, all) -> {});
        return rows;
    }

    @Test
    void eachSiteHasScoresOfItsOwnAndTheMaseIsTheirAverage() {
        List<SitePast> sites = List.of(site("a", Weeks.noisy(9, 1)), site("b", Weeks.noisy(9, 2)));
        BacktestPlan plan = BacktestPlan.daily(MONDAY.plusWeeks(6), MONDAY.plusWeeks(7), 48);

        BacktestReport report = new Backtest(plan, sites, 2).run(PROFILE, row -> {}, (done, all) -> {});

        assertThat(report.sites()).extracting(SiteScores::site).containsExactly("a", "b");
        for (int range = 0; range < 3; range++) {
            Score all = report.scores().get(range);
            Score a = report.sites().get(0).scores().get(range);
            Score b = report.sites().get(1).scores().get(range);
            assertThat(a.n() + b.n()).isEqualTo(all.n());
            assertThat((a.mase() + b.mase()) / 2).isEqualTo(all.mase(), within(1e-12));
            assertThat(a.mae() / report.sites().get(0).scale()).isEqualTo(a.mase(), within(1e-12));
            assertThat((a.n() * a.mae() + b.n() * b.mae()) / all.n()).isEqualTo(all.mae(), within(1e-12));
        }
    }

    @Test
    void aPinballLossWeighsMissesBelowAndAboveByTheirQuantile() {
        HourlySeries series = Weeks.of(5, hour -> hour < Weeks.MONDAY + 4 * 168 ? 10 : 14);
        BacktestPlan plan = BacktestPlan.daily(MONDAY.plusWeeks(4), MONDAY.plusWeeks(4), 24);

        Score score = new Backtest(plan, List.of(site("a", series)), 1)
                .run(ForecastMethods.standard().named("seasonal-mean").orElseThrow(), row -> {}, (done, all) -> {})
                .scores()
                .get(0);

        double above = 14 - (10 + score.width()); // The interval of a constant is a point, but for what is not known.
        assertThat(score.pinball90()).isEqualTo(0.9 * above, within(0.5));
        assertThat(score.pinball10()).isBetween(0.1 * 4 - 1e-9, 0.1 * 6);
    }

    @Test
    void aNewSiteIsForecastFromItsLastDaysByWhatOtherSitesTaught() {
        BacktestPlan plan = BacktestPlan.daily(MONDAY.plusWeeks(8), MONDAY.plusWeeks(8), 168);
        SitePast long1 = site("a", Weeks.noisy(9, 1));
        int origin = LocalHour.of(MONDAY.plusWeeks(8).atStartOfDay());
        SitePast short1 = long1.with(long1.series().since(origin - 14 * 24));
        SitePast other = site("b", Weeks.noisy(9, 2));
        List<BacktestRow> cold = new ArrayList<>();

        BacktestReport report =
                new Backtest(plan, List.of(long1, other), 2).withHistory(14).run(PROFILE, cold::add, (done, all) -> {});

        assertThat(cold.subList(0, 168))
                .isEqualTo(rows(plan, List.of(short1, other), 1, PROFILE).subList(0, 168));
        assertThat(report.sites().get(0).scale()).isEqualTo(ScoreKeeper.scale(long1.series(), origin));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Backtest(plan, List.of(), 1).withHistory(0))
                .withMessage("days of history must be 1 or more, but were 0");
    }
}
