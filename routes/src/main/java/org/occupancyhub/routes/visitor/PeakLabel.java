package org.occupancyhub.routes.visitor;

import java.util.List;

/**
 * Where the words of the peak stand: where they cover neither a line nor now nor the edge of the picture. All numbers are
 * parts of a hundred, from the left and from the top.
 *
 * @param place the name of the place, as the style sheet has it; empty: at the right
 */
record PeakLabel(String place, double left) {

    /** As wide as its two lines and their distance are on a phone. */
    private static final double WIDTH = 24;

    /** The part of it that keeps it off the ring; as much it may reach out of the picture, which has a margin. */
    private static final double DISTANCE = 3;

    /** Above this, a label over its point touches the line of the capacity; below, it is only close. */
    private static final double TIGHT = 36;

    /** So far a label reaches down beside a peak, of what it needs over one: there the ring lies between. */
    private static final double FOOT = 0.84;

    /** So much a curve may fall and still be flat, over a label under it: the style sheet leaves as much. */
    private static final double FLAT = 8;

    /** A point of the picture. */
    record Spot(double x, double y) {}

    /** A part of its width. */
    private record Span(double from, double to) {}

    /**
     * @param curve what is expected, from left to right; the peak is one of it
     * @param noRoomOver over a point higher than this there is no room for a label
     */
    static PeakLabel of(List<Spot> curve, Spot peak, double now, double noRoomOver) {
        return peak.y() <= noRoomOver ? beside(curve, peak, now, noRoomOver) : over(peak, now);
    }

    /** Over it, where there is width enough. */
    private static PeakLabel over(Spot peak, double now) {
        double left = peak.x();
        if (left < WIDTH / 2) {
            return new PeakLabel("start", left);
        }
        if (left > 100 - WIDTH / 2) {
            return new PeakLabel("above", left);
        }
        boolean overNow = left - now < WIDTH / 2;
        return new PeakLabel(!overNow ? "over" : hasRoomAtRight(left) ? "" : "above", left);
    }

    /** Behind the falling edge, before the rising one, or under a peak that is as wide. */
    private static PeakLabel beside(List<Spot> curve, Spot peak, double now, double noRoomOver) {
        double foot = Math.max(noRoomOver * FOOT, peak.y());
        Span high = around(curve, peak, foot);
        if (hasRoomAtRight(high.to()) && isFree(curve, foot, high.to(), high.to() + WIDTH)) {
            return new PeakLabel("", high.to());
        }
        double left = peak.x();
        if (!hasRoomAtRight(left)
                && peak.y() > TIGHT
                && left - WIDTH < now
                && left - WIDTH / 2 > now
                && left <= 100 - WIDTH / 2) {
            return new PeakLabel("over", left);
        }
        if (high.from() - WIDTH > now && isFree(curve, foot, high.from() - WIDTH, high.from())) {
            return new PeakLabel("left", high.from());
        }
        Span flat = around(curve, peak, peak.y() + FLAT);
        if (flat.to() - flat.from() >= WIDTH - DISTANCE) {
            return new PeakLabel("under", (flat.from() + flat.to()) / 2);
        }
        return new PeakLabel(hasRoomAtRight(left) ? "" : "left", left);
    }

    private static boolean hasRoomAtRight(double left) {
        return left <= 100 - WIDTH + DISTANCE;
    }

    /** How far the curve stays as high as this, to both sides of its peak. */
    private static Span around(List<Spot> curve, Spot peak, double height) {
        double from = peak.x();
        double to = peak.x();
        int at = curve.indexOf(peak);
        for (int i = at; i >= 0 && curve.get(i).y() <= height; i--) {
            from = curve.get(i).x();
        }
        for (int i = at; i < curve.size() && curve.get(i).y() <= height; i++) {
            to = curve.get(i).x();
        }
        return new Span(from, to);
    }

    private static boolean isFree(List<Spot> curve, double foot, double from, double to) {
        return curve.stream().noneMatch(spot -> spot.x() > from && spot.x() < to && spot.y() <= foot);
    }
}
