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
import org.occupancyhub.forecast.times.Why.Kind;
import org.occupancyhub.forecast.times.Why.Sure;
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
            return day(slot).equals(today())
                    ? counted(slot, Why.of(Kind.QUIETEST_LEFT_TODAY, 0), "the quietest time left today")
                    : counted(slot, Why.of(Kind.QUIETEST_OF_ITS_DAY, 0), "the quietest time " + dayOf(slot));
        }
        if (now.count() == null || now.count() < FEW) {
            Why below = againstPeak(slot);
            return counted(slot, below, english(below));
        }
        Why against = againstNow(slot.people(), now.count());
        if (!slot.start().isAfter(now.at())) {
            return counted(slot, against, english(against));
        }
        if (day(slot).equals(today())) {
            return slot.because(against.said(Sure.PROBABLY), "At " + clock(slot) + " probably " + english(against));
        }
        double habit = usual.in(day(slot), slot.start(), slot.end());
        if (Math.abs(habit - slot.people()) <= ALIKE * Math.max(habit, slot.people()) + 1) {
            Why often = againstNow(habit, now.count());
            return slot.because(
                    often.said(Sure.USUALLY), weekday(slot) + "s at " + clock(slot) + " are usually " + english(often));
        }
        return slot.because(
                against.said(Sure.PROBABLY),
                "On " + weekday(slot) + " at " + clock(slot) + " probably " + english(against));
    }

    private static Slot counted(Slot slot, Why why, String english) {
        String about = about(slot.people());
        return slot.because(why, english.isEmpty() ? about : about + ", " + english);
    }

    private Why againstPeak(Slot slot) {
        LocalDate day = day(slot);
        Instant morning = day.atStartOfDay(site.timeZone()).toInstant();
        Instant midnight = day.plusDays(1).atStartOfDay(site.timeZone()).toInstant();
        HourForecast peak = hours.fullest(
                morning.isBefore(hours.begin()) ? hours.begin() : morning,
                midnight.isAfter(hours.end()) ? hours.end() : midnight);
        int quieter = Math.min(MOST, rounded(1 - slot.people() / peak.predicted()));
        return peak.predicted() < FEW || quieter < NOTABLE
                ? Why.NOTHING
                : new Why(Kind.BELOW_PEAK, Sure.SAID, quieter, local(peak.hour()));
    }

    private static Why againstNow(double people, int count) {
        if (Math.round(people) == 0) {
            return Why.of(Kind.ALMOST_EMPTY, 0);
        }
        int quieter = Math.min(MOST, rounded(1 - people / count));
        if (Math.abs(quieter) < NOTABLE) {
            return Why.of(Kind.AS_NOW, 0);
        }
        if (people >= MANY_TIMES * count) {
            return Why.of(Kind.TIMES_AS_NOW, (int) Math.round(people / count));
        }
        return quieter > 0 ? Why.of(Kind.QUIETER, quieter) : Why.of(Kind.BUSIER, -quieter);
    }

    /** In the middle of a sentence. */
    private static String english(Why why) {
        return switch (why.kind()) {
            case BELOW_PEAK -> why.number() + " % fewer than at the peak, around " + why.at();
            case ALMOST_EMPTY -> "almost empty";
            case AS_NOW -> "about as many people as now";
            case TIMES_AS_NOW -> "about " + why.number() + " times as busy as now";
            case QUIETER -> why.number() + " % quieter than now";
            case BUSIER -> why.number() + " % busier than now";
            case NOTHING, QUIETEST_LEFT_TODAY, QUIETEST_OF_ITS_DAY -> "";
        };
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
        return local(slot.start()).toString();
    }

    private LocalTime local(Instant at) {
        ZonedDateTime there = at.atZone(site.timeZone());
        return LocalTime.of(there.getHour(), there.getMinute());
    }
}
