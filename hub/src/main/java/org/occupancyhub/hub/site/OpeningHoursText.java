package org.occupancyhub.hub.site;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.occupancyhub.hub.settings.SettingException;
import org.occupancyhub.models.site.OpeningHours;
import org.occupancyhub.models.site.OpeningHours.Hours;

/** Opening hours as people write them: {@code mon-fri: "06:30-22:30"}, {@code sat: "09:00-20:00"}. */
final class OpeningHoursText {

    private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final String MIDNIGHT_AT_THE_END = "24:00";

    private OpeningHoursText() {}

    /** @param setting the name of the setting, for the message where it is wrong */
    static OpeningHours parse(String setting, Map<String, String> text) {
        Map<DayOfWeek, Hours> week = new EnumMap<>(DayOfWeek.class);
        text.forEach((days, hours) -> {
            Hours parsed = hours(setting + "." + days, hours);
            days(setting, days).forEach(day -> week.put(day, parsed));
        });
        return new OpeningHours(week);
    }

    private static List<DayOfWeek> days(String setting, String text) {
        String[] ends = text.toLowerCase(Locale.ROOT).split("-");
        List<Integer> found = Stream.of(ends)
                .map(end -> DAYS.indexOf(end.substring(0, Math.min(3, end.length()))))
                .toList();
        if (found.isEmpty() || found.size() > 2 || found.contains(-1)) {
            throw new SettingException(setting, "name days such as mon, sat-sun or mon-fri", text);
        }
        List<DayOfWeek> days = new ArrayList<>();
        int last = found.get(found.size() - 1);
        for (int day = found.get(0); ; day = (day + 1) % DAYS.size()) {
            days.add(DayOfWeek.of(day + 1));
            if (day == last) {
                return days;
            }
        }
    }

    private static Hours hours(String setting, String text) {
        String[] ends = text.strip().split("\\s*[-–]\\s*");
        try {
            if (ends.length == 2) {
                LocalTime closes = ends[1].equals(MIDNIGHT_AT_THE_END) ? LocalTime.MIDNIGHT : LocalTime.parse(ends[1]);
                return new Hours(LocalTime.parse(ends[0]), closes);
            }
        } catch (DateTimeParseException | IllegalArgumentException e) {
            throw new SettingException(setting, "look like 06:30-22:30 and end after it begins", text);
        }
        throw new SettingException(setting, "look like 06:30-22:30", text);
    }
}
