package org.occupancyhub.ui.pattern;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.occupancyhub.ui.part.Table;
import org.occupancyhub.ui.part.Table.Column;
import org.occupancyhub.words.Words;

/** The pictures as tables, with the same numbers. */
final class PatternTables {

    private final Words words;
    private final PatternWords names;

    PatternTables(Words words) {
        this.words = words;
        this.names = new PatternWords(words);
    }

    Component week(PatternPage page) {
        UsualWeek week = page.week();
        Measure measure = Measure.of(words, page.site(), page.choice().people());
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(words.say("patterns.table.weekday")));
        IntStream.rangeClosed(week.firstHour(), week.lastHour())
                .forEach(hour -> columns.add(Column.figures(names.hours(hour))));
        Table table = new Table(words.say("patterns.week"), columns);
        for (DayOfWeek day : DayOfWeek.values()) {
            List<Component> cells = new ArrayList<>();
            cells.add(new Text(names.weekday(day)));
            for (int hour = week.firstHour(); hour <= week.lastHour(); hour++) {
                UsualWeek.Cell cell = week.at(day, hour);
                String said = said(measure, cell.people(), cell.closed());
                cells.add(new Text(cell.thin() ? names.thin(said, cell.seen()) : said));
            }
            table.row(cells.toArray(Component[]::new));
        }
        return table;
    }

    /** The newest day first. */
    Component year(PatternPage page) {
        Measure measure = Measure.of(words, page.site(), page.choice().people());
        Table table = new Table(
                        words.say("patterns.year"),
                        List.of(
                                Column.text(words.say("patterns.table.day")),
                                Column.figures(words.say("patterns.table.peak")),
                                Column.figures(words.say("patterns.table.hour"))))
                .bounded();
        List<YearOfPeaks.Day> days = page.year().days();
        for (int i = days.size() - 1; i >= 0; i--) {
            YearOfPeaks.Day day = days.get(i);
            table.row(
                    new Text(names.day(day.day())),
                    new Text(said(measure, day.people(), day.closed())),
                    new Text(day.hour() == null ? "" : names.hours(day.hour())));
        }
        return table;
    }

    Component comparison(Comparison comparison) {
        Table table = new Table(
                        words.say("patterns.compare"),
                        List.of(
                                Column.text(words.say("patterns.table.hour")),
                                Column.figures(names.line(comparison, comparison.one())),
                                Column.figures(names.line(comparison, comparison.other())),
                                Column.figures(words.say(
                                        comparison.shares() ? "patterns.difference.points" : "patterns.difference"))))
                .bounded();
        for (int hour = 0; hour < UsualDay.HOURS; hour++) {
            Double one = comparison.value(comparison.one(), hour);
            Double other = comparison.value(comparison.other(), hour);
            if (one != null || other != null) {
                Double difference = comparison.difference(hour);
                table.row(
                        new Text(names.hours(hour)),
                        new Text(value(comparison, one)),
                        new Text(value(comparison, other)),
                        new Text(difference == null ? "" : words.change(Math.round(difference))));
            }
        }
        return table;
    }

    private String said(Measure measure, Double people, boolean closed) {
        if (people != null) {
            return measure.full(people);
        }
        return closed ? words.say("patterns.closed") : "";
    }

    private String value(Comparison comparison, Double value) {
        if (value == null) {
            return "";
        }
        return comparison.shares() ? words.percent(value / 100) : words.count(value);
    }
}
