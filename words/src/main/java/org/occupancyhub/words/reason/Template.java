package org.occupancyhub.words.reason;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.occupancyhub.models.reason.Reason;

/** Recognises one reason by its English text, and finds what stands in its places. */
final class Template {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    private final Reason reason;
    private final List<Integer> order = new ArrayList<>();
    private final Pattern pattern;

    Template(Reason reason) {
        this.reason = reason;
        String english = reason.english();
        StringBuilder regex = new StringBuilder();
        Matcher places = PLACE.matcher(english);
        int from = 0;
        while (places.find()) {
            regex.append(Pattern.quote(english.substring(from, places.start()))).append("(.+?)");
            order.add(Integer.parseInt(places.group(1)));
            from = places.end();
        }
        this.pattern = Pattern.compile(regex + Pattern.quote(english.substring(from)), Pattern.DOTALL);
    }

    Reason reason() {
        return reason;
    }

    /** What stands in its places, by their numbers; empty if the text is another one. */
    Optional<String[]> read(String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String[] parts = new String[order.size()];
        for (int i = 0; i < parts.length; i++) {
            parts[order.get(i)] = matcher.group(i + 1);
        }
        return Optional.of(parts);
    }
}
