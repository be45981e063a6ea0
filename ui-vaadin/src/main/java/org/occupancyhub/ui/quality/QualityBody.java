package org.occupancyhub.ui.quality;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.occupancyhub.ui.part.Message;
import org.occupancyhub.ui.part.Still;
import org.occupancyhub.ui.part.Verdict;
import org.occupancyhub.words.Words;

/** All below the head: a sentence, then the accounts, the checks, the models and the receipts. */
final class QualityBody extends Div {

    private final Words words;
    private final Runnable again;
    private final Still still;
    private final Article message = new Article();
    private final Verdict lead = new Verdict();
    private final OverflowNotes overflows;
    private final AccountsCard accounts;
    private final ChecksCard checks;
    private final ModelsCard models;
    private final ReceiptsCard receipts;
    private final Map<Component, Article> unread = new LinkedHashMap<>();
    private final Div cards = new Div();

    QualityBody(Words words, Runnable again) {
        this.words = words;
        this.again = again;
        this.still = new Still(words.say("live.loading"));
        this.overflows = new OverflowNotes(words);
        this.accounts = new AccountsCard(words);
        this.checks = new ChecksCard(words);
        this.models = new ModelsCard(words);
        this.receipts = new ReceiptsCard(words);
        setClassName("oh-body");
        message.setClassName("oh-card oh-card--message");
        Div tables = new Div();
        tables.setClassName("oh-pair");
        tables.add(withUnread(accounts), withUnread(checks));
        cards.setClassName("oh-body");
        cards.add(overflows, tables, withUnread(models), withUnread(receipts));
        add(still, message, lead, cards);
        only(still);
    }

    void show(QualityPage page, Instant now) {
        boolean unchecked = page.books() != null && page.books().checkedAt() == null;
        lead.show(
                QualitySentence.fine(page)
                        ? Verdict.Kind.FINE
                        : unchecked && page.modelsInTrouble() == 0 ? Verdict.Kind.OPEN : Verdict.Kind.BAD,
                QualitySentence.of(words, page, now));
        overflows.show(page.overflows());
        card(accounts, page.books(), books -> accounts.show(books.days()));
        card(checks, page.books(), books -> checks.show(books.checks()));
        card(models, page.models(), read -> models.show(read, page.zone()));
        card(receipts, page.receipts(), receipts::show);
        only(cards);
        lead.setVisible(true);
    }

    /** Nothing could be read. */
    void broken(Instant since) {
        message.removeAll();
        message.add(Message.broken(
                words.say("quality.error.title"),
                words.say("quality.error.text", words.say("time.utc", words.clock(since, ZoneOffset.UTC))),
                words.say("error.again"),
                again));
        only(message);
    }

    private <T> void card(Component card, T read, Consumer<T> show) {
        card.setVisible(read != null);
        unread.get(card).setVisible(read == null);
        if (read != null) {
            show.accept(read);
        }
    }

    /** Each card with what stands in its place while its part cannot be read. */
    private Component withUnread(Component card) {
        Article place = new Article(Message.broken(
                words.say("quality.part.title"), words.say("quality.part.text"), words.say("error.again"), again));
        place.setClassName("oh-card oh-card--message");
        place.setVisible(false);
        unread.put(card, place);
        Div both = new Div(card, place);
        both.setClassName("oh-place");
        return both;
    }

    private void only(Component part) {
        still.setVisible(part == still);
        message.setVisible(part == message);
        lead.setVisible(false);
        cards.setVisible(part == cards);
    }
}
