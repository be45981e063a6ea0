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
    private static final double MANY_TIMES = 2;
    private static final int PERCENT = 100;

    /** A day on which so much more or less is expected is not as usual: a holiday, an event, a week of exams. */
    private static final double ALIKE = 0.25;
    /** Shares of fewer people are chance. */
    private static final int FEW = 5;

    private final Site site;
    private final HoursAhead hours;
    private final UsualPeople usual;
    private final Now now;

    Reasons(Site site, HoursAhead hours, UsualPeople usual, Now now) {
        this.site = site;
        this.hours = hours;
        this.usual = usual;
        this.now = now;
    }

    /** @param days all slots of its length on its day, also those that nobody wished for, and maybe other days */
    Slot give(Slot slot, List<Slot> days) {
        if (isQuietestOfItsDay(slot, days)) {
            String which = day(slot).equals(today()) ? "left today" : dayOf(slot);
            return counted(slot, "the quietest time " + which);
        }
        if (now.count() == null || now.count() < FEW) {
            return counted(slot, againstPeak(slot));
        }
        String against = againstNow(slot.people(), now.count());
        if (!slot.start().isAfter(now.at())) {
            return counted(slot, against);
        }
        if (day(slot).equals(today())) {
            return slot.because("probably " + against, "At " + clock(slot) + " probably " + against);
        }
        double habit = usual.in(day(slot), slot.start(), slot.end());
        if (Math.abs(habit - slot.people()) <= ALIKE * Math.max(habit, slot.people()) + 1) {
            String often = againstNow(habit, now.count());
            return slot.because("usually " + often, weekday(slot) + "s at " + clock(slot) + " are usually " + often);
        }
        return slot.because(
                "probably " + against, "On " + weekday(slot) + " at " + clock(slot) + " probably " + against);
    }

    private static Slot counted(Slot slot, String why) {
        String about = about(slot.people());
        return slot.because(why, why.isEmpty() ? about : about + ", " + why);
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
                ? ""
                : quieter + " % fewer than at the peak, around "
                        + clock(peak.hour().atZone(site.timeZone()));
    }

    /** about as many people as now, 40 % quieter than now, 20 % busier than now, about 3 times as busy as now */
    private static String againstNow(double people, int count) {
        if (Math.round(people) == 0) {
            return "almost empty";
        }
        int quieter = Math.min(MOST, rounded(1 - people / count));
        if (Math.abs(quieter) < NOTABLE) {
            return "about as many people as now";
        }
        if (people >= MANY_TIMES * count) {
            return "about " + Math.round(people / count) + " times as busy as now";
        }
        return quieter > 0 ? quieter + " % quieter than now" : -quieter + " % busier than now";
    }

    /** Of what is left of its day; where only a part of that is forecast, nobody can say. */
    private boolean isQuietestOfItsDay(Slot slot, List<Slot> days) {
        Instant midnight = day(slot).plusDays(1).atStartOfDay(site.timeZone()).toInstant();
        return !midnight.isAfter(hours.end()) && isQuietestOf(days, slot);
    }

    private boolean isQuietestOf(List<Slot> days, Slot slot) {
        return days.stream()
                .filter(other -> day(other).equals(day(slot)) && !other.start().isBefore(now.at()))
                .min(Comparator.comparingDouble(Slot::people).thenComparing(Slot::start))
                .filter(quietest -> quietest.start().equals(slot.start()))
                .isPresent();
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

    private String clock(Slot slot) {
        return clock(slot.start().atZone(site.timeZone()));
    }

    private static String clock(ZonedDateTime at) {
        return LocalTime.of(at.getHour(), at.getMinute()).toString();
    }
}
