package org.occupancyhub.ui.live;

import static org.occupancyhub.ui.chart.Series.SMALL_TEXT;
import static org.occupancyhub.ui.chart.Series.line;
import static org.occupancyhub.ui.chart.Series.round;
import static org.occupancyhub.ui.chart.Series.style;
import static org.occupancyhub.ui.chart.Spec.role;
import static org.occupancyhub.ui.live.DayChart.x;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.occupancyhub.models.occupancy.State;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.ui.chart.Series;
import org.occupancyhub.ui.chart.Spec;
import org.occupancyhub.words.Words;
import org.occupancyhub.words.day.DayLines;
import org.occupancyhub.words.day.SiteDay;

/** What is drawn into the picture of a day, from back to front: band, usual, forecast, actual. */
final class DaySeries {

    private static final double EARLY = 0.2;
    private static final double LATE = 0.9;

    private final Words words;
    private final DayLines lines;
    private final Site site;
    private final boolean stale;
    private final boolean nowShown;

    DaySeries(Words words, SiteDay day, DayLines lines) {
        this.words = words;
        this.lines = lines;
        this.site = day.now().site();
        this.stale = day.now().state(lines.now()) == State.STALE;
        this.nowShown = lines.window().contains(lines.now());
    }

    List<Spec> all() {
        return List.of(band(), usual(), forecast(), actual());
    }

    /** What is different on a phone, in the same order. */
    List<Spec> narrow() {
        Spec unlabelled = Spec.of("label", Spec.of("show", false));
        List<Spec> marks = nowShown ? List.of(Spec.of(), unlabelled) : List.of(unlabelled);
        Spec actual = site.capacity() == null ? Spec.of() : Spec.of("markLine", Spec.of("data", marks));
        return List.of(Spec.of(), Spec.of(), Spec.of(), actual);
    }

    private Spec band() {
        return Series.band(lines.forecast().stream()
                .map(point -> List.of(x(point.x()), round(point.lower()), round(point.upper())))
                .toList());
    }

    private Spec usual() {
        String name = words.say("chart.usual", words.weekday(lines.window().midnight()));
        return line("usual", name, "typical", 1.5, 2)
                .with("data", points(lines.usual()))
                .with("lineStyle", style("typical", 1.5).with("type", List.of(2, 4)));
    }

    private Spec forecast() {
        return line("forecast", words.say("chart.forecast"), "forecast", 2.2, 3)
                .with(
                        "data",
                        lines.forecast().stream()
                                .map(p -> List.of(x(p.x()), round(p.people()), round(p.lower()), round(p.upper())))
                                .toList())
                .with(
                        "lineStyle",
                        style("forecast", 2.2).with("type", List.of(7, 4)).with("opacity", stale ? 0.6 : 1))
                .with(
                        "markPoint",
                        lines.peakToLabel()
                                .map(peak -> dot(7, "surface", "forecast", peak.x(), peak.people()))
                                .orElse(null));
    }

    private Spec actual() {
        List<DayLines.Point> readings = lines.readings();
        DayLines.Point last = readings.isEmpty() ? null : readings.get(readings.size() - 1);
        boolean reaches = nowShown && last != null;
        List<Spec> marks = Stream.of(nowShown ? nowLine() : null, site.capacity() == null ? null : capacityLine())
                .filter(Objects::nonNull)
                .toList();
        return line("actual", words.say("chart.today"), stale ? "typical" : "actual", 2.6, 4)
                .with("data", points(lines.actual()))
                .with("areaStyle", Spec.of("color", role("actual")).with("opacity", 0.06))
                .with("markLine", Spec.of("silent", true).with("symbol", "none").with("data", marks))
                .with("markArea", reaches && stale ? silence(last) : null)
                .with("markPoint", reaches && !stale ? dot(9, "actual", "surface", last.x(), last.people()) : null);
    }

    private static Spec dot(int size, String fill, String edge, double x, double people) {
        return Spec.of("silent", true)
                .with("symbol", "circle")
                .with("symbolSize", size)
                .with(
                        "itemStyle",
                        Spec.of("color", role(fill))
                                .with("borderColor", role(edge))
                                .with("borderWidth", 2))
                .with("label", Spec.of("show", false))
                .with("data", List.of(Spec.of("coord", List.of(x(x), round(people)))));
    }

    private Spec nowLine() {
        String align = gone() > LATE ? "right" : gone() < 1 - LATE ? "left" : "center"; // inside of the picture
        String text = words.say("chart.now", words.clock(lines.now(), site.timeZone()));
        return Spec.of("xAxis", x(lines.nowX()))
                .with("lineStyle", style("ink3", 1).with("type", "solid"))
                .with(
                        "label",
                        label(text, "end", "ink")
                                .with("distance", 6)
                                .with("fontWeight", 600)
                                .with("align", align));
    }

    /** How much of the window is over. */
    private double gone() {
        double start = lines.window().start();
        return (lines.nowX() - start) / (lines.window().end() - start);
    }

    private Spec capacityLine() {
        String free = gone() > 0 && gone() < EARLY ? "insideEndTop" : "insideStartTop"; // away from the label of now
        String text = words.say("chart.capacity", words.count(site.capacity()));
        return Spec.of("yAxis", site.capacity())
                .with("lineStyle", style("ink3", 1).with("type", List.of(4, 3)))
                .with("label", label(text, free, "ink2").with("distance", List.of(4, 4)));
    }

    private static Spec label(String text, String position, String colour) {
        return Spec.of("show", true)
                .with("formatter", text)
                .with("position", position)
                .with("fontSize", SMALL_TEXT)
                .with("color", role(colour));
    }

    private Spec silence(DayLines.Point last) {
        List<Spec> fromTo = List.of(Spec.of("xAxis", x(last.x())), Spec.of("xAxis", x(lines.nowX())));
        return Spec.of("silent", true)
                .with("itemStyle", Spec.of("color", role("stale")).with("opacity", 0.8))
                .with("data", List.of(fromTo));
    }

    private static List<List<Object>> points(List<DayLines.Point> points) {
        List<List<Object>> data = new ArrayList<>();
        for (DayLines.Point point : points) {
            data.add(List.of(x(point.x()), point.people() == null ? "-" : (Object) round(point.people())));
        }
        return data;
    }
}
