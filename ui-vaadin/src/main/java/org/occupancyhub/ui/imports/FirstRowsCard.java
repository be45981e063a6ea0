package org.occupancyhub.ui.imports;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Article;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.occupancyhub.models.imports.FilePreview;
import org.occupancyhub.ui.part.CardHead;
import org.occupancyhub.ui.part.Table;
import org.occupancyhub.ui.words.Excerpt;
import org.occupancyhub.words.Words;

/** The first rows of a file, as they stand there. */
final class FirstRowsCard extends Article {

    private static final int ROWS = 8;
    private static final int COLUMNS = 30;
    private static final int CELL = 40;
    private static final Pattern NUMBER = Pattern.compile("-?\\d+([.,]\\d+)?");

    private final transient Words words;
    private final CardHead head;
    private transient FilePreview shown;
    private Table table;

    FirstRowsCard(Words words) {
        this.words = words;
        setClassName("oh-card oh-first-rows");
        head = new CardHead(words.say("first.title"));
        add(head);
    }

    void show(FilePreview preview) {
        if (preview.equals(shown)) {
            return;
        }
        shown = preview;
        List<List<String>> rows = preview.rows().stream().limit(ROWS).toList();
        head.hint(words.many("first.hint", rows.size()));
        if (table != null) {
            remove(table);
        }
        List<Table.Column> columns = new ArrayList<>();
        columns.add(Table.Column.figures(words.say("latest.line")));
        for (int i = 0; i < Math.min(COLUMNS, preview.columns().size()); i++) {
            String title = Excerpt.of(preview.columns().get(i), CELL);
            columns.add(areNumbers(rows, i) ? Table.Column.figures(title) : Table.Column.text(title));
        }
        table = new Table(words.say("first.title"), columns);
        for (int i = 0; i < rows.size(); i++) {
            List<String> row = rows.get(i);
            List<Component> cells = new ArrayList<>();
            cells.add(new Text(words.count(i + 2.0))); // the head is the first line
            for (int cell = 0; cell < columns.size() - 1; cell++) {
                cells.add(new Text(cell < row.size() ? Excerpt.of(row.get(cell), CELL) : ""));
            }
            table.row(cells.toArray(Component[]::new))
                    .setClassName("oh-row-bad", row.size() != preview.columns().size());
        }
        add(table);
    }

    /** Whether what there is in a column is numbers. */
    private static boolean areNumbers(List<List<String>> rows, int column) {
        List<String> cells = rows.stream()
                .filter(row -> column < row.size())
                .map(row -> row.get(column).strip())
                .filter(cell -> !cell.isEmpty())
                .toList();
        return !cells.isEmpty()
                && cells.stream().allMatch(cell -> NUMBER.matcher(cell).matches());
    }
}
