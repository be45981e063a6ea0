package org.occupancyhub.words.day;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.occupancyhub.models.site.Level;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.words.Words;

/** The picture of a day as the rows of a table: every half hour from opening to closing, in words. */
public final class DayRows {

    private static final int STEP = 30;

    /** One row; an empty text where nothing is known. */
    public record Row(
            String time, String actual, String usual, String forecast, String range, String level, boolean current) {}

    private DayRows() {}

    public static List<Row> of(Words words, Site site, DayLines lines) {
        List<Row> rows = new ArrayList<>();
        double nowX = lines.nowX();
        for (double x = lines.window().start(); x <= lines.window().end(); x += STEP) {
            double at = x;
            Optional<Double> actual = actual(lines, at);
            Optional<DayLines.Expected> expected = at > nowX ? expected(lines, at) : Optional.empty();
            Level level = actual.or(() -> expected.map(DayLines.Expected::people))
                    .map(site::level)
                    .orElse(null);
            rows.add(new Row(
                    words.clock(lines.window().at(at), site.timeZone()),
                    actual.map(words::count).orElse(""),
                    lines.usualAt(at).map(words::count).orElse(""),
                    expected.map(point -> words.say("chart.about", words.count(point.people())))
                            .orElse(""),
                    expected.map(point -> words.range(point.lower(), point.upper()))
                            .orElse(""),
                    level == null ? "" : words.level(level),
                    at <= nowX && nowX < at + STEP));
        }
        return rows;
    }

    /** The newest reading of the half hour that begins then: so the row of now holds the reading that is shown large. */
    private static Optional<Double> actual(DayLines lines, double x) {
        return lines.readings().stream()
                .filter(point -> point.x() >= x && point.x() < x + STEP)
                .max(Comparator.comparingDouble(DayLines.Point::x))
                .map(DayLines.Point::people);
    }

    private static Optional<DayLines.Expected> expected(DayLines lines, double x) {
        return lines.forecast().stream()
                .filter(point -> Math.abs(point.x() - x) < DayLines.STEP / 2.0)
                .findFirst();
    }
}
