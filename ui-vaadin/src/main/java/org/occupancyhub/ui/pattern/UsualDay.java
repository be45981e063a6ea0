package org.occupancyhub.ui.pattern;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.ui.pattern.LocalHours.LocalHour;

/** What is usual over a day, in one period of one site. @param people by hour, the median; null where nothing was seen */
record UsualDay(Site site, Period period, List<Double> people) {

    static final int HOURS = 24;

    UsualDay {
        people = Collections.unmodifiableList(new ArrayList<>(people)); // holds nulls
    }

    static UsualDay of(Site site, LocalHours hours, Period period, DayGroup days) {
        Map<Integer, List<Double>> seen = new HashMap<>();
        for (LocalHour hour : hours.in(period)) {
            if (days.holds(hour.day().getDayOfWeek())) {
                seen.computeIfAbsent(hour.hour(), first -> new ArrayList<>()).add(hour.people());
            }
        }
        return new UsualDay(
                site,
                period,
                IntStream.range(0, HOURS)
                        .mapToObj(hour -> Median.of(seen.getOrDefault(hour, List.of())))
                        .toList());
    }

    boolean empty() {
        return people.stream().allMatch(Objects::isNull);
    }

    /** The fullest hour; the first one of several. */
    OptionalInt peakHour() {
        return IntStream.range(0, HOURS)
                .filter(hour -> people.get(hour) != null)
                .reduce((one, other) -> people.get(other) > people.get(one) ? other : one);
    }
}
