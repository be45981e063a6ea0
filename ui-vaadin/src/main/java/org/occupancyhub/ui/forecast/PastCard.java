package org.occupancyhub.ui.forecast;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.occupancyhub.models.accuracy.PastHour;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.ui.chart.EChart;
import org.occupancyhub.ui.forecast.ForecastPage.Past;
import org.occupancyhub.ui.part.CardHead;
import org.occupancyhub.ui.part.CsvLink;
import org.occupancyhub.ui.part.Figure;
import org.occupancyhub.ui.part.Key;
import org.occupancyhub.ui.part.Message;
import org.occupancyhub.ui.part.Table;
import org.occupancyhub.ui.part.Toggle;
import org.occupancyhub.words.Words;

/** What was forecast a day or a week before, drawn against what came; and the same as a table and a file. */
final class PastCard extends Article {

    private final Words words;
    private final PastChoice choice;
    private final Toggle<Table> toggle;
    private final Paragraph sentence = new Paragraph();
    private final EChart chart = new EChart();
    private final Figure picture = new Figure();
    private final Span gaps = new Span();
    private final Div shown;
    private final Div message = new Div();
    private Site site;
    private Past past;

    /** @param page as it stands, for the file */
    PastCard(Words words, Consumer<ForecastChoice> wish, Supplier<ForecastPage> page) {
        this.words = words;
        setClassName("oh-card oh-past");
        choice = new PastChoice(words, wish);
        Div key = new Div(
                new Key("actual", words.say("past.came")),
                new Key("forecast", words.say("chart.forecast")),
                new Key("band", words.say("forecast.band")),
                new Key("outside", words.say("past.outside")));
        key.setClassName("oh-key");
        Div plot = new Div(chart);
        plot.setClassName("oh-plot");
        picture.setClassName("oh-picture");
        picture.add(plot);
        gaps.setClassName("oh-note");
        sentence.setClassName("oh-past-sentence");
        toggle = new Toggle<>(words, this::table, this::fill, key, picture);
        Div files = new Div(toggle, new CsvLink(words, words.say("past.title"), new PastCsv(page)));
        files.setClassName("oh-end oh-card-end");
        Div above = new Div(key, files);
        above.setClassName("oh-past-above");
        shown = new Div(sentence, above, picture, toggle.place(), gaps);
        shown.setClassName("oh-past-body");
        add(new CardHead(words.say("past.title"), choice), shown, message);
    }

    void show(Site of, Past next) {
        boolean changed = !next.equals(past) || !of.equals(site);
        site = of;
        past = next;
        choice.show(next.choice());
        boolean compared = next.tally().compared() > 0;
        shown.setVisible(compared);
        message.setVisible(!compared);
        if (!changed) {
            return;
        }
        PastWords said = new PastWords(words, site);
        message.removeAll();
        if (!compared) {
            message.add(new Message("clock", words.say("past.none"), said.first(next)));
            return;
        }
        String finding = said.sentence(next);
        sentence.setText(finding);
        picture.label(
                words.say("past.label", site.name(), words.count(next.choice().days()), finding));
        chart.show(PastChart.of(words, site, next));
        gaps.setText(said.gaps(next.tally()));
        gaps.setVisible(!gaps.getText().isEmpty());
        toggle.renew();
    }

    private Table table() {
        return new Table(
                        words.say("past.title"),
                        List.of(
                                Table.Column.text(words.say("forecast.day")),
                                Table.Column.text(words.say("table.time")),
                                Table.Column.figures(words.say("past.came")),
                                Table.Column.figures(words.say("table.forecast")),
                                Table.Column.figures(words.say("table.range")),
                                Table.Column.text(words.say("past.in-band"))))
                .bounded();
    }

    private void fill(Table table) {
        table.clear();
        past.hours().stream().filter(hour -> !hour.closed()).forEach(hour -> row(table, hour));
    }

    private void row(Table table, PastHour hour) {
        table.row(
                new Text(words.day(hour.hour().atZone(site.timeZone()).toLocalDate())),
                new Text(words.clock(hour.hour(), site.timeZone())),
                new Text(hour.counted() == null ? words.say("past.not-counted") : words.count(hour.counted())),
                new Text(
                        hour.said() == null
                                ? words.say("past.not-said")
                                : words.say(
                                        "chart.about", words.count(hour.said().predicted()))),
                new Text(hour.said() == null ? "" : new PastWords(words, site).range(hour)),
                new Text(hour.isCompared() ? words.say(hour.beyond() == 0 ? "past.inside" : "past.outside") : ""));
    }
}
