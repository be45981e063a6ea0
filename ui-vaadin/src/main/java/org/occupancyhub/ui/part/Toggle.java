package org.occupancyhub.ui.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.NativeButton;
import org.occupancyhub.words.Words;

/** Swaps a picture for the table behind it, and back. */
public final class Toggle extends NativeButton {

    private final Words words;
    private final Component[] picture;
    private final Component table;
    private final Text text = new Text("");
    private final Runnable swapped;
    private boolean asTable;

    /** @param swapped called after each swap: a table that nobody sees need not be filled */
    public Toggle(Words words, Runnable swapped, Component table, Component... picture) {
        this.words = words;
        this.swapped = swapped;
        this.table = table;
        this.picture = picture;
        setClassName("oh-btn oh-btn--quiet");
        add(new Glyph("table"), text);
        addClickListener(click -> {
            asTable = !asTable;
            show();
            swapped.run();
        });
        show();
    }

    public boolean asTable() {
        return asTable;
    }

    private void show() {
        text.setText(words.say(asTable ? "chart.as-chart" : "chart.as-table"));
        getElement().setAttribute("aria-pressed", String.valueOf(asTable));
        table.setVisible(asTable);
        for (Component part : picture) {
            part.setVisible(!asTable);
        }
    }
}
