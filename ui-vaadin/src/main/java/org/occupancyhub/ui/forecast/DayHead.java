package org.occupancyhub.ui.forecast;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalDate;
import org.occupancyhub.forecast.HourForecast;
import org.occupancyhub.models.site.Level;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.ui.part.Glyph;
import org.occupancyhub.words.Words;

/** What heads a day: its name, its peak with the time, and how busy that is. */
final class DayHead extends ListItem {

    DayHead(Words words, Site site, ForecastDay day, Instant now) {
        Span name = new Span(name(words, day, now));
        name.setClassName("oh-strong");
        Span peak = new Span();
        peak.setClassName("oh-ahead-peak oh-num");
        add(name, peak);
        if (day.peak().isEmpty()) {
            boolean over = !day.window().closed() && !now.isBefore(day.window().to());
            peak.setText(words.say(
                    day.window().closed() ? "state.closed" : over ? "forecast.day-over" : "forecast.day-unknown"));
            return;
        }
        HourForecast top = day.peak().get();
        peak.setText(words.say(
                "forecast.peak", words.count(top.predicted()), words.clock(day.middle(top), site.timeZone())));
        Level level = site.level(top.predicted());
        if (level != null) {
            String kind = level.word().replace(' ', '-');
            Span chip = new Span(new Glyph(kind), new Text(words.levelAlone(level)));
            chip.setClassName("oh-level oh-level--" + kind);
            add(chip);
        }
    }

    static String name(Words words, ForecastDay day, Instant now) {
        if (day.window().contains(now) || !day.window().midnight().toInstant().isAfter(now)) {
            return words.say("chart.today");
        }
        LocalDate date = day.window().midnight().toLocalDate();
        return date.getDayOfMonth() == 1 ? words.day(date) : words.shortDay(date); // a new month is named
    }
}
