package org.occupancyhub.ui.reject;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.util.List;
import org.occupancyhub.models.reject.Reject;
import org.occupancyhub.models.reject.Reject.Resend;
import org.occupancyhub.ui.part.Chip;
import org.occupancyhub.ui.words.Excerpt;
import org.occupancyhub.words.Words;

/** The corrections of a reject that were sent again, and whether the event that each became is stored. */
final class History extends Div {

    private static final int NAME = 60;
    private static final int PAYLOAD = 300;

    private final Words words;
    private final RejectWords say;
    private final OrderedList list = new OrderedList();
    private List<Resend> shown = List.of();
    private ZoneId shownIn;

    History(Words words) {
        this.words = words;
        this.say = new RejectWords(words);
        setClassName("oh-history");
        add(new H3(words.say("history.title")), list);
        setVisible(false);
    }

    void show(Reject reject, ZoneId zone) {
        setVisible(!reject.resends().isEmpty());
        if (reject.resends().equals(shown) && zone.equals(shownIn)) {
            return;
        }
        shown = reject.resends();
        shownIn = zone;
        list.removeAll();
        shown.forEach(resend -> list.add(entry(resend, reject.payload(), zone)));
    }

    private ListItem entry(Resend resend, String original, ZoneId zone) {
        Span who = new Span(
                words.say("history.sent", Excerpt.of(resend.sentBy(), NAME), say.moment(resend.sentAt(), zone)));
        who.setClassName("oh-hint oh-num");
        Chip chip = resend.loaded()
                ? new Chip().show("fine", "check", words.say("history.loaded"))
                : new Chip().show("waiting", "clock", words.say("history.waits"));
        Div event = new Div(new Span(words.say("history.event")), new Code(Excerpt.of(resend.eventId(), PAYLOAD)));
        event.setClassName("oh-history-event");
        ListItem item = new ListItem(chip, who, event);
        item.add(
                resend.payload().equals(original)
                        ? new Span(words.say("history.as-it-came"))
                        : new Code(Excerpt.of(resend.payload(), PAYLOAD)));
        return item;
    }
}
