package org.occupancyhub.ui.forecast;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.occupancyhub.ui.part.Late;
import org.occupancyhub.ui.part.Message;
import org.occupancyhub.ui.part.Still;
import org.occupancyhub.words.Words;

/** All below the head: the seven days, what was forecast before and how good it was, and the models. */
final class ForecastBody extends Div {

    private final Words words;
    private final Runnable again;
    private Still still; // until there is something
    private final Article message = new Article();
    private final WeekCard week;
    private final PastCard past;
    private final AccuracyCard accuracy;
    private final ForecastersCard forecasters;
    private final Late weekUnread;
    private final Late pastUnread;
    private final Late accuracyUnread;
    private final Late forecastersUnread;
    private final Div cards = new Div();

    /** @param shown the page as it stands, for the files */
    ForecastBody(
            Words words,
            WeekDrawings drawings,
            Runnable again,
            Consumer<ForecastChoice> wish,
            Supplier<ForecastPage> shown,
            ForecasterActions actions) {
        this.words = words;
        this.again = again;
        still = new Still(words.say("live.loading"));
        week = new WeekCard(words, drawings);
        past = new PastCard(words, wish, shown);
        accuracy = new AccuracyCard(words);
        forecasters = new ForecastersCard(words, actions);
        weekUnread = unread();
        pastUnread = unread();
        accuracyUnread = unread();
        forecastersUnread = unread();
        setClassName("oh-body");
        message.setClassName("oh-card oh-card--message");
        cards.setClassName("oh-body");
        Div before = new Div(past, pastUnread.place(), accuracy, accuracyUnread.place());
        before.setClassName("oh-hindsight");
        cards.add(week, weekUnread.place(), before, forecasters, forecastersUnread.place());
        add(still, message, cards);
        only(still);
    }

    void show(ForecastPage page, boolean mayAct, String refusal, Instant now) {
        only(cards);
        either(week, weekUnread, page.week() != null);
        either(past, pastUnread, page.past() != null);
        either(accuracy, accuracyUnread, page.trust() != null);
        either(forecasters, forecastersUnread, page.registry() != null);
        if (page.week() != null) {
            week.show(page.site(), page.week(), now);
        }
        if (page.past() != null) {
            past.show(page.site(), page.past());
        }
        if (page.trust() != null) {
            accuracy.show(page.site(), page.trust(), now);
        }
        if (page.registry() != null) {
            forecasters.show(page.site(), page.registry(), mayAct, refusal);
        }
    }

    /** Nothing could be read. */
    void broken(Instant since) {
        message.removeAll();
        message.add(Message.broken(
                words.say("forecast.error.title"),
                words.say("forecast.error.text", words.say("time.utc", words.clock(since, ZoneOffset.UTC))),
                words.say("error.again"),
                again));
        only(message);
    }

    private Late unread() {
        Article place = new Article();
        place.setClassName("oh-card oh-card--message");
        return new Late(
                place,
                () -> Message.broken(
                        words.say("quality.part.title"),
                        words.say("quality.part.text"),
                        words.say("error.again"),
                        again));
    }

    private static void either(Component card, Late unread, boolean read) {
        card.setVisible(read);
        unread.show(!read);
    }

    private void only(Component part) {
        if (still != null && part != still) {
            remove(still);
            still = null;
        }
        message.setVisible(part == message);
        cards.setVisible(part == cards);
    }
}
