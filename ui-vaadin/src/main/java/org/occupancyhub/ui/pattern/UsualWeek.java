package org.occupancyhub.ui.pattern;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.occupancyhub.ui.pattern.LocalHours.LocalHour;

/** What is usual at each hour of each weekday. @param cells from Monday on, 24 hours each */
record UsualWeek(List<Cell> cells) {

    static final int ENOUGH = 3;

    private static final int HOURS = 24;

    /**
     * One hour of one weekday.
     *
     * @param people the median of the hours that were seen, or null where there was none
     * @param closed whether the site never opens then
     * @param seen how many hours it rests on
     */
    record Cell(DayOfWeek day, int hour, Double people, boolean closed, int seen) {

        /** A day or two do not make a habit. */
        boolean thin() {
            return people != null && seen < ENOUGH;
        }
    }

    UsualWeek {
        cells = List.copyOf(cells);
    }

    static UsualWeek of(LocalHours hours, Period period) {
        Map<DayOfWeek, List<List<Double>>> seen = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            seen.put(
                    day,
                    Stream.generate(() -> (List<Double>) new ArrayList<Double>())
                            .limit(HOURS)
                            .toList());
        }
        for (LocalHour hour : hours.in(period)) {
            seen.get(hour.day().getDayOfWeek()).get(hour.hour()).add(hour.people());
        }
        List<Cell> cells = new ArrayList<>();
        seen.forEach((day, ofDay) -> {
            for (int hour = 0; hour < HOURS; hour++) {
                List<Double> people = ofDay.get(hour);
                boolean closed = people.isEmpty() && hours.closed(day, hour);
                cells.add(new Cell(day, hour, Median.of(people), closed, people.size()));
            }
        });
        return new UsualWeek(cells);
    }

    Cell at(DayOfWeek day, int hour) {
        return cells.get(day.ordinal() * HOURS + hour);
    }

    List<Cell> known() {
        return cells.stream().filter(cell -> cell.people() != null).toList();
    }

    /** Those that may be called usual; where there is none yet, all that is known. */
    List<Cell> telling() {
        List<Cell> enough = known().stream().filter(cell -> !cell.thin()).toList();
        return enough.isEmpty() ? known() : enough;
    }

    boolean anyThin() {
        return cells.stream().anyMatch(Cell::thin);
    }

    /** The first and the last hour in which the site is open on some day, so that nights take no room. */
    int firstHour() {
        return cells.stream()
                .filter(cell -> !cell.closed())
                .mapToInt(Cell::hour)
                .min()
                .orElse(0);
    }

    int lastHour() {
        return cells.stream()
                .filter(cell -> !cell.closed())
                .mapToInt(Cell::hour)
                .max()
                .orElse(HOURS - 1);
    }
}
