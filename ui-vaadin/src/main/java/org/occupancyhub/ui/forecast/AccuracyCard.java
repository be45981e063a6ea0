package org.occupancyhub.ui.forecast;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.occupancyhub.models.accuracy.AccuracyTotal;
import org.occupancyhub.models.accuracy.DriftRecord;
import org.occupancyhub.models.accuracy.WeekAccuracy;
import org.occupancyhub.models.accuracy.WeekAccuracy.Horizons;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.ui.chart.EChart;
import org.occupancyhub.ui.forecast.ForecastPage.Trust;
import org.occupancyhub.ui.part.CardHead;
import org.occupancyhub.ui.part.Figure;
import org.occupancyhub.ui.part.Glyph;
import org.occupancyhub.ui.part.Late;
import org.occupancyhub.ui.part.Message;
import org.occupancyhub.ui.part.Table;
import org.occupancyhub.ui.part.Toggle;
import org.occupancyhub.ui.words.ReasonText;
import org.occupancyhub.words.Words;

/** How good the forecasts of a site turned out, in figures, and how that falls off with the distance. */
final class AccuracyCard extends Article {

    static final List<Horizons> STEPS = List.of(
            new Horizons(1, 1), new Horizons(2, 3), new Horizons(4, 24), new Horizons(25, 72), new Horizons(73, 168));

    private static final double TARGET = 0.8;
    private static final double NEAR = 0.05;
    private static final int REASON = 400;

    private final Words words;
    private final CardHead head;
    private final Stat mae;
    private final Stat coverage;
    private final Stat skill;
    private final Span until = new Span();
    private final Div drift = new Div();
    private final EChart chart = new EChart();
    private final Figure picture = new Figure();
    private final Toggle<Table> toggle;
    private final Div shown = new Div();
    private List<AccuracyTotal> totals = List.of();
    private final Late message;

    AccuracyCard(Words words) {
        this.words = words;
        setClassName("oh-card oh-trust");
        mae = new Stat(words.say("accuracy.mae"), words.say("of.people"));
        coverage = new Stat(words.say("accuracy.coverage"), "%");
        skill = new Stat(words.say("accuracy.skill"), "%");
        Div figures = new Div(mae, coverage, skill);
        figures.setClassName("oh-stats");
        until.setClassName("oh-note oh-note--warn");
        drift.setClassName("oh-tally oh-drift");
        Paragraph caption = new Paragraph(words.say("accuracy.by-horizon"));
        caption.setClassName("oh-hint");
        Div plot = new Div(chart);
        plot.setClassName("oh-plot");
        picture.setClassName("oh-picture");
        picture.add(caption, plot);
        toggle = new Toggle<>(words, this::table, this::fill, picture);
        head = new CardHead(words.say("accuracy.title"), toggle);
        Div left = new Div(figures, drift, until);
        left.setClassName("oh-trust-figures");
        Div right = new Div(picture, toggle.place());
        right.setClassName("oh-trust-picture");
        shown.setClassName("oh-trust-body");
        shown.add(left, right);
        message = new Late(
                new Div(),
                () -> new Message("clock", words.say("accuracy.empty.title"), words.say("accuracy.empty.text")));
        add(head, shown, message.place());
    }

    void show(Site site, Trust trust, Instant now) {
        AccuracyTotal day = total(trust, Horizons.DAY);
        shown.setVisible(day.isScored());
        toggle.setVisible(day.isScored());
        message.show(!day.isScored());
        if (!day.isScored()) {
            head.hint("");
            return;
        }
        figures(day);
        LocalDate today = now.atZone(site.timeZone()).toLocalDate();
        LocalDate newest = trust.newest().orElseThrow();
        boolean running = newest.plusWeeks(1).isAfter(today);
        String since = words.dayOf(trust.since(), today);
        String hours = words.count(day.scoredHours());
        head.hint(running ? words.say("accuracy.hint-now", hours, since) : words.say("accuracy.hint"));
        until.setText(words.say("accuracy.until", since, words.dayOf(newest.plusDays(6), today), hours));
        until.setVisible(!running);
        drift(trust.drift(), today);
        List<AccuracyTotal> steps =
                STEPS.stream().map(step -> total(trust, step)).toList();
        chart.show(ErrorChart.of(words, STEPS.stream().map(this::ahead).toList(), steps));
        picture.label(words.say("accuracy.label", words.tenths(day.mae()), site.name()));
        if (!steps.equals(totals)) {
            totals = steps;
            toggle.renew();
        }
    }

    private Table table() {
        return new Table(
                words.say("accuracy.title"),
                List.of(
                        Table.Column.text(words.say("accuracy.ahead")),
                        Table.Column.figures(words.say("accuracy.model")),
                        Table.Column.figures(words.say("accuracy.naive")),
                        Table.Column.figures(words.say("accuracy.coverage-short")),
                        Table.Column.figures(words.say("accuracy.hours"))));
    }

    private void fill(Table table) {
        table.clear();
        for (int i = 0; i < totals.size(); i++) {
            AccuracyTotal step = totals.get(i);
            table.row(Stream.of(
                            ahead(STEPS.get(i)),
                            known(ErrorChart.own(step)),
                            known(step.naiveMae()),
                            Double.isNaN(step.coverage()) ? "–" : words.percent(step.coverage()),
                            words.count(step.scoredHours()))
                    .map(Text::new)
                    .toArray(Text[]::new));
        }
    }

    private void figures(AccuracyTotal day) {
        mae.show(
                words.tenths(day.mae()),
                Double.isNaN(day.naiveMae()) ? "" : words.say("accuracy.naive-mae", words.tenths(day.naiveMae())),
                Stat.Kind.PLAIN);
        double off = day.coverage() - TARGET;
        boolean near = Math.abs(off) <= NEAR;
        coverage.show(
                words.count(day.coverage() * 100),
                words.say(near ? "accuracy.on-target" : off < 0 ? "accuracy.narrow" : "accuracy.wide"),
                near ? Stat.Kind.FINE : Stat.Kind.OFF);
        boolean better = day.skill() > 0;
        skill.show(
                Double.isNaN(day.skill()) ? "–" : words.count(day.skill() * 100),
                words.say(
                        Double.isNaN(day.skill())
                                ? "accuracy.not-compared"
                                : better ? "accuracy.better" : "accuracy.worse"),
                Double.isNaN(day.skill()) ? Stat.Kind.PLAIN : better ? Stat.Kind.FINE : Stat.Kind.OFF);
    }

    private void drift(DriftRecord lasting, LocalDate today) {
        drift.setVisible(lasting != null);
        drift.removeAll();
        if (lasting != null) {
            Span text = new Span(words.say(
                    "accuracy.drift",
                    words.dayOf(lasting.firstDay(), today),
                    ReasonText.of(words, lasting.reason(), REASON)));
            Div line = new Div(new Glyph("warning"), text);
            line.setClassName("oh-tally-line");
            drift.add(line);
        }
    }

    private String ahead(Horizons range) {
        return words.say("accuracy.step." + range.last());
    }

    private String known(double people) {
        return Double.isNaN(people) ? "–" : words.tenths(people);
    }

    private static AccuracyTotal total(Trust trust, Horizons range) {
        List<WeekAccuracy> rows = trust.weeks().stream()
                .filter(week -> week.horizons().equals(range))
                .toList();
        return AccuracyTotal.of(rows);
    }
}
