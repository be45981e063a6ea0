package org.occupancyhub.ui.live;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.occupancyhub.ui.part.Glyph;
import org.occupancyhub.ui.part.Key;
import org.occupancyhub.ui.part.Spans;
import org.occupancyhub.ui.part.Update;
import org.occupancyhub.words.Words;
import org.occupancyhub.words.day.DayLines;
import org.occupancyhub.words.day.SiteDay;

/** What the lines of the picture mean, and a note on its state. */
final class DayKey extends Div {

    private final Words words;
    private final Span usualName = new Span();
    private String shownWeekday = "";
    private final Key actual;
    private final Key usual;
    private final Key forecast;
    private final Key band;
    private final Span note = new Span();
    private final Glyph noteGlyph = new Glyph();
    private final Span noteText = new Span();

    DayKey(Words words) {
        this.words = words;
        setClassName("oh-key");
        actual = new Key("actual", words.say("chart.today"));
        usual = new Key("usual", usualName);
        forecast = new Key("forecast", words.say("chart.forecast"));
        Span bandName = new Span();
        Spans.show(bandName, words.phrase("key.band"));
        band = new Key("band", bandName);
        note.setClassName("oh-note");
        note.add(noteGlyph, noteText);
        add(actual, usual, forecast, band, note);
    }

    void show(SiteDay day, DayLines lines) {
        String weekday = words.weekday(lines.window().midnight());
        if (!weekday.equals(shownWeekday)) {
            shownWeekday = weekday;
            Spans.show(usualName, words.phrase("key.usual", weekday));
        }
        actual.setVisible(!lines.readings().isEmpty());
        usual.setVisible(!lines.usual().isEmpty());
        forecast.setVisible(!lines.forecast().isEmpty());
        band.setVisible(!lines.forecast().isEmpty());
        var site = day.now().site();
        switch (day.now().state(lines.now())) {
            case STALE ->
                note(
                        "warning",
                        words.say(
                                "chart.last-reading",
                                words.moment(day.now().occupancy().asOf(), lines.now(), site.timeZone())),
                        true);
            case CLOSED ->
                note(
                        lines.now().isBefore(lines.window().to()) ? "" : "closed",
                        lines.now().isBefore(lines.window().to()) ? "" : words.say("chart.complete"),
                        false);
            case LIVE -> {
                boolean provisional = day.provisional() && !lines.forecast().isEmpty();
                note(
                        provisional ? "warning" : "",
                        provisional
                                ? words.say("chart.provisional")
                                : site.capacity() == null ? words.say("chart.no-level") : "",
                        provisional);
            }
            default -> note("", site.capacity() == null ? words.say("chart.no-level") : "", false);
        }
    }

    private void note(String glyph, String text, boolean warning) {
        note.setVisible(!text.isEmpty());
        note.setClassName("oh-note--warn", warning);
        noteGlyph.show(glyph);
        Update.text(noteText, text);
    }
}
