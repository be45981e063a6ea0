package org.occupancyhub.ui.words;

import java.util.stream.Stream;

/** Text from outside as a cell of a file for a spreadsheet. */
public final class CsvCell {

    /** By this first character a spreadsheet knows that a file is UTF-8. */
    public static final char BYTE_ORDER = '\uFEFF';

    /** A cell that begins like this is taken for a formula and run by a spreadsheet. */
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private CsvCell() {}

    /** Always in quotes; an apostrophe before it keeps a formula from being one. */
    public static String of(String text) {
        String begun = text.isBlank() ? text : text.strip();
        boolean formula = Stream.of(text, begun).anyMatch(one -> !one.isEmpty() && FORMULA.indexOf(one.charAt(0)) >= 0);
        String safe = formula ? "'" + text : text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
