package org.occupancyhub.routes.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.occupancyhub.models.event.InvalidEventException;
import org.occupancyhub.models.site.OpeningHours;
import org.occupancyhub.routes.problem.ProblemException;

/** Opening hours as the contract writes them: by weekday, local time. */
final class WeekHours {

    private static final String END_OF_DAY = "24:00";

    private WeekHours() {}

    record HoursAnswer(String opens, String closes) {}

    /** Null where the site is open at all times. */
    static Map<String, HoursAnswer> write(OpeningHours hours) {
        if (hours.week().isEmpty()) {
            return null;
        }
        Map<String, HoursAnswer> answer = new LinkedHashMap<>();
        new TreeMap<>(hours.week())
                .forEach((day, open) -> answer.put(
                        name(day),
                        new HoursAnswer(open.opens().toString(), open.closes().toString())));
        return answer;
    }

    /** @throws ProblemException 400, naming the day */
    static Map<DayOfWeek, OpeningHours.Hours> read(JsonNode week) {
        if (!week.isObject()) {
            throw ProblemException.badRequest(
                    "the body must be an object {\"monday\": {\"opens\", \"closes\"}, …}, but was "
                            + InvalidEventException.show(week.toString()));
        }
        Map<DayOfWeek, OpeningHours.Hours> hours = new EnumMap<>(DayOfWeek.class);
        week.properties().forEach(entry -> hours.put(day(entry.getKey()), hours(entry.getKey(), entry.getValue())));
        return hours;
    }

    private static String name(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }

    private static DayOfWeek day(String name) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> name(day).equals(name))
                .findFirst()
                .orElseThrow(() -> ProblemException.badRequest(
                        "a day must be one of monday to sunday, but was " + InvalidEventException.show(name)));
    }

    private static OpeningHours.Hours hours(String day, JsonNode value) {
        try {
            String closes = value.path("closes").asText();
            return new OpeningHours.Hours(
                    LocalTime.parse(value.path("opens").asText()),
                    closes.equals(END_OF_DAY) ? LocalTime.MIDNIGHT : LocalTime.parse(closes));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw ProblemException.badRequest(
                    day + " must be {\"opens\": \"06:30\", \"closes\": \"22:30\"} and end after it begins, but was "
                            + InvalidEventException.show(value.toString()));
        }
    }
}
