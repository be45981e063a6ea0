package org.occupancyhub.forecast.times;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.occupancyhub.forecast.HourForecast;
import org.occupancyhub.models.site.Site;

/**
 * Why a slot is a good time, in words: against how many are there now, where that is known, otherwise against the fullest
 * hour of its day. Numbers are rounded, because forecasts are no more exact than that.
 */
final class Reasons {

    private static final int STEP = 5;
    private static final int NOTABLE = 10;
    private static final int MOST = 95;
    private static final int PERCENT = 100;

    /** Shares of fewer people are chance. */
    private static final int FEW = 5;

    private final Site site;
    private final HoursAhead hours;
    private final Now now;

    Reasons(Site site, HoursAhead hours, Now now) {
        this.site = site;
        this.hours = hours;
        this.now = now;
    }

    /** @param all the slots there are to choose from */
    Slot give(Slot slot, List<Slot> all) {
        return new Slot(
                slot.start(),
                slot.end(),
                slot.people(),
                slot.utilization(),
                slot.level(),
                slot.limit(),
                slot.probability(),
                words(slot, all));
    }

    private String words(Slot slot, List<Slot> all) {
        if (isQuietestOfItsDay(slot, all)) {
            String day =
                    day(slot).equals(today()) ? "the quietest time left today" : "the quietest time " + dayOf(slot);
            return about(slot.people()) + ", " + day;
        }
        return now.count() == null || now.count() < FEW ? againstPeak(slot) : againstNow(slot, now.count());
    }

    private String againstNow(Slot slot, int count) {
        if (!slot.start().isAfter(now.at())) {
            return about(slot.people()) + ", " + compared(slot.people(), count) + " now";
        }
        return Math.round(slot.people()) == 0
                ? at(slot) + " almost empty"
                : at(slot) + " " + compared(slot.people(), count) + " now";
    }

    private String againstPeak(Slot slot) {
        LocalDate day = day(slot);
        Instant morning = day.atStartOfDay(site.timeZone()).toInstant();
        Instant midnight = day.plusDays(1).atStartOfDay(site.timeZone()).toInstant();
        HourForecast peak = hours.fullest(
                morning.isBefore(hours.begin()) ? hours.begin() : morning,
                midnight.isAfter(hours.end()) ? hours.end() : midnight);
        int quieter = Math.min(MOST, rounded(1 - slot.people() / peak.predicted()));
        return peak.predicted() < FEW || quieter < NOTABLE
                ? about(slot.people())
                : about(slot.people()) + ", " + quieter + " % fewer than at the peak, around "
                        + clock(peak.hour().atZone(site.timeZone()));
    }

    /** as quiet as, 40 % quieter than, 20 % busier than */
    private static String compared(double people, int count) {
        int quieter = Math.min(MOST, rounded(1 - people / count));
        if (Math.abs(quieter) < NOTABLE) {
            return "about as many people as";
        }
        return quieter > 0 ? quieter + " % quieter than" : -quieter + " % busier than";
    }

    private boolean isQuietestOfItsDay(Slot slot, List<Slot> all) {
        return all.stream()
                .filter(other -> day(other).equals(day(slot)))
                .min(Comparator.comparingDouble(Slot::people).thenComparing(Slot::start))
                .filter(quietest -> quietest.start().equals(slot.start()))
                .isPresent();
    }

    /** At 20:45 probably, Tuesdays at 14:00 are usually */
    private String at(Slot slot) {
        ZonedDateTime start = slot.start().atZone(site.timeZone());
        return start.toLocalDate().equals(today())
                ? "At " + clock(start) + " probably"
                : weekday(slot) + "s at " + clock(start) + " are usually";
    }

    private String dayOf(Slot slot) {
        return day(slot).equals(today().plusDays(1)) ? "tomorrow" : "on " + weekday(slot);
    }

    private String weekday(Slot slot) {
        return day(slot).getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    private LocalDate day(Slot slot) {
        return slot.start().atZone(site.timeZone()).toLocalDate();
    }

    private LocalDate today() {
        return now.at().atZone(site.timeZone()).toLocalDate();
    }

    private static String about(double people) {
        long rounded = Math.round(people);
        return rounded == 0 ? "hardly anybody" : "about " + rounded + (rounded == 1 ? " person" : " people");
    }

    private static int rounded(double share) {
        return (int) Math.round(share * PERCENT / STEP) * STEP;
    }

    private static String clock(ZonedDateTime at) {
        return LocalTime.of(at.getHour(), at.getMinute()).toString();
    }
}
