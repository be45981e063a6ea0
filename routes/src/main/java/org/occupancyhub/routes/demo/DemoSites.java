package org.occupancyhub.routes.demo;

import static java.time.DayOfWeek.FRIDAY;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.occupancyhub.models.event.AreaId;
import org.occupancyhub.models.event.DeviceId;
import org.occupancyhub.models.event.Placement;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.models.site.Area;
import org.occupancyhub.models.site.OpeningHours;
import org.occupancyhub.models.site.OpeningHours.Hours;
import org.occupancyhub.models.site.Place;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.models.site.Thresholds;

/**
 * Two sites that do not exist, with zones and a counter in each zone: a gym that is open day and night, so that something
 * moves whenever somebody looks, and a pool with opening hours.
 */
public final class DemoSites {

    /** Another number is another demo; this one never changes, so that a restart goes on with the same one. */
    private static final Dice DICE = new Dice(20_260_301);

    private static final SiteId GYM = new SiteId("demo-gym");
    private static final SiteId POOL = new SiteId("demo-pool");

    private final ZoneId zone;
    private final List<Site> sites;
    private final List<DemoDevice> devices;

    public DemoSites(ZoneId zone) {
        this.zone = zone;
        Site gym = site(
                GYM,
                "Campus gym",
                OpeningHours.ALWAYS,
                List.of(
                        area("weights", "Free weights", 40),
                        area("cardio", "Cardio", 45),
                        area("studio", "Studio", 35)));
        Site pool = site(
                POOL,
                "Swimming pool",
                hours("07:00", "21:00", "09:00", "19:00"),
                List.of(area("lanes", "Lanes", 50), area("family", "Family pool", 40)));
        sites = List.of(gym, pool);
        devices = List.of(
                device(gym, 0, WeekShape.WEIGHTS, 0.92),
                device(gym, 1, WeekShape.CARDIO, 0.8),
                device(gym, 2, WeekShape.CLASSES, 0.72),
                device(pool, 0, WeekShape.LANES, 0.78),
                device(pool, 1, WeekShape.FAMILIES, 0.85));
    }

    /** The sites, marked as demo. */
    public List<Site> sites() {
        return sites;
    }

    /** Where each of their devices stands. */
    public Map<DeviceId, Place> places() {
        Map<DeviceId, Place> places = new LinkedHashMap<>();
        devices.forEach(device -> places.put(
                device.id(),
                new Place(device.placement().siteId(), device.placement().areaId())));
        return places;
    }

    List<DemoDevice> devices() {
        return devices;
    }

    private Site site(SiteId id, String name, OpeningHours hours, List<Area> areas) {
        int capacity = areas.stream().mapToInt(Area::capacity).sum();
        return new Site(id, name, zone, capacity, Duration.ofMinutes(10), hours, Thresholds.DEFAULT, areas, true);
    }

    private static Area area(String id, String name, int capacity) {
        return new Area(new AreaId(id), name, capacity);
    }

    private DemoDevice device(Site site, int area, WeekShape shape, double fullness) {
        Area where = site.areas().get(area);
        DeviceId id = new DeviceId(site.id() + "-" + where.id());
        Placement placement = new Placement(site.id(), where.id(), zone, site.capacity());
        Dice dice = DICE.of(id.value());
        return new DemoDevice(
                id, placement, new Crowd(dice, shape, where.capacity(), fullness, site.openingHours(), zone));
    }

    private static OpeningHours hours(String opens, String closes, String opensAtWeekend, String closesAtWeekend) {
        Map<DayOfWeek, Hours> week = new EnumMap<>(DayOfWeek.class);
        Hours weekday = new Hours(LocalTime.parse(opens), LocalTime.parse(closes));
        Hours weekend = new Hours(LocalTime.parse(opensAtWeekend), LocalTime.parse(closesAtWeekend));
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, day.compareTo(FRIDAY) > 0 ? weekend : weekday);
        }
        return new OpeningHours(week);
    }
}
