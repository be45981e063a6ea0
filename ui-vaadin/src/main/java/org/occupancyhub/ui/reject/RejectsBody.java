package org.occupancyhub.ui.reject;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.time.Instant;
import java.time.ZoneOffset;
import org.occupancyhub.ui.part.Message;
import org.occupancyhub.ui.part.Still;
import org.occupancyhub.ui.part.Verdict;
import org.occupancyhub.words.Words;

/** All below the head for whoever may see it: a sentence, the kinds, the list and one reject beside it. */
final class RejectsBody extends Div {

    private final Words words;
    private final Wishes wishes;
    private final Still still;
    private final Article message = new Article();
    private final Verdict lead = new Verdict();
    private final KindsCard kinds;
    private final RejectList list;
    private final RejectCard card;
    private final Div beside = new Div();
    private RejectChoice choice = RejectChoice.START;

    RejectsBody(Words words, Wishes wishes, DownloadHandler download, Runnable closeTally) {
        this.words = words;
        this.wishes = wishes;
        this.still = new Still(words.say("live.loading"));
        this.kinds =
                new KindsCard(words, kind -> wishes.look(choice.withKind(kind).withReject(null)));
        this.list = new RejectList(words, wishes, download, closeTally);
        this.card = new RejectCard(words, wishes, this::close);
        setClassName("oh-body");
        message.setClassName("oh-card oh-card--message");
        beside.setClassName("oh-beside");
        beside.add(list, card);
        add(still, message, lead, kinds, beside);
        only(still);
    }

    void show(RejectsPage next, RejectChoice asked, Tally tally, Feedback feedback, Instant now) {
        choice = asked;
        lead.show(next.open() == 0 ? Verdict.Kind.FINE : Verdict.Kind.OPEN, new RejectWords(words).sentence(next, now));
        kinds.show(next);
        list.show(next, asked, tally, now);
        card.show(next, feedback);
        setClassName("oh-body--one", next.choice().reject() != null);
        message.setVisible(false);
        still.setVisible(false);
        lead.setVisible(true);
        beside.setVisible(true);
    }

    /** Nothing could be read. */
    void broken(Instant since) {
        message.removeAll();
        message.add(Message.broken(
                words.say("rejects.error.title"),
                words.say("rejects.error.text", words.say("time.utc", words.clock(since, ZoneOffset.UTC))),
                words.say("error.again"),
                wishes::again));
        only(message);
    }

    /** Nothing of what was read may stay in the browser. */
    void forget() {
        only(still);
    }

    void otherList() {
        list.untick();
    }

    private void close() {
        Long was = choice.reject();
        wishes.look(choice.withReject(null));
        if (was != null) {
            list.focus(was);
        }
    }

    private void only(com.vaadin.flow.component.Component part) {
        still.setVisible(part == still);
        message.setVisible(part == message);
        lead.setVisible(false);
        kinds.setVisible(false);
        beside.setVisible(false);
    }
}
