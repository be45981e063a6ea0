package org.occupancyhub.models.site;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When a site is open, in its own time zone.
 *
 * @param week a day without an entry is closed; without any entry the site is open at all times
 * @param closures when it is closed all the same, in order
 */
public record OpeningHours(Map<DayOfWeek, Hours> week, List<Closure> closures) {

    public static final OpeningHours ALWAYS = new OpeningHours(Map.of());

    private static final Hours WHOLE_DAY = new Hours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
    private static final int DAYS_AHEAD = 8;

    /** From opening to closing on one day; {@code closes} at 00:00 means the end of the day. */
    public record Hours(LocalTime opens, LocalTime closes) {

        public Hours {
            if (!closes.equals(LocalTime.MIDNIGHT) && !opens.isBefore(closes)) {
                throw new IllegalArgumentException(
                        "opening hours must end after they begin, but were " + opens + "-" + closes);
            }
        }

        private Span on(LocalDate day) {
            LocalDate last = closes.equals(LocalTime.MIDNIGHT) ? day.plusDays(1) : day;
            return new Span(day.atTime(opens), last.atTime(closes));
        }
    }

    /** From one moment to another on the site's clocks. */
    private record Span(LocalDateTime from, LocalDateTime until) {}

    public OpeningHours {
        week = Map.copyOf(week);
        closures = closures.stream().sorted(Comparator.comparing(Closure::from)).toList();
    }

    public OpeningHours(Map<DayOfWeek, Hours> week) {
        this(week, List.of());
    }

    public OpeningHours with(List<Closure> others) {
        return new OpeningHours(week, others);
    }

    /** Whether nothing limits it, neither hours nor a closure: then it is taken to be open at all times. */
    public boolean unlimited() {
        return week.isEmpty() && closures.isEmpty();
    }

    /** Whether anybody said when it is open; else it is only taken to be open at all times. */
    public boolean isKnown() {
        return !week.isEmpty();
    }

    /** Whether somebody said that it is open day and night, but for closures. */
    public boolean roundTheClock() {
        return week.size() == DayOfWeek.values().length
                && week.values().stream().allMatch(WHOLE_DAY::equals);
    }

    /**
     * The hours of one day, shortened by closures at their ends: empty where the site stays closed that day, and where it
     * never closes.
     */
    public Optional<Hours> on(LocalDate day) {
        List<Span> spans = unlimited() ? List.of() : spans(day);
        if (spans.isEmpty()) {
            return Optional.empty();
        }
        LocalTime opens = spans.get(0).from().toLocalTime();
        return Optional.of(new Hours(opens, spans.get(spans.size() - 1).until().toLocalTime()));
    }

    public boolean isOpenAt(LocalDateTime local) {
        Hours hours = hours(local.toLocalDate());
        if (hours == null || closures.stream().anyMatch(closure -> closure.covers(local))) {
            return false;
        }
        Span span = hours.on(local.toLocalDate());
        return !local.isBefore(span.from()) && local.isBefore(span.until());
    }

    /** Whether it is open for any part of a span of at most a day; {@code until} does not belong to it. */
    public boolean isOpenWithin(LocalDateTime from, LocalDateTime until) {
        return Stream.of(from.toLocalDate(), until.toLocalDate())
                .distinct()
                .flatMap(day -> spans(day).stream())
                .anyMatch(span -> span.from().isBefore(until) && span.until().isAfter(from));
    }

    /** The next time the doors open strictly after {@code now}; empty where they never do, or never closed. */
    public Optional<ZonedDateTime> nextOpening(ZonedDateTime now) {
        if (unlimited()) {
            return Optional.empty();
        }
        LocalDate last = lastDayToLookAt(now.toLocalDate());
        for (LocalDate day = now.toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
            Optional<ZonedDateTime> opening = spans(day).stream()
                    .map(span -> span.from().atZone(now.getZone()))
                    .filter(now::isBefore)
                    .findFirst();
            if (opening.isPresent()) {
                return opening;
            }
        }
        return Optional.empty();
    }

    /** A week after the closures that follow on each other from today on. */
    private LocalDate lastDayToLookAt(LocalDate today) {
        LocalDate last = today.plusDays(DAYS_AHEAD);
        for (Closure closure : closures) {
            LocalDate end = closure.until().toLocalDate().plusDays(DAYS_AHEAD);
            if (!closure.from().toLocalDate().isAfter(last) && end.isAfter(last)) {
                last = end;
            }
        }
        return last;
    }

    private Hours hours(LocalDate day) {
        return week.isEmpty() ? WHOLE_DAY : week.get(day.getDayOfWeek());
    }

    /** When it is open on a day, in order. */
    private List<Span> spans(LocalDate day) {
        Hours hours = hours(day);
        List<Span> open = new ArrayList<>();
        if (hours == null) {
            return open;
        }
        Span whole = hours.on(day);
        LocalDateTime from = whole.from();
        for (Closure closure : closures) {
            if (closure.from().isAfter(from) && closure.from().isBefore(whole.until())) {
                open.add(new Span(from, closure.from()));
            }
            if (closure.until().isAfter(from) && closure.from().isBefore(whole.until())) {
                from = closure.until();
            }
        }
        if (from.isBefore(whole.until())) {
            open.add(new Span(from, whole.until()));
        }
        return open;
    }
}
