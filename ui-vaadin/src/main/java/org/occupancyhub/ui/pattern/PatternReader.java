package org.occupancyhub.ui.pattern;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.models.history.History;
import org.occupancyhub.models.history.HourRow;
import org.occupancyhub.models.occupancy.Occupancies;
import org.occupancyhub.models.site.OpeningHours;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.models.site.SiteCalendar;
import org.occupancyhub.models.site.Sites;
import org.occupancyhub.ui.pattern.LocalHours.LocalHour;
import org.occupancyhub.ui.refresh.Alike;

/**
 * Reads what the patterns show from the hourly mart: never more than two years of one site and one of another, however
 * long the history is.
 */
public final class PatternReader {

    private final Sites sites;
    private final Occupancies occupancies;
    private final History history;
    private final SiteCalendar calendar;
    private final Clock clock;

    /** Most pages show the same weeks of the same few sites. */
    private final Alike<UsualWeek> weeks = new Alike<>();

    private final Alike<YearOfPeaks> years = new Alike<>();

    public PatternReader(Sites sites, Occupancies occupancies, History history, SiteCalendar calendar, Clock clock) {
        this.sites = sites;
        this.occupancies = occupancies;
        this.history = history;
        this.calendar = calendar;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    PatternPage read(PatternChoice choice) {
        Instant now = now();
        List<Site> all = sites.all();
        Site site = find(all, choice.site()).orElse(all.get(0));
        LocalDate last = lastDay(site, choice, now);
        if (last == null) {
            return new PatternPage(now, choice, all, site, null, 0, null, null, null);
        }
        Period period = Period.endingOn(last, choice.weeks());
        Period year = Period.yearTo(last);
        Period other = choice.against() == PatternChoice.Against.YEAR ? period.yearBefore() : period.before();
        Period read = choice.against() == PatternChoice.Against.SITE
                ? period.spanning(year)
                : period.spanning(year).spanning(other);
        LocalHours hours = hours(site, read);
        return new PatternPage(
                now,
                choice,
                all,
                site,
                period,
                hours.in(period).stream().mapToLong(LocalHour::readings).sum(),
                weeks.same(UsualWeek.of(hours, period)),
                years.same(YearOfPeaks.of(hours, year)),
                comparison(choice, all, site, hours, period, other));
    }

    private Comparison comparison(
            PatternChoice choice, List<Site> all, Site site, LocalHours hours, Period period, Period other) {
        UsualDay one = UsualDay.of(site, hours, period, choice.days());
        if (choice.against() != PatternChoice.Against.SITE) {
            return Comparison.of(one, UsualDay.of(site, hours, other, choice.days()), choice.days(), choice.people());
        }
        return find(all, choice.with())
                .filter(second -> !second.id().equals(site.id()))
                .or(() -> all.stream()
                        .filter(second -> !second.id().equals(site.id()))
                        .findFirst())
                .map(second -> Comparison.of(
                        one,
                        UsualDay.of(second, hours(second, period), period, choice.days()),
                        choice.days(),
                        choice.people()))
                .orElse(null);
    }

    /** The last whole day; a day that is not over yet would look quiet. Null where nothing was ever counted. */
    private LocalDate lastDay(Site site, PatternChoice choice, Instant now) {
        Instant newest = occupancies.at(site, now).asOf();
        if (newest == null) {
            return null;
        }
        LocalDate yesterday = now.atZone(site.timeZone()).toLocalDate().minusDays(1);
        LocalDate counted = newest.atZone(site.timeZone()).toLocalDate();
        LocalDate wanted = choice.until() == null ? counted : choice.until();
        return wanted.isAfter(yesterday) ? yesterday : wanted;
    }

    private LocalHours hours(Site site, Period period) {
        OpeningHours opening = site.openingHours()
                .with(calendar
                        .closures(
                                site.id(),
                                period.from().atStartOfDay(),
                                period.to().atStartOfDay())
                        .stream()
                        .map(SiteCalendar.Entry::closure)
                        .toList());
        List<HourRow> rows = history.hours(
                site.id(),
                period.from().atStartOfDay(site.timeZone()).toInstant(),
                period.to().atStartOfDay(site.timeZone()).toInstant());
        return LocalHours.of(site, opening, rows);
    }

    private static Optional<Site> find(List<Site> all, SiteId id) {
        return all.stream().filter(site -> site.id().equals(id)).findFirst();
    }
}
