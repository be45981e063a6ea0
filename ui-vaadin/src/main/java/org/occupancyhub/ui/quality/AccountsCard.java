package org.occupancyhub.ui.quality;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.occupancyhub.models.account.AccountDay;
import org.occupancyhub.ui.part.CardHead;
import org.occupancyhub.ui.part.Message;
import org.occupancyhub.ui.part.Table;
import org.occupancyhub.ui.words.Excerpt;
import org.occupancyhub.words.Words;

/** What was received on each day from each source, and what became of it. */
final class AccountsCard extends Article {

    private static final int NAME = 40;

    private static final List<ToLongFunction<AccountDay>> FIGURES = List.of(
            AccountDay::received, AccountDay::loaded, AccountDay::duplicate, AccountDay::rejected, AccountDay::removed);

    private final Words words;
    private final Table table;
    private final Div message = new Div();
    private List<AccountDay> shown;

    AccountsCard(Words words) {
        this.words = words;
        setClassName("oh-card");
        table = new Table(
                        words.say("accounts.title"),
                        Stream.concat(
                                        Stream.of("day", "source")
                                                .map(name -> Table.Column.text(words.say("accounts." + name))),
                                        Stream.of("received", "loaded", "duplicate", "rejected", "removed")
                                                .map(name -> Table.Column.figures(words.say("accounts." + name))))
                                .toList())
                .bounded();
        CardHead head = new CardHead(words.say("accounts.title"));
        head.hint(words.say("accounts.hint", String.valueOf(QualityReader.DAYS)));
        message.add(new Message("tray", words.say("accounts.empty.title"), words.say("accounts.empty.text")));
        add(head, table, message);
    }

    void show(List<AccountDay> days) {
        if (days.equals(shown)) {
            return;
        }
        shown = days;
        table.clear();
        table.setVisible(!days.isEmpty());
        message.setVisible(days.isEmpty());
        LocalDate before = null;
        for (AccountDay day : days) {
            Span name = new Span(words.day(day.day()));
            Span source = new Span(words.sayIfKnown("source." + day.source(), Excerpt.of(day.source(), NAME)));
            boolean again = day.day().equals(before);
            name.setClassName("oh-unseen", again); // said, but not drawn twice
            table.row(row(name, source, figure -> figure.applyAsLong(day)))
                    .getElement()
                    .setAttribute("data-again", again);
            before = day.day();
        }
        if (!days.isEmpty()) {
            table.foot(row(new Span(words.say("accounts.sum")), new Span(), figure -> days.stream()
                    .mapToLong(figure)
                    .sum()));
        }
    }

    private Component[] row(Span day, Span source, ToLongFunction<ToLongFunction<AccountDay>> value) {
        return Stream.concat(Stream.of(day, source), FIGURES.stream().map(figure -> number(value.applyAsLong(figure))))
                .toArray(Component[]::new);
    }

    private Span number(long count) {
        Span number = new Span(words.count(count));
        number.setClassName("oh-none", count == 0);
        return number;
    }
}
