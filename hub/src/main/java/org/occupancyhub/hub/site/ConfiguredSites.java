package org.occupancyhub.hub.site;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.occupancyhub.hub.settings.SettingException;
import org.occupancyhub.hub.site.SitesSettings.ClosureEntry;
import org.occupancyhub.hub.site.SitesSettings.SiteEntry;
import org.occupancyhub.hub.site.SitesSettings.ZoneEntry;
import org.occupancyhub.models.event.AreaId;
import org.occupancyhub.models.event.Count;
import org.occupancyhub.models.event.DeviceId;
import org.occupancyhub.models.event.InvalidEventException;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.models.site.Area;
import org.occupancyhub.models.site.Closure;
import org.occupancyhub.models.site.OpeningHours;
import org.occupancyhub.models.site.Place;
import org.occupancyhub.models.site.Roundings;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.models.site.Thresholds;

/**
 * The sites of the configuration, checked.
 *
 * @param sites in the order in which they are shown
 * @param devices where the registered devices stand
 * @param retentionDays how many days the readings of a site are kept; for ever where a site is not named
 * @param roundings how coarsely counts are told in public
 */
public record ConfiguredSites(
        List<Site> sites, Map<DeviceId, Place> devices, Map<SiteId, Integer> retentionDays, Roundings roundings) {

    private static final String DEFAULT_ID = "main";
    private static final int MOST_ROUNDED = 100;
    private static final Duration DEFAULT_INTERVAL = Duration.ofMinutes(10);

    /** @throws SettingException naming the first entry that cannot work */
    public static ConfiguredSites of(SitesSettings settings, ZoneId defaultZone) {
        List<Site> sites = new ArrayList<>();
        Map<DeviceId, Place> devices = new LinkedHashMap<>();
        Map<SiteId, Integer> retentionDays = new LinkedHashMap<>();
        Map<SiteId, Integer> steps = new LinkedHashMap<>();
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < settings.sites().size(); i++) {
            SiteEntry entry = settings.sites().get(i);
            String setting = "hub.sites[" + i + "]";
            Site site = site(setting, entry, defaultZone);
            if (!ids.add(entry.id())) {
                throw new SettingException(setting + ".id", "be used once", entry.id());
            }
            sites.add(site);
            if (entry.retention() != null) {
                retentionDays.put(site.id(), days(setting, entry.retention()));
            }
            if (entry.publicRounding() != null) {
                steps.put(site.id(), step(setting, entry.publicRounding()));
            }
            place(setting, entry.devices(), new Place(site.id(), null), devices);
            for (ZoneEntry zone : entry.zones()) {
                place(setting, zone.devices(), new Place(site.id(), new AreaId(zone.id())), devices);
            }
        }
        return new ConfiguredSites(
                List.copyOf(sites), Map.copyOf(devices), Map.copyOf(retentionDays), new Roundings(steps));
    }

    /** These and, behind them, others. */
    public ConfiguredSites with(List<Site> moreSites, Map<DeviceId, Place> moreDevices) {
        List<Site> allSites = new ArrayList<>(sites);
        allSites.addAll(moreSites);
        Map<DeviceId, Place> allDevices = new LinkedHashMap<>(moreDevices);
        allDevices.putAll(devices);
        return new ConfiguredSites(List.copyOf(allSites), Map.copyOf(allDevices), retentionDays, roundings);
    }

    /** These, or the one default site where there are none: somebody has to answer. */
    public ConfiguredSites orDefault(ZoneId zone) {
        return sites.isEmpty()
                ? new ConfiguredSites(List.of(defaultSite(zone)), devices, retentionDays, roundings)
                : this;
    }

    private static Site defaultSite(ZoneId zone) {
        return new Site(
                new SiteId(DEFAULT_ID),
                "Main site",
                zone,
                null,
                DEFAULT_INTERVAL,
                OpeningHours.ALWAYS,
                Thresholds.DEFAULT,
                List.of(),
                false);
    }

    private static Site site(String setting, SiteEntry entry, ZoneId defaultZone) {
        try {
            SiteId id = new SiteId(entry.id());
            List<Area> areas = areas(setting, entry.zones());
            return new Site(
                    id,
                    entry.name() == null ? entry.id() : entry.name(),
                    zone(setting, entry.timeZone(), defaultZone),
                    capacity(setting, entry.capacity()),
                    interval(setting, entry.readingInterval()),
                    OpeningHoursText.parse(setting + ".opening-hours", entry.openingHours())
                            .with(closures(setting, entry.closures())),
                    Thresholds.DEFAULT,
                    areas,
                    false,
                    ConfiguredAlmanac.of(setting, entry));
        } catch (InvalidEventException e) {
            throw new SettingException(setting + ": " + e.getMessage());
        }
    }

    private static List<Area> areas(String setting, List<ZoneEntry> entries) {
        List<Area> areas = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < entries.size(); i++) {
            ZoneEntry entry = entries.get(i);
            String zone = setting + ".zones[" + i + "]";
            if (!ids.add(entry.id())) {
                throw new SettingException(zone + ".id", "be used once in its site", entry.id());
            }
            areas.add(new Area(
                    new AreaId(entry.id()),
                    entry.name() == null ? entry.id() : entry.name(),
                    capacity(zone, entry.capacity())));
        }
        return areas;
    }

    private static ZoneId zone(String setting, String value, ZoneId otherwise) {
        try {
            return value == null ? otherwise : ZoneId.of(value);
        } catch (DateTimeException e) {
            throw new SettingException(setting + ".time-zone", "be a time zone such as Europe/Zurich", value);
        }
    }

    private static Integer capacity(String setting, Integer value) {
        if (value != null && (value < 1 || value > Count.MAX)) {
            throw new SettingException(
                    setting + ".capacity", "be a whole number from 1 to " + Count.MAX, value.toString());
        }
        return value;
    }

    private static Duration interval(String setting, Duration value) {
        if (value.isNegative() || value.isZero()) {
            throw new SettingException(setting + ".reading-interval", "be longer than nothing", value.toString());
        }
        return value;
    }

    private static List<Closure> closures(String setting, List<ClosureEntry> entries) {
        List<Closure> closures = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            ClosureEntry entry = entries.get(i);
            try {
                closures.add(Closure.parse(entry.from(), entry.to(), entry.reason()));
            } catch (IllegalArgumentException e) {
                throw new SettingException(setting + ".closures[" + i + "]: " + e.getMessage());
            }
        }
        return closures;
    }

    private static Integer days(String setting, Duration value) {
        if (value.toDays() < 1 || !value.equals(Duration.ofDays(value.toDays()))) {
            throw new SettingException(setting + ".retention", "be whole days such as 400d", value.toString());
        }
        return Math.toIntExact(value.toDays());
    }

    private static Integer step(String setting, Integer value) {
        if (value < 1 || value > MOST_ROUNDED) {
            throw new SettingException(
                    setting + ".public-rounding", "be a whole number from 1 to " + MOST_ROUNDED, value.toString());
        }
        return value;
    }

    private static void place(String setting, List<String> names, Place place, Map<DeviceId, Place> devices) {
        for (String name : names) {
            if (devices.put(device(setting, name), place) != null) {
                throw new SettingException(setting + ".devices", "name each device once", name);
            }
        }
    }

    private static DeviceId device(String setting, String name) {
        try {
            return new DeviceId(name);
        } catch (InvalidEventException e) {
            throw new SettingException(setting + ".devices: " + e.getMessage());
        }
    }
}
