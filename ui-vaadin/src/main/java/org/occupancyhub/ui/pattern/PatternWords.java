package org.occupancyhub.ui.pattern;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.occupancyhub.models.site.Level;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.words.Words;

/** How the patterns name days, hours, periods and levels. */
final class PatternWords {

    private final Words words;

    PatternWords(Words words) {
        this.words = words;
    }

    String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL_STANDALONE, words.locale());
    }

    String shortWeekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT_STANDALONE, words.locale());
    }

    /** {@code 18} */
    static String hour(int hour) {
        return String.format(Locale.ROOT, "%02d", hour);
    }

    /** {@code 18:00–19:00} */
    String hours(int hour) {
        return words.range(hour(hour) + ":00", hour(hour + 1) + ":00");
    }

    /** A figure that is no habit yet: {@code 72 %, from 2 days only}. */
    String thin(String figure, int days) {
        return words.say(days == 1 ? "patterns.thin.one" : "patterns.thin.many", figure, words.count(days));
    }

    String period(Period period) {
        return words.range(words.dayOf(period.from(), period.last()), words.dayOfYear(period.last()));
    }

    String days(DayGroup days) {
        return words.say("patterns.days." + days.word());
    }

    String day(LocalDate day) {
        return words.day(day) + " " + day.getYear();
    }

    /** The words of the five steps, with the percent that each reaches over: {@code Busy 60–79 %}. */
    List<String> steps(Site site) {
        var at = site.thresholds();
        int[] from = Stream.of(0.0, at.moderate(), at.busy(), at.veryBusy(), at.full())
                .mapToInt(share -> (int) Math.ceil(share * 100 - 1e-9))
                .toArray();
        return Stream.of(Level.values())
                .map(level -> level == Level.FULL
                        ? words.say("patterns.step.last", words.levelAlone(level), from[level.ordinal()])
                        : words.say(
                                "patterns.step",
                                words.levelAlone(level),
                                words.range(
                                        String.valueOf(from[level.ordinal()]),
                                        String.valueOf(from[level.ordinal() + 1] - 1))))
                .toList();
    }

    /** What the second line of a comparison is, in a sentence: {@code the 12 weeks before}. */
    String against(PatternPage page) {
        return switch (page.choice().against()) {
            case BEFORE -> words.say("patterns.against.before", page.choice().weeks());
            case YEAR -> words.say("patterns.against.year");
            case SITE -> page.comparison().other().site().name();
        };
    }

    /** The name of a line in a comparison. */
    String line(Comparison comparison, UsualDay day) {
        return comparison.sameSite() ? period(day.period()) : day.site().name();
    }
}
