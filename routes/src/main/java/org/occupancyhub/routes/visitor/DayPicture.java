package org.occupancyhub.routes.visitor;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.occupancyhub.routes.page.Markup;
import org.occupancyhub.words.Words;
import org.occupancyhub.words.day.DayLines;
import org.occupancyhub.words.day.DayLines.Expected;
import org.occupancyhub.words.day.DayLines.Point;

/**
 * The day as one inline SVG that stretches to any width: lines keep their weight, and texts and dots lie over it as HTML, in
 * parts of a hundred.
 */
final class DayPicture {

    private static final int SIDE = 1000;
    private static final double NEAR = 45;
    private static final double EDGE = 8;
    /** As wide as its two lines and their distance are on a phone. */
    private static final double LABEL = 24;

    /** Above this, in parts of a hundred, a label over its point touches the line of the capacity; below, it is only close. */
    private static final double TIGHT = 36;

    private static final double SMALLEST_TOP = 4;

    private final Words words;
    private final Visit visit;
    private final DayLines lines;
    private final double noRoomOver;
    private final double top;
    private final Markup html = new Markup();

    private DayPicture(Words words, Visit visit, double noRoomOver) {
        this.words = words;
        this.visit = visit;
        this.lines = visit.lines();
        this.noRoomOver = noRoomOver;
        Integer capacity = visit.site().capacity();
        this.top = Stream.of(
                        lines.readings().stream().map(Point::people),
                        lines.forecast().stream().map(Expected::upper),
                        Stream.of(capacity == null ? SMALLEST_TOP : capacity.doubleValue()))
                .flatMap(values -> values)
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(SMALLEST_TOP);
    }

    /** Nothing to draw where nothing was counted or is expected. */
    static boolean isEmpty(Visit visit) {
        return visit.lines().readings().isEmpty() && visit.lines().forecast().isEmpty();
    }

    /**
     * @param noRoomOver so far, in parts of a hundred, the two lines of a label reach in this size: over a higher point they
     *     would cross the line of the capacity
     */
    static Markup of(Words words, Visit visit, String label, double noRoomOver) {
        return new DayPicture(words, visit, noRoomOver).drawn(label);
    }

    private Markup drawn(String label) {
        double now = percent(lines.nowX());
        boolean running = now >= 0 && now <= 100;
        html.raw("<figure aria-label=\"" + Markup.escape(label) + "\"><div class=\"plot num\">"
                + "<svg viewBox=\"0 0 1000 1000\" preserveAspectRatio=\"none\" aria-hidden=\"true\">");
        band();
        Integer capacity = visit.site().capacity();
        if (capacity != null) {
            html.raw("<line class=\"full\" x1=\"0\" x2=\"1000\" y1=\"%d\" y2=\"%d\"/>", y(capacity), y(capacity));
        }
        html.raw("<line class=\"axis\" x1=\"0\" x2=\"1000\" y1=\"1000\" y2=\"1000\"/>");
        if (running) {
            html.raw(
                    "<line class=\"now\" x1=\"%d\" x2=\"%d\" y1=\"0\" y2=\"1000\"/>", x(lines.nowX()), x(lines.nowX()));
        }
        actual();
        html.raw(
                "<path class=\"forecast\" d=\"" + path(lines.forecast(), Expected::x, Expected::people) + "\"/></svg>");
        labels(capacity, running, now);
        return html.raw("</figure>");
    }

    private void labels(Integer capacity, boolean running, double now) {
        if (capacity != null) {
            html.raw(
                    "<span class=\"cap%s\" style=\"top:%.1f%%\">",
                    running && now < NEAR ? " end" : "", y(capacity) / 10.0);
            html.raw(Markup.escape(words.say("visit.full-at", words.count(capacity))) + "</span>");
        }
        if (running) {
            String where = now < EDGE ? " first" : now > 100 - EDGE ? " last" : "";
            html.raw("<span class=\"at-now%s\" style=\"left:%.1f%%;top:0\">", where, now);
            html.raw(words.say("visit.now") + "</span>");
        }
        List<Point> readings = lines.readings();
        if (running && !readings.isEmpty()) {
            Point last = readings.get(readings.size() - 1);
            html.raw(
                    "<i class=\"dot\" style=\"left:%.1f%%;top:%.1f%%\"></i>",
                    percent(last.x()), y(last.people()) / 10.0);
        }
        lines.peakToLabel().ifPresent(this::peak);
        html.raw("</div><div class=\"hours num\" aria-hidden=\"true\">");
        double step = 60.0 * hoursBetweenLabels();
        double start = Math.ceil(lines.window().start() / step) * step;
        for (double x = start; x <= lines.window().end(); x += step) {
            double left = percent(x);
            if (left >= EDGE / 2 && left <= 100 - EDGE / 2) {
                LocalTime at = lines.window().at(x).atZone(visit.zone()).toLocalTime();
                html.raw(
                        "<span style=\"left:%.1f%%\">%s</span>",
                        left, at.withSecond(0).withNano(0));
            }
        }
        html.raw("</div>");
    }

    private int hoursBetweenLabels() {
        double hours = (lines.window().end() - lines.window().start()) / 60;
        return hours <= 6 ? 1 : hours <= 12 ? 2 : 4;
    }

    private void peak(Expected peak) {
        double left = percent(peak.x());
        double y = y(peak.people()) / 10.0;
        html.raw("<i class=\"ring\" style=\"left:%.1f%%;top:%.1f%%\"></i>", left, y);
        html.raw("<span class=\"peak%s\" style=\"left:%.1f%%;--y:%.1f%%\"><b>", place(left, y), left, y);
        html.raw(Markup.escape(words.say("chart.about", words.count(peak.people()))) + "</b> "
                + Markup.escape(
                        words.say("visit.peak-at", words.clock(lines.window().at(peak.x()), visit.zone())))
                + "</span>");
    }

    /** Where its label stands: over it, where it covers neither now nor the edge of the picture; else beside it. */
    private String place(double left, double y) {
        boolean roomBeside = left <= 100 - LABEL;
        double now = percent(lines.window().minutes(lines.now()));
        if (y <= noRoomOver) {
            boolean overIsBetter = y > TIGHT && left - LABEL < now && left - LABEL / 2 > now && left <= 100 - LABEL / 2;
            return roomBeside ? "" : overIsBetter ? " over" : " left";
        }
        if (left < LABEL / 2) {
            return " start";
        }
        if (left > 100 - LABEL / 2) {
            return " above";
        }
        boolean overNow = left - now < LABEL / 2;
        return !overNow ? " over" : roomBeside ? "" : " above";
    }

    /** A line for each run of readings without a hole, over an area of the same shape. */
    private void actual() {
        List<Point> run = new ArrayList<>();
        for (Point point : lines.actual()) {
            if (point.people() == null) {
                run(run);
                run.clear();
            } else {
                run.add(point);
            }
        }
        run(run);
    }

    private void run(List<Point> run) {
        if (!run.isEmpty()) {
            String path = path(run, Point::x, Point::people);
            html.raw("<path class=\"area\" d=\"" + path + "L"
                    + x(run.get(run.size() - 1).x()) + " 1000L" + x(run.get(0).x())
                    + " 1000Z\"/><path class=\"actual\" d=\"" + path + "\"/>");
        }
    }

    private void band() {
        List<Expected> back = new ArrayList<>(lines.forecast());
        Collections.reverse(back);
        if (!back.isEmpty()) {
            html.raw("<path class=\"band\" d=\"" + path(lines.forecast(), Expected::x, Expected::upper)
                    + path(back, Expected::x, Expected::lower).replace('M', 'L') + "Z\"/>");
        }
    }

    private <T> String path(List<T> points, ToDoubleFunction<T> x, ToDoubleFunction<T> y) {
        StringBuilder path = new StringBuilder();
        for (T point : points) {
            path.append(path.isEmpty() ? 'M' : 'L')
                    .append(x(x.applyAsDouble(point)))
                    .append(' ')
                    .append(y(y.applyAsDouble(point)));
        }
        return path.toString();
    }

    private double percent(double minutes) {
        return (minutes - lines.window().start())
                * 100
                / (lines.window().end() - lines.window().start());
    }

    private long x(double minutes) {
        return Math.round(percent(minutes) * SIDE / 100);
    }

    private long y(double people) {
        return Math.round(SIDE - people / top * SIDE);
    }
}
