package org.occupancyhub.ui.pattern;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.occupancyhub.models.site.Level;
import org.occupancyhub.ui.pattern.UsualWeek.Cell;
import org.occupancyhub.words.Words;

/** What the pictures show, in four sentences: the peak, the quiet hour, the odd day, and what changed. */
final class PatternSentences {

    /** Below this two sides are called the same. */
    private static final double SAME = 0.03;

    /**
     * @param level whose sign stands before it, or null
     * @param strong the finding
     * @param plain the figure behind it
     */
    record Said(Level level, String strong, String plain) {}

    private final Words words;
    private final PatternWords names;
    private final PatternPage page;
    private final Measure measure;

    private PatternSentences(Words words, PatternPage page) {
        this.words = words;
        this.names = new PatternWords(words);
        this.page = page;
        this.measure = Measure.of(words, page.site(), page.choice().people());
    }

    /** Those that can be said: of a site that was counted for a day or so, only some. */
    static List<Said> of(Words words, PatternPage page) {
        PatternSentences sentences = new PatternSentences(words, page);
        return Stream.of(sentences.fullest(), sentences.quietest(), sentences.oddDay(), Optional.of(sentences.change()))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Said> fullest() {
        return page.week().telling().stream()
                .max(Comparator.comparingDouble(Cell::people))
                .map(cell -> said("patterns.fullest", cell));
    }

    /** In the hour of opening and the hour of closing it is quiet everywhere; that helps nobody. */
    private Optional<Said> quietest() {
        return page.week().telling().stream()
                .filter(this::amidTheDay)
                .min(Comparator.comparingDouble(Cell::people))
                .map(cell -> said("patterns.quietest", cell));
    }

    private boolean amidTheDay(Cell cell) {
        return Stream.of(cell.hour() - 1, cell.hour() + 1)
                .allMatch(hour -> hour < 0
                        || hour >= UsualDay.HOURS
                        || page.week().at(cell.day(), hour).people() != null);
    }

    private boolean someHoursAreClosed() {
        return page.week().cells().stream().anyMatch(Cell::closed);
    }

    private Said said(String key, Cell cell) {
        boolean amid = key.equals("patterns.quietest") && someHoursAreClosed();
        String share = measure.text(cell.people());
        return new Said(
                page.site().level(cell.people()),
                words.say(key, names.weekday(cell.day()), names.hours(cell.hour())),
                cell.thin()
                        ? names.thin(share, cell.seen())
                        : words.say(
                                amid ? "patterns.usually-amid" : "patterns.usually", share, words.count(cell.seen())));
    }

    /** The weekday that is furthest from the mean of the others. */
    private Optional<Said> oddDay() {
        Map<DayOfWeek, Double> means = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            page.week().known().stream()
                    .filter(cell -> cell.day() == day && !cell.thin())
                    .mapToDouble(Cell::people)
                    .average()
                    .ifPresent(mean -> means.put(day, mean));
        }
        if (means.size() < 2) {
            return Optional.empty();
        }
        Map<DayOfWeek, Double> apart = new EnumMap<>(DayOfWeek.class);
        means.forEach((day, mean) -> {
            double others = means.entrySet().stream()
                    .filter(other -> other.getKey() != day)
                    .mapToDouble(Map.Entry::getValue)
                    .average()
                    .orElse(0);
            if (others > 0) {
                apart.put(day, mean / others - 1);
            }
        });
        return apart.entrySet().stream()
                .max(Comparator.comparingDouble(day -> Math.abs(day.getValue())))
                .map(day -> odd(day.getKey(), day.getValue(), means.get(day.getKey())));
    }

    private Said odd(DayOfWeek day, double apart, double mean) {
        if (Math.abs(apart) < SAME) {
            return new Said(null, words.say("patterns.days-alike"), words.say("patterns.days-alike.plain"));
        }
        return new Said(
                page.site().level(mean),
                words.say(
                        apart < 0 ? "patterns.day-quieter" : "patterns.day-fuller",
                        names.weekday(day),
                        words.percent(Math.abs(apart))),
                words.say("patterns.day-than-others"));
    }

    /** What the comparison finds, over all its hours. */
    private Said change() {
        Comparison comparison = page.comparison();
        if (comparison == null || comparison.empty()) {
            return new Said(
                    null,
                    words.say("patterns.change.unknown"),
                    comparison == null
                            ? words.say("patterns.compare.no-site")
                            : words.say("patterns.change.unknown.plain", names.against(page)));
        }
        double before = comparison.mean(comparison.other());
        double change = before == 0 ? 0 : comparison.mean(comparison.one()) / before - 1;
        String key = Math.abs(change) < SAME
                ? "patterns.change.same"
                : change < 0 ? "patterns.change.quieter" : "patterns.change.fuller";
        return new Said(
                null,
                words.say(key, words.percent(Math.abs(change)), names.days(comparison.days())),
                widest(comparison));
    }

    private String widest(Comparison comparison) {
        int hour = comparison.widest();
        long difference = Math.round(comparison.difference(hour));
        return difference == 0
                ? words.say("patterns.change.nowhere", names.against(page))
                : words.say(
                        comparison.shares() ? "patterns.change.widest-share" : "patterns.change.widest",
                        names.against(page),
                        names.hours(hour),
                        words.change(difference));
    }

    /** The sentence above the comparison: both peaks. */
    static List<String> peaks(Words words, Comparison comparison) {
        PatternWords names = new PatternWords(words);
        List<String> peaks = new ArrayList<>();
        for (UsualDay day : List.of(comparison.one(), comparison.other())) {
            int hour = day.peakHour().orElseThrow();
            double value = comparison.value(day, hour);
            peaks.add(comparison.shares() ? words.percent(value / 100) : words.count(value));
            peaks.add(names.hours(hour));
        }
        return peaks;
    }
}
