package org.occupancyhub.routes.page;

import java.util.Locale;

/** HTML as it grows. Text is escaped, numbers are written with a point, tags come from the program only. */
public final class Markup {

    private final StringBuilder html = new StringBuilder();

    /** @param markup of the program, never of anyone outside */
    public Markup raw(String markup) {
        html.append(markup).append('\n');
        return this;
    }

    /** Tags of the program around numbers and text that was escaped before. */
    public Markup raw(String format, Object... values) {
        return raw(String.format(Locale.ROOT, format, values));
    }

    /** Text of anyone within a tag, such as {@code h1} or {@code td class="n"}. */
    public Markup text(String tag, String text) {
        return raw("<" + tag + ">" + escape(text) + "</" + tag.split(" ", 2)[0] + ">");
    }

    /**
     * Opens a table that a keyboard can scroll where it is wider than the page, in a region of its own.
     *
     * @param table the tag
     * @param name what its rows are
     */
    public static String scrolling(String table, String name) {
        String label = " aria-label=\"" + escape(name) + "\"";
        return "<div class=\"scroll\" tabindex=\"0\" role=\"region\"" + label + "><" + table + label + ">";
    }

    /** Safe between tags and within quoted attributes. */
    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    @Override
    public String toString() {
        return html.toString();
    }
}
