package org.occupancyhub.ui.pattern;

import static org.occupancyhub.ui.chart.Spec.call;
import static org.occupancyhub.ui.chart.Spec.role;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.stream.Stream;
import org.occupancyhub.ui.chart.Spec;
import org.occupancyhub.words.Words;

/** The picture of a year: a column for each week, a cell for each day; on a phone the last half of it. */
final class YearChart {

    static final int HALF_YEAR_WEEKS = 26;
    private static final int TEXT = 12;

    private YearChart() {}

    static Spec of(Words words, PatternPage page) {
        HeatCells cells = new HeatCells(words, page);
        YearOfPeaks year = page.year();
        LocalDate last = year.period().last();
        return Spec.of("axis", HeatCells.axis(words, page))
                .with(
                        "option",
                        Spec.of("tooltip", HeatCells.tooltip())
                                .with("calendar", calendar(words, year.period()))
                                .with(
                                        "series",
                                        List.of(Spec.of("id", "days")
                                                .with("type", "custom")
                                                .with("coordinateSystem", "calendar")
                                                .with("renderItem", call("cell"))
                                                .with(
                                                        "data",
                                                        year.days().stream()
                                                                .map(cells::of)
                                                                .toList()))))
                .with(
                        "narrow",
                        Spec.of("calendar", Spec.of("range", range(new Period(firstOfHalf(last), last.plusDays(1))))));
    }

    private static LocalDate firstOfHalf(LocalDate last) {
        return last.minusWeeks(HALF_YEAR_WEEKS - 1L).with(DayOfWeek.MONDAY);
    }

    private static Spec calendar(Words words, Period period) {
        PatternWords names = new PatternWords(words);
        return Spec.of("left", 36)
                .with("right", 2)
                .with("top", 22)
                .with("bottom", 2)
                .with("range", range(period))
                .with("cellSize", List.of("auto", "auto"))
                .with("splitLine", Spec.of("show", false))
                .with("yearLabel", Spec.of("show", false))
                .with("itemStyle", Spec.of("color", role("surface")).with("borderWidth", 0))
                .with(
                        "dayLabel",
                        Spec.of("firstDay", 1)
                                .with("nameMap", dayNames(names))
                                .with("color", role("ink2"))
                                .with("fontSize", TEXT)
                                .with("margin", 8))
                .with(
                        "monthLabel",
                        Spec.of(
                                        "nameMap",
                                        Stream.of(Month.values())
                                                .map(month -> month.getDisplayName(
                                                        TextStyle.SHORT_STANDALONE, words.locale()))
                                                .toList())
                                .with("color", role("ink2"))
                                .with("fontSize", TEXT));
    }

    /** From Sunday on, as the library counts; every other one, or they would touch. */
    private static List<String> dayNames(PatternWords names) {
        return List.of(
                "",
                names.shortWeekday(DayOfWeek.MONDAY),
                "",
                names.shortWeekday(DayOfWeek.WEDNESDAY),
                "",
                names.shortWeekday(DayOfWeek.FRIDAY),
                "");
    }

    private static List<String> range(Period period) {
        return List.of(period.from().toString(), period.last().toString());
    }
}
