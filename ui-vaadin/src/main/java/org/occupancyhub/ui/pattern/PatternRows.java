package org.occupancyhub.ui.pattern;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.occupancyhub.models.site.Level;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.ui.words.CsvCell;

/** The numbers behind the pictures as lines of a file: whole figures, not rounded ones; unknown is empty. */
final class PatternRows {

    private PatternRows() {}

    static List<String> week(PatternPage page) {
        List<String> lines = new ArrayList<>();
        lines.add("site,from,to,weekday,hour,people,share,level,hours_observed,is_closed");
        for (UsualWeek.Cell cell : page.week().cells()) {
            lines.add(String.join(
                    ",",
                    text(page.site().id().value()),
                    page.period().from().toString(),
                    page.period().last().toString(),
                    weekday(cell.day()),
                    String.valueOf(cell.hour()),
                    figures(page.site(), cell.people()),
                    String.valueOf(cell.seen()),
                    String.valueOf(cell.closed())));
        }
        return lines;
    }

    static List<String> year(PatternPage page) {
        List<String> lines = new ArrayList<>();
        lines.add("site,day,peak_hour,people,share,level,is_closed");
        for (YearOfPeaks.Day day : page.year().days()) {
            lines.add(String.join(
                    ",",
                    text(page.site().id().value()),
                    day.day().toString(),
                    day.hour() == null ? "" : String.valueOf(day.hour()),
                    figures(page.site(), day.people()),
                    String.valueOf(day.closed())));
        }
        return lines;
    }

    static List<String> comparison(PatternPage page) {
        List<String> lines = new ArrayList<>();
        lines.add("days,hour,site,from,to,people,share,level,"
                + "other_site,other_from,other_to,other_people,other_share,other_level,difference,difference_in");
        Comparison comparison = page.comparison();
        if (comparison == null) {
            return lines;
        }
        for (int hour = 0; hour < UsualDay.HOURS; hour++) {
            Double difference = comparison.difference(hour);
            lines.add(String.join(
                    ",",
                    comparison.days().word(),
                    String.valueOf(hour),
                    side(comparison.one(), hour),
                    side(comparison.other(), hour),
                    difference == null ? "" : number(difference),
                    comparison.shares() ? "percentage points" : "people"));
        }
        return lines;
    }

    private static String side(UsualDay day, int hour) {
        return String.join(
                ",",
                text(day.site().id().value()),
                day.period().from().toString(),
                day.period().last().toString(),
                figures(day.site(), day.people().get(hour)));
    }

    private static String figures(Site site, Double people) {
        if (people == null) {
            return ",,";
        }
        Double share = site.utilization(people);
        Level level = site.level(people);
        return number(people) + "," + (share == null ? "" : number(share)) + "," + (level == null ? "" : level.word());
    }

    /** Names may come from outside. */
    private static String text(String text) {
        return CsvCell.of(text);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value).replaceAll("\\.?0+$", "");
    }

    private static String weekday(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }

    static String file(List<String> lines) {
        return CsvCell.BYTE_ORDER + lines.stream().collect(Collectors.joining("\r\n", "", "\r\n"));
    }
}
