package org.occupancyhub.ui.imports;

import com.vaadin.flow.component.Unit;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.LinkedHashMap;
import java.util.Map;
import org.occupancyhub.models.imports.ImportOrder;
import org.occupancyhub.models.imports.ImportRun;
import org.occupancyhub.models.imports.ImportRun.RejectKind;
import org.occupancyhub.ui.part.CardHead;
import org.occupancyhub.ui.part.Glyph;
import org.occupancyhub.ui.part.Sentence;
import org.occupancyhub.ui.words.Excerpt;
import org.occupancyhub.words.Words;

/** What was refused: by kind, with one real line and what to do about it; and that stopping is safe. */
final class RejectedCard extends Article {

    private static final int EXAMPLE = 80;

    private final transient Words words;
    private final transient ImportWords say;
    private final CardHead head;
    private final Anchor file;
    private final Paragraph none = new Paragraph();
    private final UnorderedList list = new UnorderedList();
    private final Sentence safe = new Sentence();
    private final Map<String, Row> rows = new LinkedHashMap<>();
    private long shown;

    RejectedCard(Words words, DownloadHandler download) {
        this.words = words;
        this.say = new ImportWords(words);
        file = new Anchor(download, "");
        file.add(new Glyph("download"), new Span(words.say("rejects.download")));
        file.setClassName("oh-btn");
        file.getElement().setAttribute("download", true);
        head = new CardHead(words.say("rejected.title"), file);
        setClassName("oh-card oh-rejected");
        none.setClassName("oh-hint");
        list.setClassName("oh-kinds");
        safe.setClassName("oh-import-safe");
        add(head, none, list, safe);
    }

    void show(ImportRun run) {
        long rejected = run.counts().rejected();
        boolean check = run.order() instanceof ImportOrder.Check;
        boolean ended = run.state().ended();
        file.setVisible(rejected > 0);
        list.setVisible(rejected > 0);
        none.setVisible(rejected == 0);
        none.setText(words.say(ended ? "rejected.none" : "rejected.none-yet"));
        head.hint(rejected == 0 ? "" : words.say("rejected.hint", words.count(rejected)));
        if (run.id() != shown
                || !run.rejects().stream()
                        .map(RejectKind::expectation)
                        .toList()
                        .equals(rows.keySet().stream().toList())) {
            shown = run.id();
            rows.clear();
            list.removeAll();
            run.rejects().forEach(kind -> {
                Row row = new Row(kind, check ? null : link(run, kind));
                rows.put(kind.expectation(), row);
                list.add(row);
            });
        }
        run.rejects().forEach(kind -> rows.get(kind.expectation()).show(kind, rejected));
        safe.show(words.phrase(
                check
                        ? "imports.safe.check"
                        : !ended
                                ? "imports.safe.run"
                                : run.state() == ImportRun.State.DONE ? "imports.safe.done" : "imports.safe.ended"));
    }

    /** Where each of them can be corrected. */
    private static String link(ImportRun run, RejectKind kind) {
        Map<String, String> filter = new LinkedHashMap<>();
        filter.put("text", ImportPage.file(run.order()) + ":");
        filter.put("kind", kind.expectation());
        return "rejects?" + QueryParameters.simple(filter).getQueryString();
    }

    private final class Row extends ListItem {

        private final Span count = new Span();
        private final Span fill = new Span();
        private final Span line = new Span();
        private final Code example = new Code();
        private final Span advice = new Span();

        Row(RejectKind kind, String link) {
            Span name = new Span(say.kind(kind));
            if (link != null) {
                Anchor way = new Anchor(link, name);
                way.setClassName("oh-kind-name oh-kind-link");
                add(way);
            } else {
                name.setClassName("oh-kind-name oh-kind-name--still");
                add(name);
            }
            count.setClassName("oh-kind-count oh-num");
            fill.setClassName("oh-share-fill");
            Div track = new Div(fill);
            track.setClassName("oh-share");
            track.getElement().setAttribute("aria-hidden", "true");
            line.setClassName("oh-num");
            Div text = new Div(line, example, advice);
            text.setClassName("oh-rejected-example");
            setClassName("oh-kind");
            add(count, track, text);
        }

        void show(RejectKind kind, long all) {
            count.setText(words.count(kind.count()));
            fill.setWidth(Math.min(100, 100f * kind.count() / Math.max(1, all)), Unit.PERCENTAGE);
            line.setText(words.say("rejected.line", words.count(kind.line())));
            example.setText(Excerpt.of(kind.example(), EXAMPLE));
            advice.setText(say.advice(kind));
        }
    }
}
