package org.occupancyhub.routes.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.occupancyhub.forecast.live.Hindcasts;
import org.occupancyhub.models.accuracy.IssuedForecasts;
import org.occupancyhub.models.history.History;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.routes.accuracy.Kept;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The invented past of the demo holds forecasts too, so that a newcomer sees what came of them and need not wait a week.
 * The readings are invented; each forecast is truly made, of what came before its origin, as a hub that ran then would have.
 * A day at a time, the newest first, so that a hub that is stopped stops soon; a restart makes those of the time it missed.
 */
public final class DemoForecasts {

    private static final Logger LOG = LoggerFactory.getLogger(DemoForecasts.class);
    /** A week of comparisons with what was said a week before, and a day to spare. */
    private static final int DAYS = 15;
    /** Before the first of them, what a forecast rests on. */
    private static final Duration PAST = Duration.ofDays(70);

    /** Between one look whether the past is loaded and the next; each time twice as long, since it takes minutes. */
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private static final Duration AFTER_ORIGIN = Duration.ofSeconds(30);

    private final List<Site> sites;
    private final History history;
    private final Hindcasts hindcasts;
    private final IssuedForecasts issued;
    private final Clock clock;
    private Duration pause = FIRST_PAUSE;
    private Instant asksAgain = Instant.MIN;
    private LocalDate next;
    private LocalDate last;

    public DemoForecasts(DemoSites sites, History history, Hindcasts hindcasts, IssuedForecasts issued, Clock clock) {
        this.sites = sites.sites();
        this.history = history;
        this.hindcasts = hindcasts;
        this.issued = issued;
        this.clock = clock;
    }

    /** Makes those of the next day; none while their past is still being loaded, nor when all are there. */
    public void makeNext() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.HOURS);
        if (last == null && isTimeToAsk() && isLoaded(now)) {
            issued.over(now); // so that what is kept of hours before is scored
            next = now.atZone(sites.get(0).timeZone()).toLocalDate();
            last = next.minusDays(DAYS);
        }
        if (last != null && !next.isBefore(last)) {
            sites.forEach(site -> make(site, next, now)); // a day that fails is tried again with the next call
            if (next.equals(last)) {
                LOG.info("demo forecasts: complete, back to {}", last);
            }
            next = next.minusDays(1);
        }
    }

    private boolean isTimeToAsk() {
        Instant now = clock.instant();
        if (now.isBefore(asksAgain)) {
            return false;
        }
        asksAgain = now.plus(pause);
        pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
        return true;
    }

    /** The first site never closes, so each of its hours has to be there. */
    private boolean isLoaded(Instant now) {
        Instant first = now.minus(Duration.ofDays(DAYS)).minus(PAST);
        long there = history.hours(sites.get(0).id(), first, now).stream()
                .filter(hour -> hour.readingCount() > 0)
                .count();
        return there == Duration.between(first, now).toHours();
    }

    private void make(Site site, LocalDate day, Instant now) {
        Instant end = firstHour(site, day.plusDays(1));
        for (Instant origin = firstHour(site, day);
                origin.isBefore(end) && origin.isBefore(now);
                origin = origin.plus(1, ChronoUnit.HOURS)) {
            if (!issued.isIssued(site.id(), origin)) {
                issued.keep(Kept.of(site, hindcasts.at(site, origin), origin.plus(AFTER_ORIGIN)));
            }
        }
    }

    /** Hours are those of UTC: in a zone with half an hour, the first that begins within the day. */
    private static Instant firstHour(Site site, LocalDate day) {
        Instant midnight = day.atStartOfDay(site.timeZone()).toInstant();
        Instant hour = midnight.truncatedTo(ChronoUnit.HOURS);
        return hour.equals(midnight) ? hour : hour.plus(1, ChronoUnit.HOURS);
    }
}
