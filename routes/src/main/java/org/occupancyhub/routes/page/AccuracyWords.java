package org.occupancyhub.routes.page;

import org.occupancyhub.models.accuracy.AccuracyTotal;
import org.occupancyhub.models.accuracy.WeekAccuracy.Horizons;
import org.occupancyhub.words.Words;

/** Says errors of forecasts to a visitor. */
record AccuracyWords(Words words) {

    static final String UNKNOWN = "–";

    private static final double FEW = 10;

    /** For tables. */
    String people(double people) {
        return Double.isNaN(people) ? UNKNOWN : words.tenths(people);
    }

    /** With a true minus, where it is worse than what it is compared with. */
    String percent(double share) {
        return Double.isNaN(share) ? UNKNOWN : words.percent(share);
    }

    String horizons(Horizons range) {
        if (range.first() == range.last()) {
            return range.first() == 1 ? words.say("proof.this-hour") : words.say("proof.in-hours", range.first());
        }
        return range.last() <= 24
                ? words.say("proof.in-hours", words.range(range.first(), range.last()))
                : words.say("proof.in-days", words.range((range.first() - 1) / 24 + 1, range.last() / 24));
    }

    /** What the errors of the forecasts of the day ahead come to. */
    String sentence(AccuracyTotal day) {
        double naive = day.naiveMae();
        if (Double.isNaN(naive)) {
            return words.say("proof.sentence", about(day.mae(), false));
        }
        boolean close = Math.round(day.comparedMae()) == Math.round(naive) && naive < FEW;
        return words.say("proof.sentence-naive", about(day.comparedMae(), close), number(naive, close));
    }

    private String about(double people, boolean exactly) {
        String number = number(people, exactly);
        return words.say(number.equals("1") ? "proof.person" : "proof.people", number);
    }

    private String number(double people, boolean exactly) {
        return exactly ? people(people) : words.count(people);
    }
}
