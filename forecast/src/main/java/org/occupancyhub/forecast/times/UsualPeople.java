package org.occupancyhub.forecast.times;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import org.occupancyhub.forecast.Forecasts.UsualHour;

/** How many people are usual at a time of such a day, which is not what is forecast of a holiday or an event. */
final class UsualPeople {

    static final UsualPeople UNKNOWN = new UsualPeople(day -> List.of());

    private final Function<LocalDate, List<UsualHour>> days;

    /** @param days by local day; hours that are not known are missing */
    UsualPeople(Function<LocalDate, List<UsualHour>> days) {
        this.days = days;
    }

    /** The mean over a span of one local day; {@code NaN} where an hour of it is not known. */
    double in(LocalDate day, Instant start, Instant end) {
        double sum = 0;
        Duration known = Duration.ZERO;
        for (UsualHour usual : days.apply(day)) {
            Instant from = start.isAfter(usual.hour()) ? start : usual.hour();
            Instant over = usual.hour().plus(1, ChronoUnit.HOURS);
            Instant until = end.isBefore(over) ? end : over;
            if (from.isBefore(until)) {
                Duration part = Duration.between(from, until);
                sum += usual.count() * part.toSeconds();
                known = known.plus(part);
            }
        }
        Duration whole = Duration.between(start, end);
        return known.equals(whole) ? sum / whole.toSeconds() : Double.NaN;
    }
}
