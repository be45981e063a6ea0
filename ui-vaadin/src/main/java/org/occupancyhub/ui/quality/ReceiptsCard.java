package org.occupancyhub.ui.quality;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.occupancyhub.models.retention.RetentionReceipt;
import org.occupancyhub.ui.part.CardHead;
import org.occupancyhub.ui.part.Message;
import org.occupancyhub.ui.part.Table;
import org.occupancyhub.ui.words.Excerpt;
import org.occupancyhub.words.Words;

/** What retention removed, when, and what was kept of it. */
final class ReceiptsCard extends Article {

    private static final int NAME = 80;

    private final Words words;
    private final Table table;
    private final Div message = new Div();
    private List<RetentionReceipt> shown;

    ReceiptsCard(Words words) {
        this.words = words;
        setClassName("oh-card");
        table = new Table(
                        words.say("receipts.title"),
                        List.of(
                                Table.Column.text(words.say("receipts.when")),
                                Table.Column.text(words.say("receipts.what")),
                                Table.Column.text(words.say("receipts.span")),
                                Table.Column.figures(words.say("receipts.events")),
                                Table.Column.figures(words.say("receipts.hours")),
                                Table.Column.text(words.say("receipts.how"))))
                .stacked();
        CardHead head = new CardHead(words.say("receipts.title"));
        head.hint(words.say("receipts.hint"));
        message.add(new Message("tray", words.say("receipts.empty.title"), words.say("receipts.empty.text")));
        add(head, table, message);
    }

    void show(List<RetentionReceipt> receipts) {
        if (receipts.equals(shown)) {
            return;
        }
        shown = receipts;
        table.clear();
        table.setVisible(!receipts.isEmpty());
        message.setVisible(receipts.isEmpty());
        receipts.forEach(this::receipt);
    }

    private void receipt(RetentionReceipt receipt) {
        Span how = new Span(words.sayIfKnown("receipts." + receipt.method(), receipt.method()) + " ");
        table.row(
                new Text(day(receipt.removedAt())),
                new Text(
                        receipt.siteId() == null
                                ? words.say("receipts.all-sites")
                                : Excerpt.of(receipt.siteId(), NAME)),
                new Text(words.range(
                        day(receipt.from()), day(receipt.until().minusMillis(1)))), // until is not in it any more
                new Text(words.count(receipt.eventsRemoved())),
                new Text(words.count(receipt.hoursKept())),
                new Div(how, new Code(Excerpt.of(receipt.relation(), NAME))));
    }

    private String day(Instant at) {
        return words.dayOfYear(LocalDate.ofInstant(at, ZoneOffset.UTC));
    }
}
