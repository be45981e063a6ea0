package org.occupancyhub.words.day;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.occupancyhub.forecast.SiteForecast;
import org.occupancyhub.forecast.times.BestTimes;
import org.occupancyhub.forecast.times.Now;
import org.occupancyhub.forecast.times.Slot;
import org.occupancyhub.forecast.times.Wish;
import org.occupancyhub.models.occupancy.State;
import org.occupancyhub.models.site.Level;
import org.occupancyhub.models.site.Site;

/**
 * When to go today or tomorrow: the next good time, the quietest one left today and the quietest one tomorrow; and one to
 * avoid. A time belongs to the day on which it begins, also where it lasts past midnight.
 *
 * @param known whether anything is forecast at all
 * @param good in the order of time, without doubles; empty where the doors stay shut
 * @param avoid when it will more probably be too full than not; null where it never is
 */
public record GoodTimes(boolean known, List<Slot> good, Slot avoid) {

    public static final GoodTimes UNKNOWN = new GoodTimes(false, List.of(), null);

    /** What begins so soon begins now. */
    private static final Duration SOON = Duration.ofMinutes(15);

    private static final double PROBABLE = 0.8;
    private static final double TOO_FULL = 0.5;
    private static final int MOST = 3;

    public static GoodTimes of(SiteNow row, SiteForecast forecast, Instant now) {
        if (forecast.hours().isEmpty()) {
            return UNKNOWN;
        }
        Site site = row.site();
        ZoneId zone = site.timeZone();
        Now seen = new Now(now, row.state(now) == State.LIVE ? row.occupancy().count() : null);
        var today = now.atZone(zone).toLocalDate();
        Instant midnight = today.plusDays(1).atStartOfDay(zone).toInstant();
        Instant end = today.plusDays(2).atStartOfDay(zone).toInstant();
        BestTimes left = beginning(now, midnight, site, forecast).only(slot -> !isBelied(slot, row, seen));
        BestTimes tomorrow = beginning(midnight, end, site, forecast).only(slot -> !isBelied(slot, row, seen));
        List<Slot> wanted = new ArrayList<>();
        left.soonest(PROBABLE, seen)
                .or(() -> tomorrow.soonest(PROBABLE, seen).filter(slot -> isSoon(slot, now)))
                .ifPresent(wanted::add);
        left.ranked(seen).stream().limit(1).forEach(wanted::add);
        tomorrow.ranked(seen).stream().limit(1).forEach(wanted::add);
        return new GoodTimes(true, distinct(wanted), avoid(left, tomorrow, seen));
    }

    /** The times that begin in a stretch; the last of them end after it. */
    private static BestTimes beginning(Instant from, Instant to, Site site, SiteForecast forecast) {
        return BestTimes.of(site, forecast, new Wish(from, to.plus(Wish.HOUR), Wish.HOUR, Wish.BELOW))
                .only(slot -> slot.start().isBefore(to));
    }

    static boolean isSoon(Slot slot, Instant now) {
        return slot.start().isBefore(now.plus(SOON));
    }

    /** Nobody believes that it is quiet from now on who sees that it is busy: such a time may begin later. */
    private static boolean isBelied(Slot slot, SiteNow row, Now seen) {
        if (seen.count() == null || !isSoon(slot, seen.at())) {
            return false;
        }
        Level level = row.currentLevel(seen.at());
        return seen.count() >= slot.limit() || level != null && level.compareTo(slot.level()) > 0;
    }

    /** In the order of time, and of two that overlap the earlier one. */
    private static List<Slot> distinct(List<Slot> wanted) {
        List<Slot> chosen = new ArrayList<>();
        for (Slot slot :
                wanted.stream().sorted(Comparator.comparing(Slot::start)).toList()) {
            if (chosen.size() < MOST
                    && (chosen.isEmpty()
                            || !slot.start()
                                    .isBefore(chosen.get(chosen.size() - 1).end()))) {
                chosen.add(slot);
            }
        }
        return List.copyOf(chosen);
    }

    private static Slot avoid(BestTimes left, BestTimes tomorrow, Now seen) {
        return left.busiest(seen)
                .filter(GoodTimes::isTooFull)
                .or(() -> tomorrow.busiest(seen).filter(GoodTimes::isTooFull))
                .orElse(null);
    }

    private static boolean isTooFull(Slot slot) {
        return slot.probability() < TOO_FULL;
    }

    public Optional<Slot> toAvoid() {
        return Optional.ofNullable(avoid);
    }
}
