package org.occupancyhub.words.day;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.occupancyhub.models.site.OpeningHours;
import org.occupancyhub.models.site.Site;

/**
 * The part of a site's local day that a picture shows: from opening to closing, or the whole day of 23, 24 or 25 hours
 * where the site never closes or stays closed.
 *
 * @param midnight the start of the local day, from which minutes are counted
 * @param doors whether {@code from} and {@code to} are an opening and a closing
 * @param closed whether the site stays closed on this day
 */
public record DayWindow(ZonedDateTime midnight, Instant from, Instant to, boolean doors, boolean closed) {

    private static final double MILLIS_PER_MINUTE = 60_000;

    public static DayWindow of(Site site, Instant now) {
        ZonedDateTime midnight = now.atZone(site.timeZone()).toLocalDate().atStartOfDay(site.timeZone());
        ZonedDateTime tomorrow = midnight.toLocalDate().plusDays(1).atStartOfDay(site.timeZone());
        Optional<OpeningHours.Hours> hours = site.openingHours().on(midnight.toLocalDate());
        if (hours.isEmpty()) {
            boolean closed = !site.openingHours().unlimited();
            return new DayWindow(midnight, midnight.toInstant(), tomorrow.toInstant(), false, closed);
        }
        LocalTime closes = hours.get().closes();
        Instant from = midnight.toLocalDate()
                .atTime(hours.get().opens())
                .atZone(site.timeZone())
                .toInstant();
        Instant to = closes.equals(LocalTime.MIDNIGHT)
                ? tomorrow.toInstant()
                : midnight.toLocalDate().atTime(closes).atZone(site.timeZone()).toInstant();
        boolean wholeDay = from.equals(midnight.toInstant()) && to.equals(tomorrow.toInstant());
        return new DayWindow(midnight, from, to, !wholeDay, false);
    }

    /** Minutes since the start of the local day: the unit of every picture's time axis. */
    public double minutes(Instant at) {
        return Duration.between(midnight.toInstant(), at).toMillis() / MILLIS_PER_MINUTE;
    }

    public Instant at(double minutes) {
        return midnight.toInstant().plusMillis(Math.round(minutes * MILLIS_PER_MINUTE));
    }

    public double start() {
        return minutes(from);
    }

    public double end() {
        return minutes(to);
    }

    public boolean contains(Instant at) {
        return !at.isBefore(from) && !at.isAfter(to);
    }
}
