package org.occupancyhub.ui.pattern;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.occupancyhub.ui.part.Key;
import org.occupancyhub.ui.part.Message;
import org.occupancyhub.ui.part.Sentence;
import org.occupancyhub.ui.part.Still;
import org.occupancyhub.ui.pattern.PatternSentences.Said;
import org.occupancyhub.words.Phrase;
import org.occupancyhub.words.Words;

/** All below the head: what is chosen, four sentences, and three pictures. */
final class PatternBody extends Div {

    private static final String WEEK = "usual-week";
    private static final String YEAR = "daily-peaks";
    private static final String COMPARE = "comparison";

    private final Words words;
    private final PatternWords names;
    private final PatternTables tables;
    private final Runnable again;
    private Still still; // until there is something
    private final PatternFilters filters;
    private final SentencesCard findings = new SentencesCard();
    private final ChartCard week;
    private final ChartCard year;
    private final ChartCard compare;
    private final StepsKey steps;
    private final Div lines = new Div();
    private final CompareChoice choice;
    private final Sentence compared = new Sentence();
    private final Article message = new Article();
    private final Div pictures = new Div();

    /** @param shown the page as it stands, for the files */
    PatternBody(Words words, Supplier<PatternPage> shown, Consumer<PatternChoice> wish, Runnable again) {
        this.words = words;
        this.names = new PatternWords(words);
        this.tables = new PatternTables(words);
        this.again = again;
        this.still = new Still(words.say("live.loading"));
        this.filters = new PatternFilters(words, wish);
        this.steps = new StepsKey(words);
        this.choice = new CompareChoice(words, wish);
        this.week = new ChartCard(
                words, "week", words.say("patterns.week"), new PatternCsv(shown, PatternRows::week, WEEK));
        this.year = new ChartCard(
                words, "year", words.say("patterns.year"), new PatternCsv(shown, PatternRows::year, YEAR));
        this.compare = new ChartCard(
                words,
                "compare",
                words.say("patterns.compare"),
                new PatternCsv(shown, PatternRows::comparison, COMPARE));
        Span half = new Span(words.say("patterns.year.half")); // seen on a phone only, as the picture is cut there
        half.setClassName("oh-half-year");
        year.below().add(steps, half);
        lines.setClassName("oh-key oh-num");
        compare.above().add(compared, lines);
        compare.addComponentAtIndex(1, choice); // stays where there is nothing to compare with
        Div left = new Div(week, year);
        left.setClassName("oh-pattern-column");
        pictures.setClassName("oh-pattern-grid");
        pictures.add(left, compare);
        message.setClassName("oh-card oh-card--message");
        setClassName("oh-body");
        add(still, filters, message, findings, pictures);
        only(still);
    }

    void show(PatternPage page) {
        filters.show(page);
        if (page.neverCounted()) {
            say(new Message("pulse", words.say("empty.title"), words.say("patterns.empty")));
        } else if (page.nothingInPeriod()) {
            say(new Message(
                    "no-data",
                    words.say("patterns.nothing.title"),
                    words.say("patterns.nothing.text", names.period(page.period()))));
        } else {
            List<Said> said = PatternSentences.of(words, page);
            findings.show(said);
            week(page, said);
            year(page);
            compare(page);
            only(pictures);
        }
        filters.setVisible(true);
    }

    /** Nothing could be read. */
    void broken(Instant since) {
        message.removeAll();
        message.add(Message.broken(
                words.say("patterns.error.title"),
                words.say("error.text", words.say("time.utc", words.clock(since, ZoneOffset.UTC))),
                words.say("error.again"),
                again));
        only(message);
    }

    private void say(Component what) {
        message.removeAll();
        message.add(what);
        only(message);
    }

    private void week(PatternPage page, List<Said> said) {
        Measure measure = Measure.of(words, page.site(), page.choice().people());
        String hint = words.say("patterns.week.hint", measure.unit());
        week.hint(page.week().anyThin() ? words.say("patterns.week.thin", hint, UsualWeek.ENOUGH) : hint);
        Said fullest = said.get(0);
        week.show(
                words.say("patterns.week.label", page.site().name(), fullest.strong(), fullest.plain()),
                WeekChart.of(words, page),
                () -> tables.week(page),
                PatternCsv.fileName(page, WEEK, "png"));
    }

    private void year(PatternPage page) {
        Measure measure = Measure.of(words, page.site(), page.choice().people());
        year.hint(words.say(
                "patterns.year.hint", measure.unit(), names.period(page.year().period())));
        steps.show(page.site());
        YearOfPeaks.Day peak = page.year().known().stream()
                .max(Comparator.comparingDouble(YearOfPeaks.Day::people))
                .orElseThrow();
        year.show(
                words.say(
                        "patterns.year.label",
                        page.site().name(),
                        names.period(page.year().period()),
                        names.day(peak.day()),
                        measure.full(peak.people())),
                YearChart.of(words, page),
                () -> tables.year(page),
                PatternCsv.fileName(page, YEAR, "png"));
    }

    private void compare(PatternPage page) {
        choice.show(page);
        Comparison comparison = page.comparison();
        if (comparison == null || comparison.empty()) {
            compare.say(new Message(
                    "no-data",
                    words.say("patterns.compare.none"),
                    comparison == null
                            ? words.say("patterns.compare.no-site")
                            : words.say(
                                    "patterns.compare.none.text",
                                    names.days(comparison.days()),
                                    names.line(comparison, comparison.other()))));
            return;
        }
        Phrase peaks = words.phrase(
                "patterns.compare.peaks",
                PatternSentences.peaks(words, comparison).toArray());
        compared.show(peaks);
        lines.removeAll();
        lines.add(
                new Key("actual", names.line(comparison, comparison.one())),
                new Key("compare", names.line(comparison, comparison.other())));
        compare.show(
                words.say(
                        "patterns.compare.label",
                        names.line(comparison, comparison.one()),
                        names.line(comparison, comparison.other()),
                        peaks.text()),
                CompareChart.of(words, page, comparison),
                () -> tables.comparison(comparison),
                PatternCsv.fileName(page, COMPARE, "png"));
    }

    private void only(Component part) {
        if (still != null && part != still) {
            remove(still);
            still = null;
        }
        message.setVisible(part == message);
        filters.setVisible(still == null);
        findings.setVisible(part == pictures);
        pictures.setVisible(part == pictures);
    }
}
