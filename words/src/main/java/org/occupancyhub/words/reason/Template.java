package org.occupancyhub.words.reason;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.occupancyhub.models.reason.Reason;

/**
 * Recognises one reason by its English text, and finds what stands in its places. Anybody may write to the topic of the
 * rejects, so it goes through a text once and never back.
 */
final class Template {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    private final Reason reason;
    private final List<Integer> order = new ArrayList<>();

    /** What stands around the places: one more than there are places. */
    private final List<String> between = new ArrayList<>();

    Template(Reason reason) {
        this.reason = reason;
        String english = reason.english();
        Matcher places = PLACE.matcher(english);
        int from = 0;
        while (places.find()) {
            between.add(english.substring(from, places.start()));
            order.add(Integer.parseInt(places.group(1)));
            from = places.end();
        }
        between.add(english.substring(from));
    }

    Reason reason() {
        return reason;
    }

    /** What stands in its places, by their numbers, none of it empty; empty if the text is another one. */
    Optional<String[]> read(String text) {
        if (order.isEmpty()) {
            return text.equals(between.get(0)) ? Optional.of(new String[0]) : Optional.empty();
        }
        if (!text.startsWith(between.get(0))) {
            return Optional.empty();
        }
        String[] parts = new String[order.size()];
        int at = between.get(0).length();
        for (int i = 0; i < parts.length; i++) {
            String next = between.get(i + 1);
            int end = i + 1 < parts.length
                    ? text.indexOf(next, at + 1)
                    : text.endsWith(next) ? text.length() - next.length() : -1;
            if (end <= at) {
                return Optional.empty();
            }
            parts[order.get(i)] = text.substring(at, end);
            at = end + next.length();
        }
        return Optional.of(parts);
    }
}
