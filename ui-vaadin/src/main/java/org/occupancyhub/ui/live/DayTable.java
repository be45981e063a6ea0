package org.occupancyhub.ui.live;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;
import java.util.stream.Stream;
import org.occupancyhub.words.Words;
import org.occupancyhub.words.day.DayRows;

/** The rows of a day as a table that a screen reader can walk through. */
final class DayTable extends Div {

    private final Words words;
    private final NativeTable table = new NativeTable();
    private List<DayRows.Row> shown = List.of();

    DayTable(Words words) {
        this.words = words;
        setClassName("oh-rows");
        getElement().setAttribute("tabindex", "0"); // scrolls by keyboard
        add(table);
    }

    void show(String caption, String usual, List<DayRows.Row> rows) {
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", caption);
        if (rows.equals(shown)) {
            return;
        }
        shown = rows;
        table.setCaptionText(caption);
        table.getHead()
                .removeAll(); // not the table's own removeAll(): it goes on to fill the head and the body it put out
        table.getBody().removeAll();
        NativeTableRow head = new NativeTableRow();
        Stream.of(
                        words.say("table.time"),
                        words.say("table.today"),
                        usual,
                        words.say("table.forecast"),
                        words.say("table.range"),
                        words.say("table.level"))
                .map(title -> heading(title, "col"))
                .forEach(head::add);
        table.getHead().add(head);
        NativeTableBody body = table.getBody();
        for (DayRows.Row row : rows) {
            NativeTableRow line = new NativeTableRow(heading(row.time(), "row"));
            Stream.of(row.actual(), row.usual(), row.forecast(), row.range(), row.level())
                    .map(NativeTableCell::new)
                    .forEach(line::add);
            line.getElement().setAttribute("data-now", row.current());
            body.add(line);
        }
    }

    private static NativeTableHeaderCell heading(String text, String scope) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }
}
