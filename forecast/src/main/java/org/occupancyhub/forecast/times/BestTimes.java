package org.occupancyhub.forecast.times;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.occupancyhub.forecast.Forecasts;
import org.occupancyhub.forecast.Forecasts.UsualHour;
import org.occupancyhub.forecast.SiteForecast;
import org.occupancyhub.models.site.Site;

/**
 * Ranks the times to go. A slot begins at a quarter of an hour on the site's clocks or when the doors open, and lies wholly
 * inside the opening hours and inside what is forecast. The most probable to stay under the wished level come first, in
 * whole percent; then the emptier ones; then the earlier ones. No two of an answer overlap.
 *
 * <p>Where the capacity is not known, the wished share is one of the fullest hour of the week ahead.
 */
public final class BestTimes {

    public static final int MOST_SLOTS = 10;

    static final int QUARTER = 15;
    private static final int PERCENT = 100;

    private static final Comparator<Slot> RANK = Comparator.<Slot>comparingLong(
                    slot -> -Math.round(slot.probability() * PERCENT))
            .thenComparingDouble(Slot::people)
            .thenComparing(Slot::start);

    private static final Comparator<Slot> BUSIEST =
            Comparator.comparingDouble(Slot::people).reversed().thenComparing(Slot::start);

    private final Site site;
    private final HoursAhead hours;
    private final List<Slot> slots;

    /** As long as the wished ones, on the same days: what is the quietest of a day is so among them. */
    private final List<Slot> ofTheirDays;

    private final UsualPeople usual;

    private BestTimes(Site site, HoursAhead hours, List<Slot> slots, List<Slot> ofTheirDays, UsualPeople usual) {
        this.site = site;
        this.hours = hours;
        this.slots = slots;
        this.ofTheirDays = ofTheirDays;
        this.usual = usual;
    }

    /** @param forecast empty where nothing is known of the site; then there is no slot */
    public static BestTimes of(Site site, SiteForecast forecast, Wish wish) {
        if (forecast.hours().isEmpty()) {
            return new BestTimes(site, null, List.of(), List.of(), UsualPeople.UNKNOWN);
        }
        HoursAhead hours = new HoursAhead(forecast.hours());
        List<Slot> ofTheirDays = slotsOfDays(site, hours, wish);
        List<Slot> wished = ofTheirDays.stream()
                .filter(slot ->
                        !slot.start().isBefore(wish.from()) && !slot.end().isAfter(wish.to()))
                .toList();
        return new BestTimes(site, hours, wished, ofTheirDays, UsualPeople.UNKNOWN);
    }

    /**
     * The same times, with reasons that may say what is usual.
     *
     * @param days the usual hours of a local day, see {@link Forecasts#usualDay}
     */
    public BestTimes knowing(Function<LocalDate, List<UsualHour>> days) {
        return new BestTimes(site, hours, slots, ofTheirDays, new UsualPeople(days));
    }

    /** Without the times that do not fit. What is the quietest of a day is still so among all. */
    public BestTimes only(Predicate<Slot> fits) {
        return new BestTimes(site, hours, slots.stream().filter(fits).toList(), ofTheirDays, usual);
    }

    /**
     * The best ones first, at most {@value #MOST_SLOTS}.
     *
     * @param now what to compare with
     */
    public List<Slot> ranked(Now now) {
        List<Slot> chosen = new ArrayList<>();
        for (Slot slot : slots.stream().sorted(RANK).toList()) {
            if (chosen.size() == MOST_SLOTS) {
                break;
            }
            if (chosen.stream().noneMatch(slot::overlaps)) {
                chosen.add(slot);
            }
        }
        Reasons reasons = new Reasons(site, hours, usual, now);
        return chosen.stream().map(slot -> reasons.give(slot, ofTheirDays)).toList();
    }

    /** The first time that stays under the wished level with so high a probability. */
    public Optional<Slot> soonest(double probability, Now now) {
        return slots.stream()
                .filter(slot -> slot.probability() >= probability)
                .findFirst()
                .map(slot -> new Reasons(site, hours, usual, now).give(slot, ofTheirDays));
    }

    /** The time when most people are expected. */
    public Optional<Slot> busiest(Now now) {
        return slots.stream().min(BUSIEST).map(slot -> new Reasons(site, hours, usual, now).give(slot, ofTheirDays));
    }

    private static List<Slot> slotsOfDays(Site site, HoursAhead hours, Wish wish) {
        ZoneId zone = site.timeZone();
        Instant morning =
                wish.from().atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
        LocalDate lastDay = wish.to().minusNanos(1).atZone(zone).toLocalDate();
        Instant midnight = lastDay.plusDays(1).atStartOfDay(zone).toInstant();
        Instant from = morning.isBefore(hours.begin()) ? hours.begin() : morning;
        Instant to = midnight.isAfter(hours.end()) ? hours.end() : midnight;
        if (!from.isBefore(to)) {
            return List.of();
        }
        double limit = limit(site, hours, wish);
        OpenMinutes open = new OpenMinutes(site, from, to);
        int minutes = Math.toIntExact(wish.duration().toMinutes());
        List<Slot> slots = new ArrayList<>();
        for (int minute = 0; minute + minutes <= open.length(); minute++) {
            if ((isQuarter(open.at(minute), site.timeZone()) || minute > 0 && open.opensAt(minute))
                    && open.throughout(minute, minutes)) {
                slots.add(slot(site, hours, open.at(minute), open.at(minute + minutes), limit));
            }
        }
        return List.copyOf(slots);
    }

    private static Slot slot(Site site, HoursAhead hours, Instant start, Instant end, double limit) {
        double people = hours.people(start, end);
        return new Slot(
                start,
                end,
                people,
                site.utilization(people),
                site.level(people),
                limit,
                hours.probabilityBelow(start, end, limit),
                Why.NOTHING,
                "");
    }

    private static double limit(Site site, HoursAhead hours, Wish wish) {
        double whole = site.capacity() == null
                ? hours.fullest(hours.begin(), hours.end()).predicted()
                : site.capacity();
        return wish.below() * whole;
    }

    private static boolean isQuarter(Instant at, ZoneId zone) {
        return at.atZone(zone).getMinute() % QUARTER == 0;
    }
}
