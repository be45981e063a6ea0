package org.occupancyhub.routes.page;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.occupancyhub.models.accuracy.AccuracyTotal;
import org.occupancyhub.models.accuracy.WeekAccuracy.Horizons;

/** Numbers and sentences as people read them. */
final class Words {

    static final String UNKNOWN = "–";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
    private static final double FEW = 10;

    private Words() {}

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String weekday(LocalDate day) {
        return WEEKDAY.format(day);
    }

    /** For tables. */
    static String people(double people) {
        return Double.isNaN(people) ? UNKNOWN : String.format(Locale.ROOT, "%.1f", people);
    }

    static String percent(double share) {
        return Double.isNaN(share) ? UNKNOWN : Math.round(100 * share) + " %";
    }

    /** How much better than the naive forecast, with a true minus. */
    static String better(double skill) {
        return percent(skill).replace('-', '−');
    }

    static String horizons(Horizons range) {
        if (range.first() == range.last()) {
            return range.first() == 1 ? "this hour" : range.first() + " hours";
        }
        return range.last() <= 24
                ? range.first() + "–" + range.last() + " hours"
                : (range.first() - 1) / 24 + 1 + "–" + range.last() / 24 + " days";
    }

    /** What the errors of the forecasts of the day ahead come to. */
    static String sentence(AccuracyTotal day) {
        double naive = day.naiveMae();
        if (Double.isNaN(naive)) {
            return "Forecasts for the day ahead were off by about %s.".formatted(about(day.mae(), false));
        }
        boolean close = Math.round(day.comparedMae()) == Math.round(naive) && naive < FEW;
        return "Forecasts for the day ahead were off by about %s; a guess from last week by %s."
                .formatted(about(day.comparedMae(), close), about(naive, close).replaceFirst(" .*", ""));
    }

    private static String about(double people, boolean exactly) {
        String number = exactly ? people(people) : Long.toString(Math.round(people));
        return number + (number.equals("1") ? " person" : " people");
    }
}
