package org.occupancyhub.hub.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.occupancyhub.forecast.series.Holidays;
import org.occupancyhub.forecast.series.NamedDays;
import org.occupancyhub.forecast.series.PublicHolidays;
import org.occupancyhub.forecast.series.SiteRules;
import org.occupancyhub.models.site.Closure;
import org.occupancyhub.models.site.OpeningHours;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.models.site.SpecialTime;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** What is known ahead of sites: the public holidays of a country, and what a calendar file tells. */
final class KnownCalendar {

    private final Holidays country;
    private final List<CalendarLine> lines;

    /**
     * @param country a code such as US or CH-ZH, or null
     * @param file a calendar, or null
     */
    KnownCalendar(String country, Path file, CommandLine command) {
        try {
            this.country = country == null ? Holidays.NONE : PublicHolidays.of(country);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command, "--country: " + e.getMessage());
        }
        this.lines = file == null ? List.of() : CalendarFile.read(file);
    }

    /** Of a site that nothing else is known of. */
    SiteRules rules(String site, Integer capacity) {
        return new SiteRules(
                capacity,
                OpeningHours.ALWAYS.with(closures(site)),
                holidays(site, country),
                NamedDays.of(specialTimes(site)));
    }

    /** Of a site with opening hours, closures and special times of its own. */
    SiteRules rules(Site site) {
        String name = site.id().value();
        List<Closure> closures = new ArrayList<>(site.openingHours().closures());
        closures.addAll(closures(name));
        List<SpecialTime> times = new ArrayList<>(site.almanac().specialTimes());
        times.addAll(specialTimes(name));
        return new SiteRules(
                site.capacity(),
                site.openingHours().with(closures),
                holidays(name, PublicHolidays.keptBy(site, country)),
                NamedDays.of(times));
    }

    private Holidays holidays(String site, Holidays official) {
        Set<LocalDate> days = lines.stream()
                .filter(line -> line.isOf(site))
                .flatMap(CalendarLine::holidays)
                .collect(Collectors.toSet());
        return day -> days.contains(day) || official.on(day);
    }

    private List<Closure> closures(String site) {
        return lines.stream()
                .filter(line -> line.isOf(site))
                .flatMap(line -> line.closure().stream())
                .toList();
    }

    private List<SpecialTime> specialTimes(String site) {
        return lines.stream()
                .filter(line -> line.isOf(site))
                .flatMap(line -> line.specialTime().stream())
                .toList();
    }
}
