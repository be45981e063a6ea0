package org.occupancyhub.hub.site;

import java.util.ArrayList;
import java.util.List;
import org.occupancyhub.forecast.series.PublicHolidays;
import org.occupancyhub.hub.settings.SettingException;
import org.occupancyhub.hub.site.SitesSettings.SiteEntry;
import org.occupancyhub.hub.site.SitesSettings.SpecialEntry;
import org.occupancyhub.models.site.Almanac;
import org.occupancyhub.models.site.SpecialTime;

/** What the configuration says of a site's days: its public holidays, events and seasons, checked. */
final class ConfiguredAlmanac {

    private ConfiguredAlmanac() {}

    /** @throws SettingException naming the entry that cannot work */
    static Almanac of(String setting, SiteEntry entry) {
        List<SpecialTime> times = new ArrayList<>();
        times.addAll(times(setting + ".events", SpecialTime.Kind.EVENT, entry.events()));
        times.addAll(times(setting + ".seasons", SpecialTime.Kind.SEASON, entry.seasons()));
        return new Almanac(holidays(setting + ".holidays", entry.holidays()), times);
    }

    private static String holidays(String setting, String place) {
        if (place == null || place.isBlank()) {
            return null;
        }
        String stripped = place.strip();
        if (!stripped.equals(Almanac.NO_HOLIDAYS)) {
            try {
                PublicHolidays.of(stripped);
            } catch (IllegalArgumentException e) {
                throw new SettingException(setting + ": " + e.getMessage());
            }
        }
        return stripped;
    }

    private static List<SpecialTime> times(String setting, SpecialTime.Kind kind, List<SpecialEntry> entries) {
        List<SpecialTime> times = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            SpecialEntry entry = entries.get(i);
            try {
                times.add(SpecialTime.parse(kind, entry.name(), entry.from(), entry.to()));
            } catch (IllegalArgumentException e) {
                throw new SettingException(setting + "[" + i + "]: " + e.getMessage());
            }
        }
        return times;
    }
}
