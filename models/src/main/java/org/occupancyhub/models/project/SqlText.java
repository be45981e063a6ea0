package org.occupancyhub.models.project;

import java.util.Map;
import java.util.NavigableMap;

/**
 * A rendered statement that knows where it came from.
 *
 * @param lines line of the template by the first character (from 0) that stems from it
 */
record SqlText(String text, NavigableMap<Integer, Integer> lines) {

    /** @param offset of a character, from 0. @return the line of the template it stems from, or 0 where unknown */
    int line(int offset) {
        Map.Entry<Integer, Integer> mark = lines.floorEntry(offset);
        return mark == null ? 0 : mark.getValue();
    }

    @Override
    public String toString() {
        return text;
    }
}
