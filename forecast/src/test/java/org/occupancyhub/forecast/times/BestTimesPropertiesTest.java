package org.occupancyhub.forecast.times;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.occupancyhub.forecast.SiteForecast;
import org.occupancyhub.models.site.Closure;
import org.occupancyhub.models.site.OpeningHours;
import org.occupancyhub.models.site.Site;

class BestTimesPropertiesTest {

    /** The night in which summer time ends lies within. */
    private static final Instant ORIGIN = Gyms.at("2026-10-24T05:00");

    private static final int DAYS = 3;

    @Property(tries = 60)
    void slotsAreOpenThroughoutRankedAndNeverOverlap(
            @ForAll long seed, @ForAll @IntRange(min = 15, max = 300) int minutes) {
        Site site = site(seed);

        List<Slot> slots = ranked(site, forecast(seed), minutes, 0.6);

        assertThat(slots).hasSizeLessThanOrEqualTo(BestTimes.MOST_SLOTS);
        for (int i = 0; i < slots.size(); i++) {
            Slot slot = slots.get(i);
            assertThat(Duration.between(slot.start(), slot.end())).isEqualTo(Duration.ofMinutes(minutes));
            for (Instant at = slot.start(); at.isBefore(slot.end()); at = at.plusSeconds(60)) {
                assertThat(site.isOpenAt(at)).as("%s at %s", slot, at).isTrue();
            }
            assertThat(slot.probability()).isBetween(0.0, 1.0);
            assertThat(slot.reason()).isNotBlank();
            for (Slot better : slots.subList(0, i)) {
                assertThat(Math.round(100 * better.probability()))
                        .isGreaterThanOrEqualTo(Math.round(100 * slot.probability()));
                assertThat(better.start().isBefore(slot.end()) && slot.start().isBefore(better.end()))
                        .isFalse();
            }
        }
    }

    @Property(tries = 60)
    void whoWishesForLessIsLessProbableToGetIt(
            @ForAll long seed,
            @ForAll @DoubleRange(min = 0.05, max = 1) double one,
            @ForAll @DoubleRange(min = 0.05, max = 1) double other) {
        Site site = site(seed);
        SiteForecast forecast = forecast(seed);

        assertThat(best(ranked(site, forecast, 60, Math.min(one, other))))
                .isLessThanOrEqualTo(best(ranked(site, forecast, 60, Math.max(one, other))));
    }

    @Property(tries = 60)
    void whoStaysLongerIsNotMoreProbableToGetIt(
            @ForAll long seed,
            @ForAll @IntRange(min = 15, max = 480) int one,
            @ForAll @IntRange(min = 15, max = 480) int other) {
        Site site = site(seed);
        SiteForecast forecast = forecast(seed);

        assertThat(best(ranked(site, forecast, Math.max(one, other), 0.6)))
                .isLessThanOrEqualTo(best(ranked(site, forecast, Math.min(one, other), 0.6)));
    }

    private static double best(List<Slot> slots) {
        return slots.stream().mapToDouble(Slot::probability).max().orElse(0);
    }

    private static List<Slot> ranked(Site site, SiteForecast forecast, int minutes, double below) {
        Wish wish = new Wish(ORIGIN, ORIGIN.plus(Duration.ofDays(DAYS)), Duration.ofMinutes(minutes), below);
        return BestTimes.of(site, forecast, wish).ranked(new Now(ORIGIN, 40));
    }

    private static Site site(long seed) {
        Random random = new Random(seed);
        LocalTime opens = LocalTime.of(random.nextInt(12), random.nextInt(60));
        LocalTime closes = LocalTime.of(12 + random.nextInt(12), random.nextInt(60));
        OpeningHours hours = Gyms.daily(opens.toString(), closes.toString());
        Closure closure = new Closure(hour(random.nextInt(24)), hour(24 + random.nextInt(24)), "works");
        return Gyms.gym(random.nextInt(4) == 0 ? null : 120, hours.with(List.of(closure)));
    }

    private static java.time.LocalDateTime hour(int hours) {
        return ORIGIN.atZone(Gyms.ZURICH).toLocalDateTime().plusHours(hours).plusMinutes(7L * hours % 60);
    }

    private static SiteForecast forecast(long seed) {
        Random random = new Random(seed + 1);
        double[] people = random.doubles(24, 0, 120).toArray();
        return Gyms.forecast(ORIGIN, 24 * DAYS, hour -> people[hour]);
    }
}
