package org.occupancyhub.models.project;

import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Carries line numbers through the rendering of a template: each line that begins outside of a tag gets a mark of control
 * characters with its number, which goes wherever the text goes, and is taken out of the result.
 */
final class LineMarks {

    static final char START = '\u0001';
    static final char END = '\u0002';

    private static final Pattern MARK = Pattern.compile(START + "(\\d+)" + END);
    private static final Pattern RAW = Pattern.compile("\\{%[-+]?\\s*raw\\s*[-+]?%}");
    private static final Pattern END_RAW = Pattern.compile("\\{%[-+]?\\s*endraw\\b");

    private final String template;
    private final StringBuilder marked = new StringBuilder();
    private int at;
    private int line;

    private LineMarks(String template, int firstLine) {
        this.template = template;
        this.line = firstLine;
    }

    /** @param firstLine the number of the template's first line */
    static String mark(String template, int firstLine) {
        LineMarks marks = new LineMarks(template, firstLine);
        marks.mark();
        return marks.marked.toString();
    }

    /** @param rendered what became of a marked template */
    static SqlText read(String rendered) {
        StringBuilder text = new StringBuilder();
        NavigableMap<Integer, Integer> lines = new TreeMap<>();
        Matcher mark = MARK.matcher(rendered);
        int from = 0;
        while (mark.find()) {
            text.append(rendered, from, mark.start());
            lines.put(text.length(), Integer.valueOf(mark.group(1)));
            from = mark.end();
        }
        text.append(rendered, from, rendered.length());
        int blank = text.length() - text.toString().stripLeading().length();
        NavigableMap<Integer, Integer> shifted = new TreeMap<>();
        lines.forEach((offset, line) -> shifted.put(Math.max(0, offset - blank), line));
        return new SqlText(text.toString().strip(), shifted);
    }

    private void mark() {
        putMark();
        while (at < template.length()) {
            if (template.startsWith("{{", at) || template.startsWith("{%", at) || template.startsWith("{#", at)) {
                tag();
            } else {
                plain();
            }
        }
    }

    private void plain() {
        char c = template.charAt(at++);
        marked.append(c);
        if (c == '\n') {
            line++;
            putMark();
        }
    }

    private void tag() {
        boolean raw = RAW.matcher(template).region(at, template.length()).lookingAt();
        int before = line;
        int end = endOfTag();
        for (; at < end; at++) {
            marked.append(template.charAt(at));
            line += template.charAt(at) == '\n' ? 1 : 0;
        }
        if (line > before) {
            putMark();
        }
        if (raw) {
            Matcher close = END_RAW.matcher(template);
            int until = close.find(at) ? close.start() : template.length();
            while (at < until) {
                plain();
            }
        }
    }

    /** What stands in quotes within a tag ends no tag: a hook is a template of its own. */
    private int endOfTag() {
        char kind = template.charAt(at + 1);
        String close = kind == '{' ? "}}" : kind + "}";
        char quote = 0;
        for (int i = at + 2; i < template.length(); i++) {
            char c = template.charAt(i);
            if (quote != 0) {
                i += c == '\\' ? 1 : 0;
                quote = c == quote ? 0 : quote;
            } else if (kind != '#' && (c == '"' || c == '\'')) {
                quote = c;
            } else if (template.startsWith(close, i)) {
                return i + close.length();
            }
        }
        return template.length();
    }

    private void putMark() {
        marked.append(START).append(line).append(END);
    }
}
