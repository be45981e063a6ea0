package org.occupancyhub.ui.imports;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.occupancyhub.models.imports.ImportOrder;
import org.occupancyhub.models.imports.ImportRun;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.ui.part.CardHead;
import org.occupancyhub.ui.part.Chip;
import org.occupancyhub.ui.part.Message;
import org.occupancyhub.ui.part.Table;
import org.occupancyhub.ui.words.Excerpt;
import org.occupancyhub.words.Words;

/** The runs before, those that go on among them, each a way to its own page. */
final class HistoryCard extends Article {

    private static final int NAME = 40;

    private final transient Words words;
    private final transient ImportWords say;
    private final transient ImportWishes wishes;
    private final Table table;
    private final Div empty;
    private transient List<ImportRun> shown = List.of();

    HistoryCard(Words words, ImportWishes wishes) {
        this.words = words;
        this.say = new ImportWords(words);
        this.wishes = wishes;
        setClassName("oh-card oh-import-history");
        table = new Table(
                        words.say("runs.title"),
                        List.of(
                                Table.Column.text(words.say("runs.what")),
                                Table.Column.text(words.say("models.state")),
                                Table.Column.figures(words.say("imports.rows")),
                                Table.Column.figures(words.say("counts.stored")),
                                Table.Column.figures(words.say("runs.known")),
                                Table.Column.figures(words.say("counts.rejected")),
                                Table.Column.figures(words.say("runs.took"))))
                .stacked();
        empty = new Div(new Message("clock", words.say("runs.empty.title"), words.say("runs.empty.text")));
        CardHead head = new CardHead(words.say("runs.title"));
        head.hint(words.say("runs.hint"));
        add(head, table, empty);
    }

    void show(ImportPage page) {
        empty.setVisible(page.history().isEmpty());
        table.setVisible(!page.history().isEmpty());
        if (page.history().equals(shown)) {
            return;
        }
        shown = page.history();
        table.clear();
        shown.forEach(run -> row(run, page));
    }

    private void row(ImportRun run, ImportPage page) {
        List<Site> sites = page.sites();
        NativeButton way =
                new NativeButton(say.what(run.order(), sites), click -> wishes.look(ImportChoice.run(run.id())));
        way.setClassName("oh-link");
        Span begun = new Span(words.say(
                "runs.begun",
                words.ago(run.startedAt(), page.readAt(), ImportWords.zone(run.order(), sites)),
                Excerpt.of(run.askedBy() == null ? words.say("facts.none") : run.askedBy(), NAME)));
        begun.setClassName("oh-detail");
        Chip state = new Chip();
        say.chip(state, run.state());
        boolean stores = !(run.order() instanceof ImportOrder.Check);
        table.row(
                new Div(way, begun),
                state,
                figure(run.counts().rows()),
                stores ? figure(run.counts().stored()) : new Span(words.say("facts.none")),
                figure(run.counts().known()),
                figure(run.counts().rejected()),
                new Text(run.state().ended() ? say.took(run, page.readAt()) : words.say("facts.none")));
    }

    private Span figure(long number) {
        return new Span(words.count(number));
    }
}
