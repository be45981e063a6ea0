package org.occupancyhub.routes.visitor;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.occupancyhub.routes.page.Markup;
import org.occupancyhub.words.Words;
import org.occupancyhub.words.day.CountScale;
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

    /** Parts of a thousand from the top: a dot above it is as high as the word. */
    private static final int HIGH = 80;

    /** Over what is highest where no capacity is: else the dot of now would lie on its word. */
    private static final double ROOM_OVER = 1.1;

    private final Words words;
    private final Visit visit;
    private final DayLines lines;
    private final double noRoomOver;
    /** Null where the line of the capacity is the scale. */
    private final CountScale scale;

    private final double top;
    private final Markup html = new Markup();

    private DayPicture(Words words, Visit visit, double noRoomOver) {
        this.words = words;
        this.visit = visit;
        this.lines = visit.lines();
        this.noRoomOver = noRoomOver;
        Integer capacity = visit.site().capacity();
        double highest = Stream.concat(
                        lines.readings().stream().map(Point::people),
                        lines.forecast().stream().map(Expected::upper))
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
        this.scale = capacity == null ? CountScale.of(null, highest * ROOM_OVER) : null;
        this.top = capacity == null ? scale.top() : Math.max(capacity, highest);
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
        html.raw("<figure aria-label=\"" + Markup.escape(label) + "\"" + scaled() + "><div class=\"plot num\">"
                + "<svg viewBox=\"0 0 1000 1000\" preserveAspectRatio=\"none\" aria-hidden=\"true\">");
        band();
        Integer capacity = visit.site().capacity();
        if (capacity != null) {
            html.raw("<line class=\"full\" x1=\"0\" x2=\"1000\" y1=\"%d\" y2=\"%d\"/>", y(capacity), y(capacity));
        }
        values().forEach(value ->
                html.raw("<line class=\"grid\" x1=\"0\" x2=\"1000\" y1=\"%d\" y2=\"%d\"/>", y(value), y(value)));
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

    /** The scale stands at the left of the picture, as wide as its longest number. */
    private String scaled() {
        return scale == null
                ? ""
                : " class=\"scaled\" style=\"--letters:"
                        + words.count(scale.top()).length() + "\"";
    }

    /** What the scale names: every line where they are few, else nothing, the middle and the top. */
    private List<Double> values() {
        if (scale == null) {
            return List.of();
        }
        long parts = Math.round(scale.top() / scale.step());
        double step = parts % 2 == 0 ? scale.top() / 2 : scale.step();
        return DoubleStream.iterate(0, value -> value <= scale.top(), value -> value + step)
                .boxed()
                .toList();
    }

    private void labels(Integer capacity, boolean running, double now) {
        values().forEach(value -> html.raw("<span class=\"people\" style=\"top:%.1f%%\">", y(value) / 10.0)
                .raw(words.count(value) + "</span>"));
        if (capacity != null) {
            html.raw(
                    "<span class=\"cap%s\" style=\"top:%.1f%%\">",
                    running && now < NEAR ? " end" : "", y(capacity) / 10.0);
            html.raw(Markup.escape(words.say("visit.full-at", words.count(capacity))) + "</span>");
        }
        if (running) {
            String where = (now < EDGE ? " first" : now > 100 - EDGE ? " last" : "") + (isDotAtTop(now) ? " high" : "");
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

    /** There the dot would lie on the word over it. */
    private boolean isDotAtTop(double now) {
        List<Point> readings = lines.readings();
        if (readings.isEmpty()) {
            return false;
        }
        Point last = readings.get(readings.size() - 1);
        return now - percent(last.x()) < EDGE && y(last.people()) < HIGH;
    }

    private int hoursBetweenLabels() {
        double hours = (lines.window().end() - lines.window().start()) / 60;
        return hours <= 6 ? 1 : hours <= 12 ? 2 : 4;
    }

    private void peak(Expected peak) {
        PeakLabel.Spot spot = spot(peak);
        PeakLabel label = PeakLabel.of(
                lines.forecast().stream().map(this::spot).toList(),
                spot,
                percent(lines.window().minutes(lines.now())),
                noRoomOver);
        html.raw("<i class=\"ring\" style=\"left:%.1f%%;top:%.1f%%\"></i>", spot.x(), spot.y());
        html.raw(
                "<span class=\"%s\" style=\"left:%.1f%%;--y:%.1f%%\"><b>",
                ("peak " + label.place()).strip(), label.left(), spot.y());
        html.raw(Markup.escape(words.say("chart.about", words.count(peak.people()))) + "</b> "
                + Markup.escape(
                        words.say("visit.peak-at", words.clock(lines.window().at(peak.x()), visit.zone())))
                + "</span>");
    }

    private PeakLabel.Spot spot(Expected point) {
        return new PeakLabel.Spot(percent(point.x()), y(point.people()) / 10.0);
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
