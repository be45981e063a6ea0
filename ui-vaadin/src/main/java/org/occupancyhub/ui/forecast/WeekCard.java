package org.occupancyhub.ui.forecast;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.occupancyhub.forecast.HourForecast;
import org.occupancyhub.models.site.Level;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.ui.chart.EChart;
import org.occupancyhub.ui.forecast.ForecastPage.Week;
import org.occupancyhub.ui.part.CardHead;
import org.occupancyhub.ui.part.Figure;
import org.occupancyhub.ui.part.Glyph;
import org.occupancyhub.ui.part.Key;
import org.occupancyhub.ui.part.Late;
import org.occupancyhub.ui.part.Message;
import org.occupancyhub.ui.part.Table;
import org.occupancyhub.ui.part.Toggle;
import org.occupancyhub.words.Words;

/** The next seven days: each headed by its peak, drawn with the 80 % band, and the same as a table. */
final class WeekCard extends Article {

    private final Words words;
    private final WeekDrawings drawings;
    private final UnorderedList heads = new UnorderedList();
    private final EChart chart = new EChart();
    private final Figure picture = new Figure();
    private final Div key;
    private final Span provisional = new Span();
    private final Key today;
    private final Div shown;
    private final Late message;
    private final Toggle<Table> toggle;
    private List<ForecastDay> days = List.of();
    private Site site;
    private Instant now;

    WeekCard(Words words, WeekDrawings drawings) {
        this.words = words;
        this.drawings = drawings;
        setClassName("oh-card oh-ahead");
        heads.setClassName("oh-ahead-days");
        Div plot = new Div(chart);
        plot.setClassName("oh-plot");
        picture.setClassName("oh-picture");
        picture.add(plot);
        provisional.setClassName("oh-note oh-note--warn");
        provisional.add(new Glyph("warning"), new Text(words.say("forecast.provisional")));
        today = new Key("actual", words.say("forecast.today-so-far"));
        key = new Div(
                today,
                new Key("forecast", words.say("chart.forecast")),
                new Key("band", words.say("forecast.band")),
                provisional);
        key.setClassName("oh-key");
        toggle = new Toggle<>(words, this::table, this::fill, key, heads, picture);
        shown = new Div(heads, picture, toggle.place());
        shown.setClassName("oh-ahead-body");
        message = new Late(
                new Div(),
                () -> new Message("trend", words.say("forecast.empty.title"), words.say("forecast.empty.text")));
        add(new CardHead(words.say("forecast.next"), toggle).with(key), shown, message.place());
    }

    void show(Site of, Week week, Instant at) {
        boolean empty = week.forecast().hours().isEmpty();
        shown.setVisible(!empty);
        toggle.setVisible(!empty);
        key.setVisible(!empty && !toggle.asTable());
        message.show(empty);
        if (empty) {
            return;
        }
        List<ForecastDay> next = ForecastDay.week(of, week.forecast().hours(), at);
        boolean changed = !next.equals(days) || !of.equals(site);
        days = next;
        site = of;
        now = at;
        provisional.setVisible(week.forecast().provisional());
        today.setVisible(!week.today().isEmpty());
        picture.label(sentence(week.forecast().provisional()));
        chart.show(drawings.chart(words, site, days, week.today(), now));
        if (changed) {
            heads.removeAll();
            days.forEach(day -> heads.add(new DayHead(words, site, day, now)));
            toggle.renew();
        }
    }

    private Table table() {
        return new Table(
                        words.say("forecast.title"),
                        List.of(
                                Table.Column.text(words.say("forecast.day")),
                                Table.Column.text(words.say("table.time")),
                                Table.Column.figures(words.say("table.forecast")),
                                Table.Column.figures(words.say("table.range")),
                                Table.Column.text(words.say("table.level"))))
                .bounded();
    }

    private void fill(Table table) {
        table.clear();
        days.forEach(day -> day.hours().forEach(hour -> row(table, day, hour)));
    }

    private void row(Table table, ForecastDay day, HourForecast hour) {
        Level level = site.level(hour.predicted());
        table.row(
                new Text(DayHead.name(words, day, now)),
                new Text(words.clock(hour.hour(), site.timeZone())),
                new Text(words.say("chart.about", words.count(hour.predicted()))),
                new Text(words.range(hour.lower(), hour.upper())),
                new Text(level == null ? words.say("state.no-level") : words.levelAlone(level)));
    }

    /** The finding: when it is busiest. */
    private String sentence(boolean isProvisional) {
        String finding = days.stream()
                .filter(day -> day.peak().isPresent())
                .max(Comparator.comparingDouble(day -> day.peak().get().predicted()))
                .map(day -> {
                    HourForecast top = day.peak().get();
                    return words.say(
                            "forecast.busiest",
                            site.name(),
                            DayHead.name(words, day, now),
                            words.clock(day.middle(top), site.timeZone()),
                            words.count(top.predicted()),
                            words.range(top.lower(), top.upper()));
                })
                .orElse(words.say("forecast.closed-week", site.name()));
        return isProvisional ? finding + " " + words.say("forecast.provisional") : finding;
    }
}
