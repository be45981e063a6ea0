package org.occupancyhub.routes.visitor;

import java.util.Map;

/** The signs of levels and of what stands in their place, as the dashboard has them; words say the same beside each. */
final class Glyphs {

    private static final String RING = "<circle cx=\"8\" cy=\"8\" r=\"6.4\"/>";
    private static final String SMALL_RING = "<circle cx=\"8\" cy=\"8\" r=\"6.2\"/>";
    private static final String SOLID = "\" fill=\"currentColor\" stroke=\"none\"/>";

    private static final Map<String, String> SHAPES = Map.of(
            "quiet", RING,
            "moderate", RING + "<path d=\"M8 8V3A5 5 0 0 1 13 8Z" + SOLID,
            "busy", RING + "<path d=\"M8 8V3A5 5 0 0 1 8 13Z" + SOLID,
            "very-busy", RING + "<path d=\"M8 8V3A5 5 0 1 1 3 8Z" + SOLID,
            "full", "<circle cx=\"8\" cy=\"8\" r=\"7.1\"/><circle cx=\"8\" cy=\"8\" r=\"4.6" + SOLID,
            "stale", SMALL_RING + "<path d=\"M8 4.6V8l2.4 1.6\"/>",
            "closed", SMALL_RING + "<path d=\"M5 8h6\"/>",
            "no-data", "<circle cx=\"8\" cy=\"8\" r=\"6.2\" stroke-dasharray=\"2.4 2.2\"/>",
            "table", "<rect x=\"2\" y=\"3\" width=\"12\" height=\"10\" rx=\"1.5\"/><path d=\"M2 6.6h12M6.4 6.6V13\"/>");

    private Glyphs() {}

    static String of(String kind) {
        return "<svg viewBox=\"0 0 16 16\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.6\""
                + " stroke-linecap=\"round\" stroke-linejoin=\"round\" aria-hidden=\"true\">" + SHAPES.get(kind)
                + "</svg>";
    }
}
