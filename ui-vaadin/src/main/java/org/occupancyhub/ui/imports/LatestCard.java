package org.occupancyhub.ui.imports;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.occupancyhub.models.imports.ImportOrder;
import org.occupancyhub.models.imports.ImportRun;
import org.occupancyhub.models.imports.ImportRun.LatestRow;
import org.occupancyhub.models.imports.ImportRun.Outcome;
import org.occupancyhub.ui.part.CardHead;
import org.occupancyhub.ui.part.Table;
import org.occupancyhub.ui.words.ReasonText;
import org.occupancyhub.words.Words;

/** The rows that were read last, and what became of each. */
final class LatestCard extends Article {

    private static final int ROWS = 6;
    private static final int REASON = 60;

    private final transient Words words;
    private final CardHead head;
    private final Table table;
    private transient List<?> shown = List.of();

    LatestCard(Words words) {
        this.words = words;
        setClassName("oh-card oh-latest");
        head = new CardHead(words.say("latest.title"));
        table = new Table(
                words.say("latest.title"),
                List.of(
                        Table.Column.figures(words.say("latest.line")),
                        Table.Column.text(words.say("table.time")),
                        Table.Column.text(words.say("forecast.site")),
                        Table.Column.figures(words.say("mapping.role.count")),
                        Table.Column.text(words.say("latest.result"))));
        add(head, table);
    }

    void show(ImportPage page, ImportRun run, ImportWords say) {
        List<LatestRow> latest = run.latest();
        List<LatestRow> rows = latest.subList(Math.max(0, latest.size() - ROWS), latest.size());
        setVisible(!rows.isEmpty());
        List<?> next = List.of(run.id(), rows);
        if (rows.isEmpty() || next.equals(shown)) {
            return;
        }
        shown = next;
        head.hint(words.say(
                "latest.hint",
                words.range(rows.get(0).line(), rows.get(rows.size() - 1).line())));
        table.clear();
        boolean check = run.order() instanceof ImportOrder.Check;
        rows.forEach(row -> {
            Span line = new Span(words.count(row.line()));
            line.setClassName("oh-hint");
            Span result = new Span(result(row, check));
            result.setClassName(row.outcome() == Outcome.REJECTED ? "oh-wrong" : "oh-hint");
            table.row(
                            line,
                            new Text(say.moment(row.ts(), ImportWords.zone(run.order(), page.sites()))),
                            new Text(row.site() == null ? words.say("facts.none") : say.site(row.site(), page.sites())),
                            new Text(counted(row)),
                            result)
                    .setClassName("oh-row-bad", row.outcome() == Outcome.REJECTED);
        });
    }

    /** How many are there, or went through a door. */
    private String counted(LatestRow row) {
        if (row.door() != null) {
            return words.say(
                    "latest.door",
                    words.count(row.door().in()),
                    words.count(row.door().out()));
        }
        return row.count() == null ? words.say("facts.none") : words.count(row.count());
    }

    private String result(LatestRow row, boolean check) {
        return switch (row.outcome()) {
            case STORED -> words.say(check ? "latest.new" : "latest.stored");
            case KNOWN -> words.say("latest.known");
            case EMPTY -> words.say("latest.empty");
            case REJECTED ->
                row.reason() == null
                        ? words.say("latest.rejected")
                        : words.say("latest.rejected-because", ReasonText.of(words, row.reason(), REASON));
        };
    }
}
