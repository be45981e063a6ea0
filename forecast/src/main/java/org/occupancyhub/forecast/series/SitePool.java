package org.occupancyhub.forecast.series;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Sites that lend each other what they have in common: the shape of a week, what a holiday is like. Immutable.
 *
 * @param sites in an order that is always the same, each name once
 */
public record SitePool(List<SitePast> sites) {

    public static final SitePool EMPTY = new SitePool(List.of());

    public SitePool {
        sites = List.copyOf(sites);
        Set<String> names = new HashSet<>();
        for (SitePast site : sites) {
            if (!names.add(site.name())) {
                throw new IllegalArgumentException("a site must be in a pool once, but " + site.name() + " is twice");
            }
        }
    }

    /**
     * What was known of each site at the moment when the clocks of {@code zone} show the local hour {@code origin}. Where
     * another site's hour had begun but was not over, it is left out.
     */
    public SitePool before(int origin, ZoneId zone) {
        return new SitePool(sites.stream()
                .map(site -> site.before(sameMoment(origin, zone, site.zone())))
                .toList());
    }

    /** All but the one of that name. */
    public SitePool without(String name) {
        return new SitePool(
                sites.stream().filter(site -> !site.name().equals(name)).toList());
    }

    /**
     * 16 hexadecimal digits that are the same for the same hours and values of sites of the same names in the same zones, and
     * otherwise differ but by an accident of 1 in 2^64. What is known ahead of them does not count.
     */
    public String fingerprint() {
        long print = sites.size();
        for (SitePast site : sites) {
            print = 31
                            * (31 * (31 * print + site.name().hashCode())
                                    + site.zone().getId().hashCode())
                    + site.series().fingerprint();
        }
        return String.format(Locale.ROOT, "%016x", print);
    }

    /** The same sites ordered by name. */
    public SitePool inOrder() {
        return new SitePool(
                sites.stream().sorted(Comparator.comparing(SitePast::name)).toList());
    }

    /** The local hour that clocks of another zone show when those of {@code zone} show the hour {@code origin}. */
    public static int sameMoment(int origin, ZoneId zone, ZoneId other) {
        return zone.equals(other)
                ? origin
                : LocalHour.of(LocalHour.start(origin).atZone(zone).toInstant(), other);
    }
}
