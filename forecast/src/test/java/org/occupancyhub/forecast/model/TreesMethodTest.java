package org.occupancyhub.forecast.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.occupancyhub.forecast.series.HourlySeries;
import org.occupancyhub.forecast.series.LocalHour;
import org.occupancyhub.forecast.series.SitePast;
import org.occupancyhub.forecast.series.SitePool;
import org.occupancyhub.forecast.series.SiteRules;
import org.occupancyhub.forecast.series.Weeks;

/** Invented sites in two zones, counted for eight weeks. */
class TreesMethodTest {

    private static final int WEEKS = 8;
    private static final ZoneId[] ZONES = {ZoneOffset.UTC, ZoneId.of("America/Los_Angeles")};
    private static final int ORIGIN = Weeks.MONDAY + (WEEKS - 1) * LocalHour.WEEK + 3 * LocalHour.DAY + 5;
    private static final SitePool POOL = pool(series -> series);

    @Test
    void noBitDependsOnWhatHappensFromTheOriginOnAtAnySite() {
        SitePast asked = POOL.sites().get(1);
        Prediction prediction = TreesMethod.blend().over(POOL).forecast(asked, ORIGIN, LocalHour.WEEK);

        SitePool garbage = new SitePool(POOL.sites().stream()
                .map(site -> site.with(Weeks.changed(
                        site.series(), SitePool.sameMoment(ORIGIN, asked.zone(), site.zone()), hour -> 1e6)))
                .toList());
        SitePool cut = POOL.before(ORIGIN, asked.zone());
        SitePool withOneToCome = new SitePool(Stream.concat(
                        Stream.of(new SitePast(
                                "a new one", asked.zone(), HourlySeries.of(ORIGIN, 7, 7, 7), SiteRules.UNKNOWN)),
                        cut.sites().stream())
                .toList());

        for (SitePool other : List.of(garbage, cut, withOneToCome)) {
            SitePast same = other.sites().stream()
                    .filter(site -> site.name().equals(asked.name()))
                    .findFirst()
                    .orElseThrow();
            assertThat(TreesMethod.blend().over(other).forecast(same, ORIGIN, LocalHour.WEEK))
                    .isEqualTo(prediction);
        }
    }

    @Test
    void theTreesHaveASayAndThreadsDoNot() {
        SitePast asked = POOL.sites().get(0);
        Forecaster blend = TreesMethod.blend().over(POOL);
        Forecaster plain = PlainMethod.of(ShapeLevel.NAME, ShapeLevel::new).over(POOL);
        List<Prediction> byOne = IntStream.range(0, 4)
                .mapToObj(day -> blend.forecast(asked, ORIGIN - day * LocalHour.DAY, LocalHour.DAY))
                .toList();
        Forecaster again = TreesMethod.blend().over(POOL);

        assertThat(IntStream.range(0, 4)
                        .parallel()
                        .mapToObj(day -> again.forecast(asked, ORIGIN - day * LocalHour.DAY, LocalHour.DAY))
                        .toList())
                .isEqualTo(byOne);
        assertThat(byOne.get(0).hours())
                .isNotEqualTo(plain.forecast(asked, ORIGIN, LocalHour.DAY).hours());
    }

    @Test
    void whatWasKeptForecastsTheLastWeekToTheBitAsTheBacktestDid() {
        SitePast asked = POOL.sites().get(0);
        int until = Weeks.MONDAY + WEEKS * LocalHour.WEEK;
        FittedMethod fitted = TreesMethod.blend().fit(POOL, utc(until));
        FittedMethod read = TreesMethod.blend().read(fitted.artifact());
        Forecaster learning = TreesMethod.blend().over(POOL);

        assertThat(read.artifact()).isEqualTo(fitted.artifact());
        for (int days = 0; days < 7; days += 3) {
            int origin = until - days * LocalHour.DAY;
            assertThat(read.over(POOL).forecast(asked, origin, LocalHour.WEEK))
                    .isEqualTo(learning.forecast(asked, origin, LocalHour.WEEK));
        }
        assertThat(read.importance())
                .isEqualTo(fitted.importance())
                .hasSize(Features.all().size());
        assertThat(read.importance().values().stream()
                        .mapToDouble(share -> share)
                        .sum())
                .isEqualTo(1, within(1e-9));
    }

    @Test
    void nothingIsFittedToAWeekThatIsNotOverYetThoughClocksInTheEastSayItIs() {
        ZoneId east = ZoneId.of("Pacific/Auckland");
        SitePool pool = new SitePool(List.of(
                new SitePast("east", east, Weeks.noisy(WEEKS + 1, 1), SiteRules.UNKNOWN),
                POOL.sites().get(0)));
        Instant fit = utc(FitWeek.hour(FitWeek.of(utc(ORIGIN), TreesMethod.WEEKS), ZoneOffset.UTC));

        byte[] before = artifact(pool, fit.minusSeconds(3600));

        assertThat(before).isEqualTo(artifact(pool, fit.minus(Duration.ofDays(9))));
        assertThat(before).isNotEqualTo(artifact(pool, fit));
        assertThat(artifact(pool, fit)).isEqualTo(artifact(pool, fit.plus(Duration.ofDays(9))));
    }

    @Test
    void anArtifactOfAnotherKindOrVersionIsRefused() {
        byte[] artifact = TreesMethod.blend().fit(SitePool.EMPTY, utc(ORIGIN)).artifact();
        artifact[7]++;

        assertThatThrownBy(() -> TreesMethod.blend().read(artifact))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an artifact of blend must be of format version 1, but was of 2: train it again");
        assertThatThrownBy(() -> TreesMethod.blend().read(new byte[] {1, 2, 3}))
                .hasMessage("an artifact of blend must hold trees, but was 3 other bytes");
        artifact[7]--;
        assertThatThrownBy(() -> TreesMethod.blend().read(Arrays.copyOf(artifact, 14)))
                .hasMessageStartingWith("the artifact of blend is damaged");
    }

    @Test
    void withoutTheNativePartThePlainForecastServes() {
        Engine none = new Engine((rows, seed) -> {
            throw new UnsatisfiedLinkError("libgomp.so.1: cannot open shared object file");
        });
        SitePast asked = POOL.sites().get(0);
        FittedMethod fitted = TreesMethod.blend(none).fit(POOL, utc(ORIGIN));

        Prediction plain =
                PlainMethod.of(ShapeLevel.NAME, ShapeLevel::new).over(POOL).forecast(asked, ORIGIN, LocalHour.DAY);

        assertThat(none.works()).isFalse();
        assertThat(TreesMethod.blend(none).over(POOL).forecast(asked, ORIGIN, LocalHour.DAY))
                .isEqualTo(plain);
        assertThat(fitted.over(POOL).forecast(asked, ORIGIN, LocalHour.DAY)).isEqualTo(plain);
        assertThat(fitted.importance()).isEmpty();
    }

    @Test
    void fitsAreOnTheSameMondaysWhereverOneLooksFrom() {
        int tuesday = Weeks.MONDAY + LocalHour.DAY;

        for (ZoneId zone : ZONES) {
            int week = FitWeek.of(tuesday, zone, 1);
            assertThat(FitWeek.of(FitWeek.hour(week, zone), zone, 1)).isEqualTo(week);
            assertThat(FitWeek.of(FitWeek.hour(week, zone) - 1, zone, 1)).isEqualTo(week - 1);
            assertThat(FitWeek.of(tuesday, zone, 2)).isIn(week, week - 1);
        }
        assertThat(FitWeek.hour(FitWeek.of(utc(tuesday), 1), ZoneOffset.UTC)).isEqualTo(Weeks.MONDAY);
    }

    @Test
    void everyFeatureHasANameOfItsOwnAUnitAndAValue() {
        assertThat(Features.all()).extracting(Feature::name).doesNotHaveDuplicates();
        assertThat(Features.all())
                .allSatisfy(feature -> assertThat(feature.description()).isNotBlank());

        var values = Features.of(POOL, POOL.sites().get(0), Weeks.MONDAY + 7 * LocalHour.WEEK)
                .at(30);

        assertThat(values.keySet())
                .containsExactlyElementsOf(
                        Features.all().stream().map(Feature::name).toList());
        assertThat(values)
                .containsEntry("ahead", 30.0)
                .containsEntry("hour_of_day", 6.0)
                .containsEntry("day_of_week", 1.0)
                .containsEntry("hour_of_origin", 0.0)
                .containsEntry("special_day", 0.0);
        assertThat(Features.of(POOL, POOL.sites().get(0), Weeks.MONDAY).at(0)).isEmpty();
    }

    private static byte[] artifact(SitePool pool, Instant until) {
        return TreesMethod.blend().fit(pool, until).artifact();
    }

    private static Instant utc(int hour) {
        return LocalHour.start(hour).toInstant(ZoneOffset.UTC);
    }

    private static SitePool pool(Function<HourlySeries, HourlySeries> change) {
        return new SitePool(IntStream.range(0, ZONES.length)
                .mapToObj(i ->
                        new SitePast("site " + i, ZONES[i], change.apply(Weeks.noisy(WEEKS, i)), SiteRules.UNKNOWN))
                .toList());
    }
}
