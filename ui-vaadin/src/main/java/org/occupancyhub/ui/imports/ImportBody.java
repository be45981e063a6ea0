package org.occupancyhub.ui.imports;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.occupancyhub.models.imports.ImportOrder;
import org.occupancyhub.models.imports.ImportRun;
import org.occupancyhub.ui.part.Glyph;
import org.occupancyhub.ui.part.Message;
import org.occupancyhub.ui.part.Still;
import org.occupancyhub.words.Words;

/** All below the head for whoever may see it: the steps, and the cards of the one that it is. */
final class ImportBody extends Div {

    private final transient Words words;
    private final transient ImportWords say;
    private final transient ImportWishes wishes;
    private final Still still;
    private final Article message = new Article();
    private final Stepper stepper;
    private final Anchor goesOn = new Anchor();
    private final Span goesOnText = new Span();
    private final FileCard file;
    private final TimeMachineCard again;
    private final HistoryCard history;
    private final MappingCard mapping;
    private final FirstRowsCard firstRows;
    private final RunHead head;
    private final LockedMappingCard locked;
    private final LatestCard latest;
    private final SiteRowsCard sites;
    private final RejectedCard rejected;
    private final Div start;
    private final Div choose;
    private final Div watch;
    private boolean lastWasDay;
    private boolean lastWasFile;

    ImportBody(Words words, ImportWishes wishes, UploadTarget target, DownloadHandler kinds) {
        this.words = words;
        this.say = new ImportWords(words);
        this.wishes = wishes;
        still = new Still(words.say("live.loading"));
        stepper = new Stepper(words);
        file = new FileCard(words, wishes, target);
        again = new TimeMachineCard(words, wishes);
        history = new HistoryCard(words, wishes);
        mapping = new MappingCard(words, wishes);
        firstRows = new FirstRowsCard(words);
        head = new RunHead(words, wishes);
        locked = new LockedMappingCard(words);
        latest = new LatestCard(words);
        sites = new SiteRowsCard(words);
        rejected = new RejectedCard(words, kinds);
        setClassName("oh-body");
        message.setClassName("oh-card oh-card--message");
        goesOn.setClassName("oh-card oh-import-goes-on");
        goesOn.add(new Glyph("clock"), goesOnText);
        Div beside = new Div(file, again);
        beside.setClassName("oh-import-start");
        start = part(beside, history);
        choose = part(mapping, firstRows);
        Div left = new Div(locked, latest, sites);
        left.setClassName("oh-import-column");
        Div columns = new Div(left, rejected);
        columns.setClassName("oh-import-columns");
        watch = part(head, columns);
        add(still, stepper, goesOn, message, start, choose, watch);
        only(still);
        stepper.setVisible(false);
        goesOn.setVisible(false);
    }

    /** @param refusal why the last wish was not granted, empty where it was; and whether one is on its way */
    void show(ImportPage page, String refusal, boolean busy) {
        stepper.setVisible(true);
        stepper.show(page.step());
        goesOn(page);
        if (page.isRunMissing()) {
            say("imports.missing.title", "imports.missing.text");
            return;
        }
        switch (page.step()) {
            case FILE -> {
                boolean ofDay = !lastWasFile && (page.pastDay() != null || lastWasDay);
                file.show(page, ofDay ? "" : refusal);
                again.show(page, ofDay ? refusal : "", busy);
                history.show(page);
                only(start);
            }
            case MAPPING -> {
                if (page.preview() == null) {
                    refused(page.refused());
                    return;
                }
                mapping.show(page, refusal, busy);
                firstRows.show(page.preview());
                only(choose);
            }
            case CHECK, RUN, REPORT -> {
                head.show(page, refusal, busy);
                locked.show(page.run(), page.preview(), page.sites(), say);
                latest.show(page, page.run(), say);
                sites.show(page, page.run(), say);
                rejected.show(page.run());
                only(watch);
            }
        }
    }

    /** Beside which card a refusal is said. */
    void asked(ImportOrder order) {
        lastWasDay = order instanceof ImportOrder.PastDay;
        lastWasFile = false;
    }

    /** A file was to be kept and is not: what is said next is about that, though a past day may go on. */
    void notKept() {
        lastWasFile = true;
        file.stopSending();
    }

    /** Something was asked of a run. */
    void askedOfRun() {
        lastWasFile = false;
    }

    /** Another file or run begins with empty fields. */
    void other() {
        mapping.forget();
        lastWasDay = false;
        lastWasFile = false;
    }

    /** Nothing could be read. */
    void broken(Instant since) {
        message.removeAll();
        message.add(Message.broken(
                words.say("imports.error.title"),
                words.say("imports.error.text", words.say("time.utc", words.clock(since, ZoneOffset.UTC))),
                words.say("error.again"),
                wishes::again));
        goesOn.setVisible(false);
        stepper.setVisible(false);
        only(message);
    }

    /** Nothing of what was read may stay in the browser. */
    void forget() {
        stepper.setVisible(false);
        goesOn.setVisible(false);
        only(still);
    }

    /** Whoever looks at something else hears that an import goes on. */
    private void goesOn(ImportPage page) {
        ImportRun busy = page.busy();
        boolean elsewhere = busy != null
                && (page.run() == null || page.run().id() != busy.id())
                && !(busy.order() instanceof ImportOrder.PastDay && page.step() == Step.FILE);
        goesOn.setVisible(elsewhere);
        if (elsewhere) {
            goesOn.setHref("import?run=" + busy.id());
            goesOnText.setText(words.say(
                    busy.state() == ImportRun.State.PAUSED ? "imports.goes-on.paused" : "imports.goes-on",
                    say.what(busy.order(), page.sites())));
        }
    }

    private void refused(String why) {
        message.removeAll();
        Message refused = Message.broken(
                words.say("imports.unreadable.title"),
                say.refusal(why),
                words.say("mapping.other"),
                () -> wishes.look(ImportChoice.START));
        message.add(refused);
        only(message);
    }

    private void say(String title, String text) {
        message.removeAll();
        message.add(Message.broken(
                words.say(title), words.say(text), words.say("mapping.other"), () -> wishes.look(ImportChoice.START)));
        only(message);
    }

    private void only(Component part) {
        List.of(still, message, start, choose, watch).forEach(one -> one.setVisible(one == part));
    }

    private static Div part(Component... cards) {
        Div part = new Div(cards);
        part.setClassName("oh-body");
        return part;
    }
}
