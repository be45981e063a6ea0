package org.occupancyhub.ui.pattern;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Two usual days beside each other. @param shares whether in percent of the capacity */
record Comparison(UsualDay one, UsualDay other, DayGroup days, boolean shares) {

    /** Without a capacity on both sides there is only the count. */
    static Comparison of(UsualDay one, UsualDay other, DayGroup days, boolean asPeople) {
        boolean known = one.site().capacity() != null && other.site().capacity() != null;
        return new Comparison(one, other, days, known && !asPeople);
    }

    boolean empty() {
        return one.empty() || other.empty() || both().isEmpty();
    }

    boolean sameSite() {
        return one.site().id().equals(other.site().id());
    }

    /** Hours of which both know something. */
    List<Integer> both() {
        return IntStream.range(0, UsualDay.HOURS)
                .filter(hour -> one.people().get(hour) != null && other.people().get(hour) != null)
                .boxed()
                .toList();
    }

    /** People, or percent of the capacity; null where nothing was seen. */
    Double value(UsualDay day, int hour) {
        Double people = day.people().get(hour);
        return people == null || !shares ? people : Double.valueOf(day.site().utilization(people) * 100);
    }

    /** How much more the first has, in people or percentage points. */
    Double difference(int hour) {
        Double first = value(one, hour);
        Double second = value(other, hour);
        return first == null || second == null ? null : Double.valueOf(first - second);
    }

    double mean(UsualDay day) {
        return both().stream().mapToDouble(hour -> value(day, hour)).average().orElse(0);
    }

    double highest() {
        return IntStream.range(0, UsualDay.HOURS)
                .boxed()
                .flatMap(hour ->
                        Stream.of(one, other).map(day -> value(day, hour)).filter(Objects::nonNull))
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
    }

    /** The hour in which both differ most. */
    int widest() {
        return both().stream()
                .reduce((a, b) -> Math.abs(difference(b)) > Math.abs(difference(a)) ? b : a)
                .orElseThrow();
    }
}
