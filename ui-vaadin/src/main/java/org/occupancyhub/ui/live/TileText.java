package org.occupancyhub.ui.live;

import java.util.List;

/**
 * A tile in words, ready to be drawn; {@code oh/tile.js} reads it by these names.
 *
 * @param figure the large number, or a dash
 * @param strong the line beside it: share of the capacity, or what else matters first
 * @param of the line below that
 * @param aside trend or what it was, empty for nothing
 * @param asideGlyph the glyph before it, empty for none
 * @param foot the age, or what is waited for
 * @param asOf when the figure was counted, for when the server is lost; empty where it tells of now
 * @param muted the figure is not current
 * @param recent the last hours for the small curve, empty for none
 */
record TileText(
        String name,
        boolean demo,
        String figure,
        String strong,
        String of,
        Chip chip,
        String aside,
        String asideGlyph,
        String foot,
        Foot footKind,
        String asOf,
        boolean muted,
        List<Double> recent) {

    /** What stands before the foot and how it is coloured. */
    enum Foot {
        LIVE,
        WAITING,
        WARNING,
        BAD
    }

    /** Glyph, colour and word of a level or of what stands in its place. */
    record Chip(String kind, String glyph, String word) {}
}
