package org.occupancyhub.ui.reject;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.occupancyhub.models.reject.Reject;
import org.occupancyhub.models.reject.Reject.Status;
import org.occupancyhub.ui.part.CardHead;
import org.occupancyhub.ui.part.Glyph;
import org.occupancyhub.ui.part.Message;
import org.occupancyhub.ui.part.Tick;
import org.occupancyhub.words.Words;

/** The rejects that are looked at, the newest first, and what can be done to many of them. */
final class RejectList extends Article {

    private final Words words;
    private final Wishes wishes;
    private final Anchor file;
    private final CardHead head;
    private final RejectFilters filters;
    private final SelectionBar bar;
    private final TallyNote tally;
    private final NativeTable table = new NativeTable();
    private final Tick every;
    private final Map<Long, RejectRow> rows = new LinkedHashMap<>();
    private final Div message = new Div();
    private final NativeButton more;
    private final Span capped = new Span();
    private final Set<Long> ticked = new LinkedHashSet<>();
    private boolean allMatching;
    private boolean busy;
    private RejectsPage page;
    private RejectChoice choice = RejectChoice.START;
    private String messageShown = "";

    RejectList(Words words, Wishes wishes, DownloadHandler download, Runnable closeTally) {
        this.words = words;
        this.wishes = wishes;
        file = new Anchor(download, "");
        file.add(new Glyph("download"), new Span(words.say("rejects.download")));
        file.setClassName("oh-btn");
        file.setRouterIgnore(true);
        head = new CardHead(words.say("rejects.list"), file);
        filters = new RejectFilters(words, wishes);
        bar = new SelectionBar(words, wishes, this::tickAllMatching, this::untick);
        tally = new TallyNote(words, wishes::stop, closeTally);
        every = new Tick(words.say("rejects.tick-every"));
        every.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                tickListed(change.getValue());
            }
        });
        table.setClassName("oh-rejects");
        table.getElement().setAttribute("aria-label", words.say("rejects.list"));
        table.getHead().add(headings());
        more = new NativeButton(words.say("rejects.more"), click -> wishes.more());
        more.setClassName("oh-btn oh-more");
        capped.setClassName("oh-hint oh-more");
        setClassName("oh-card");
        add(head, filters, tally, bar, table, message, more, capped);
    }

    /**
     * @param asked what was asked for last, which the page may not show yet
     * @param running what is done to many, or null
     */
    void show(RejectsPage next, RejectChoice asked, Tally running, Instant now) {
        page = next;
        choice = asked;
        busy = running != null && running.end() == Tally.End.RUNNING;
        filters.show(asked, next.sources());
        filters.setVisible(!next.nothingEver());
        file.setVisible(!next.nothingEver());
        tally.show(running);
        head.hint(listed(next));
        Set<Long> open = openOnes();
        ticked.retainAll(open);
        rebuild(next.rows());
        Map<Long, String> refused = refusals(running);
        for (Reject reject : next.rows()) {
            boolean chosen = Long.valueOf(reject.id()).equals(asked.reject());
            rows.get(reject.id())
                    .show(reject, now, next.zone(), isTicked(reject.id()), chosen, refused.get(reject.id()));
        }
        table.setVisible(!next.rows().isEmpty());
        every.setVisible(!open.isEmpty());
        boolean full = next.rows().size() >= RejectsReader.MOST_ROWS;
        more.setVisible(next.rows().size() < next.total() && !full);
        capped.setVisible(next.rows().size() < next.total() && full);
        capped.setText(words.say("rejects.capped", words.count(RejectsReader.MOST_ROWS)));
        empty(next);
        selected();
    }

    void focus(long reject) {
        if (rows.containsKey(reject)) {
            rows.get(reject).focus();
        }
    }

    /** Nothing is selected any more. */
    void untick() {
        ticked.clear();
        allMatching = false;
        reticked();
    }

    private String listed(RejectsPage next) {
        if (next.total() == 0) {
            return "";
        }
        return next.total() == next.rows().size()
                ? words.many("rejects.listed-all", next.total())
                : words.say("rejects.listed", words.count(next.rows().size()), words.count(next.total()));
    }

    private void rebuild(List<Reject> next) {
        List<Long> ids = next.stream().map(Reject::id).toList();
        if (List.copyOf(rows.keySet()).equals(ids)) {
            return;
        }
        Map<Long, RejectRow> known = new LinkedHashMap<>(rows);
        rows.clear();
        for (Reject reject : next) {
            RejectRow row = known.containsKey(reject.id())
                    ? known.get(reject.id())
                    : new RejectRow(words, reject, this::tick, id -> wishes.look(choice.withReject(id)));
            rows.put(reject.id(), row);
        }
        table.getBody().removeAllRows();
        table.getBody().addRows(rows.values().toArray(NativeTableRow[]::new));
    }

    private void tick(long id, boolean on) {
        if (allMatching) { // all but this one: only what is listed can be meant
            allMatching = false;
            ticked.addAll(openOnes());
        }
        if (on) {
            ticked.add(id);
        } else {
            ticked.remove(id);
        }
        reticked();
    }

    private void tickListed(boolean on) {
        allMatching = false;
        ticked.clear();
        if (on) {
            ticked.addAll(openOnes());
        }
        reticked();
    }

    private void tickAllMatching() {
        allMatching = true;
        reticked();
    }

    private void reticked() {
        for (Reject reject : page == null ? List.<Reject>of() : page.rows()) {
            rows.get(reject.id()).tick(isTicked(reject.id()));
        }
        selected();
    }

    private boolean isTicked(long id) {
        return allMatching || ticked.contains(id);
    }

    private void selected() {
        if (page == null) {
            return;
        }
        Set<Long> open = openOnes();
        boolean whole = allMatching || (!open.isEmpty() && ticked.containsAll(open));
        every.setValue(whole);
        // Of several statuses together only the listed ones are known to be open.
        long matching = page.choice().status() == Status.OPEN ? page.total() : ticked.size();
        Selection selection =
                allMatching ? Selection.all(page.choice().openQuery(), page.total()) : Selection.of(ticked);
        bar.show(busy ? Selection.NONE : selection, whole ? matching : selection.count());
    }

    private Set<Long> openOnes() {
        return page.rows().stream()
                .filter(reject -> reject.status() == Status.OPEN)
                .map(Reject::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Map<Long, String> refusals(Tally running) {
        Map<Long, String> reasons = new LinkedHashMap<>();
        if (running != null) {
            running.examples().stream()
                    .filter(refusal -> refusal.reason() != null)
                    .forEach(refusal -> reasons.put(refusal.reject(), refusal.reason()));
        }
        return reasons;
    }

    private void empty(RejectsPage next) {
        String kind = !next.rows().isEmpty()
                ? ""
                : next.nothingEver()
                        ? "never"
                        : next.choice().filtered()
                                ? "filtered"
                                : next.choice().status() == null
                                        ? "all"
                                        : next.choice().status().word();
        if (kind.equals(messageShown)) {
            return;
        }
        messageShown = kind;
        message.removeAll();
        if (!kind.isEmpty()) {
            message.add(new Message(
                    kind.equals("filtered") ? "search" : "tray",
                    words.say("empty." + kind + ".title"),
                    words.say("empty." + kind + ".text")));
        }
    }

    private NativeTableRow headings() {
        NativeTableRow row = new NativeTableRow();
        NativeTableHeaderCell ticks = heading("");
        Span all = new Span(words.say("rejects.tick-all"));
        all.setClassName("oh-tick-all");
        all.getElement().setAttribute("aria-hidden", "true");
        Span unseen = new Span(words.say("rejects.column.select"));
        unseen.setClassName("oh-unseen");
        ticks.add(unseen, every, all);
        row.add(ticks);
        List.of("origin", "reason", "source", "age", "status")
                .forEach(name -> row.add(heading(words.say("rejects.column." + name))));
        return row;
    }

    private static NativeTableHeaderCell heading(String text) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }
}
