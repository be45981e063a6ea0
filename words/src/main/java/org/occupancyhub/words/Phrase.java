package org.occupancyhub.words;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A sentence in parts, some of them strong, some that may be left out where there is little room. */
public record Phrase(List<Part> parts) {

    public static final Phrase NOTHING = new Phrase(List.of());

    /** A piece of text; never markup. */
    public record Part(String text, boolean strong, boolean extra) {}

    public Phrase {
        parts = List.copyOf(parts);
    }

    /** Splits at the marks first and fills in afterwards, so that a value with a mark in it stays text. */
    static Phrase parse(String marked, UnaryOperator<String> fill) {
        List<Part> parts = new ArrayList<>();
        boolean strong = false;
        boolean extra = false;
        int from = 0;
        for (int at = 0; at <= marked.length(); at++) {
            boolean end = at == marked.length();
            char mark = end ? 0 : marked.charAt(at);
            if (!end && mark != '*' && mark != '~') {
                continue;
            }
            if (at > from) {
                parts.add(new Part(fill.apply(marked.substring(from, at)), strong, extra));
            }
            strong ^= mark == '*';
            extra ^= mark == '~';
            from = at + 1;
        }
        return new Phrase(parts);
    }

    /** This sentence and the next, with a space between. */
    public Phrase then(Phrase next) {
        if (parts.isEmpty() || next.parts.isEmpty()) {
            return parts.isEmpty() ? next : this;
        }
        Part space = new Part(" ", false, false);
        return new Phrase(Stream.of(parts.stream(), Stream.of(space), next.parts.stream())
                .flatMap(part -> part)
                .toList());
    }

    /** All of it may be left out where there is little room. */
    public Phrase asExtra() {
        return new Phrase(parts.stream()
                .map(part -> new Part(part.text(), part.strong(), true))
                .toList());
    }

    public String text() {
        return parts.stream().map(Part::text).collect(Collectors.joining());
    }
}
