package org.occupancyhub.ui.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;

/** A table that a screen reader can walk through and a keyboard can scroll; figures stand to the right. */
public final class Table extends Div {

    /** One column. */
    public record Column(String title, boolean figures) {

        public static Column text(String title) {
            return new Column(title, false);
        }

        public static Column figures(String title) {
            return new Column(title, true);
        }
    }

    private final NativeTable table = new NativeTable();
    private final List<Column> columns;

    /** @param label what the rows are, said before them */
    public Table(String label, List<Column> columns) {
        this.columns = List.copyOf(columns);
        setClassName("oh-table");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("tabindex", "0"); // scrolls by keyboard
        getElement().setAttribute("aria-label", label);
        table.getElement().setAttribute("aria-label", label);
        add(table);
    }

    /** On a phone the cells of a row stand one below the other, each with the name of its column. */
    public Table stacked() {
        addClassName("oh-table--stacked");
        return this;
    }

    /** Grows only so far, then scrolls; head and sums stay. */
    public Table bounded() {
        addClassName("oh-table--bounded");
        return this;
    }

    public void clear() {
        table.getBody().removeAll();
        table.removeFoot();
    }

    /** @param cells one for each column; the first one is the name of the row */
    public NativeTableRow row(Component... cells) {
        head();
        NativeTableRow row = filled(cells);
        table.getBody().add(row);
        return row;
    }

    /** What there is to say about the row before, over all columns. */
    public void note(Component content) {
        NativeTableCell cell = new NativeTableCell(content);
        cell.setColspan(columns.size());
        NativeTableRow row = new NativeTableRow(cell);
        row.setClassName("oh-table-note");
        table.getBody().add(row);
    }

    /** The last row: sums. */
    public void foot(Component... cells) {
        table.getFoot().add(filled(cells));
    }

    /** Made with the first row: many tables stand behind a picture and are never looked at. */
    private void head() {
        if (table.getHead().getRowCount() == 0) {
            NativeTableRow head = new NativeTableRow();
            columns.forEach(column -> head.add(marked(heading(column.title(), "col"), column)));
            table.getHead().add(head);
        }
    }

    private NativeTableRow filled(Component... cells) {
        NativeTableRow row = new NativeTableRow();
        for (int i = 0; i < cells.length; i++) {
            if (i == 0) {
                NativeTableHeaderCell name = marked(heading("", "row"), columns.get(0));
                name.add(cells[0]);
                row.add(name);
            } else {
                NativeTableCell cell = new NativeTableCell(cells[i]);
                cell.getElement().setAttribute("data-column", columns.get(i).title());
                cell.setClassName("oh-figures", columns.get(i).figures());
                row.add(cell);
            }
        }
        return row;
    }

    private static NativeTableHeaderCell marked(NativeTableHeaderCell cell, Column column) {
        cell.setClassName("oh-figures", column.figures());
        return cell;
    }

    private static NativeTableHeaderCell heading(String text, String scope) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }
}
