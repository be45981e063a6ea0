package org.occupancyhub.ui.pattern;

import static org.occupancyhub.ui.chart.Spec.call;
import static org.occupancyhub.ui.chart.Spec.role;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.occupancyhub.ui.chart.Spec;
import org.occupancyhub.ui.pattern.UsualWeek.Cell;
import org.occupancyhub.words.Words;

/** The picture of the usual week: weekdays down, hours across; on a phone the other way round. */
final class WeekChart {

    private static final int NAMES = 86;
    private static final int HOURS = 30;
    private static final int AXIS = 22;
    private static final int TEXT = 12;

    private WeekChart() {}

    static Spec of(Words words, PatternPage page) {
        PatternWords names = new PatternWords(words);
        UsualWeek week = page.week();
        List<String> hours = IntStream.rangeClosed(week.firstHour(), week.lastHour())
                .mapToObj(PatternWords::hour)
                .toList();
        List<String> days = Stream.of(DayOfWeek.values()).map(names::weekday).toList();
        List<String> shortDays =
                Stream.of(DayOfWeek.values()).map(names::shortWeekday).toList();
        HeatCells cells = new HeatCells(words, page);
        List<Spec> drawn = new ArrayList<>();
        List<Spec> turned = new ArrayList<>();
        for (Cell cell : week.cells()) {
            int x = cell.hour() - week.firstHour();
            if (x >= 0 && x < hours.size()) {
                drawn.add(cells.of(List.of(x, cell.day().ordinal()), cell)
                        .with("text", cell.people() == null ? "" : cells.number(cell.people())));
                turned.add(Spec.of("value", List.of(cell.day().ordinal(), x)));
            }
        }
        return Spec.of("axis", HeatCells.axis(words, page))
                .with(
                        "option",
                        Spec.of("grid", grid(NAMES, 2, AXIS))
                                .with("tooltip", HeatCells.tooltip())
                                .with("xAxis", axis(hours, false))
                                .with("yAxis", axis(days, true).with("axisLabel", names()))
                                .with(
                                        "series",
                                        List.of(Spec.of("id", "cells")
                                                .with("type", "custom")
                                                .with("renderItem", call("cell"))
                                                .with("data", drawn))))
                .with(
                        "narrow",
                        Spec.of("grid", grid(HOURS, AXIS, 2))
                                .with(
                                        "xAxis",
                                        Spec.of("data", Spec.of("instead", shortDays))
                                                .with("position", "top"))
                                .with(
                                        "yAxis",
                                        Spec.of("data", Spec.of("instead", hours))
                                                .with("axisLabel", Spec.of("margin", HOURS)))
                                .with("series", List.of(Spec.of("data", turned))));
    }

    private static Spec grid(int left, int top, int bottom) {
        return Spec.of("left", left)
                .with("right", 0)
                .with("top", top)
                .with("bottom", bottom)
                .with("containLabel", false);
    }

    private static Spec axis(List<String> data, boolean downward) {
        return Spec.of("type", "category")
                .with("inverse", downward)
                .with("data", data)
                .with("axisLine", Spec.of("show", false))
                .with("axisTick", Spec.of("show", false))
                .with("axisLabel", Spec.of("fontSize", TEXT).with("interval", 0));
    }

    private static Spec names() {
        return Spec.of("color", role("ink"))
                .with("fontSize", TEXT + 1)
                .with("interval", 0)
                .with("align", "left")
                .with("margin", NAMES);
    }
}
