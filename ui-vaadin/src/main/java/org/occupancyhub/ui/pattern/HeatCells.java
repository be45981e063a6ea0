package org.occupancyhub.ui.pattern;

import static org.occupancyhub.ui.chart.Spec.call;

import java.time.Instant;
import java.util.List;
import org.occupancyhub.models.site.Level;
import org.occupancyhub.ui.chart.Spec;
import org.occupancyhub.ui.chart.TimeAxis;
import org.occupancyhub.words.Words;

/** Cells of heat maps: five fixed steps by the thresholds of the site, never a ramp, so that colour and word agree. */
final class HeatCells {

    /** As chart.js knows them; from 0 on it is a level. */
    private static final int CLOSED = -1;

    private static final int NO_LEVEL = -2;
    private static final int UNKNOWN = -3;

    private final Words words;
    private final PatternWords names;
    private final PatternPage page;
    private final Measure measure;

    HeatCells(Words words, PatternPage page) {
        this.words = words;
        this.names = new PatternWords(words);
        this.page = page;
        this.measure = Measure.of(words, page.site(), page.choice().people());
    }

    Spec of(List<Integer> at, UsualWeek.Cell cell) {
        String title = names.weekday(cell.day()) + ", " + names.hours(cell.hour());
        return Spec.of("value", at)
                .with("kind", cell.thin() ? NO_LEVEL : kind(cell.people(), cell.closed()))
                .with("tip", List.of(title, "", cell.thin() ? thin(cell) : value(cell.people(), cell.closed())));
    }

    private String thin(UsualWeek.Cell cell) {
        return names.thin(measure.full(cell.people()), cell.seen());
    }

    Spec of(YearOfPeaks.Day day) {
        String title =
                day.hour() == null ? names.day(day.day()) : names.day(day.day()) + ", " + names.hours(day.hour());
        return Spec.of("value", List.of(day.day().toString(), 0))
                .with("kind", kind(day.people(), day.closed()))
                .with("tip", List.of(title, "", value(day.people(), day.closed())));
    }

    String number(double people) {
        return measure.number(people);
    }

    /** The last of a tip of a chart; before it stand its title and the name of a line or nothing. */
    private String value(Double people, boolean closed) {
        if (people == null) {
            return words.say(closed ? "patterns.closed" : "patterns.unknown");
        }
        return measure.full(people);
    }

    private int kind(Double people, boolean closed) {
        if (closed) {
            return CLOSED;
        }
        if (people == null) {
            return UNKNOWN;
        }
        Level level = page.site().level(people);
        return level == null ? NO_LEVEL : level.ordinal();
    }

    static Spec axis(Words words, PatternPage page) {
        return TimeAxis.of(words, Instant.EPOCH, page.site().timeZone());
    }

    static Spec tooltip() {
        return Spec.of("trigger", "item").with("confine", true).with("formatter", call("tip"));
    }
}
