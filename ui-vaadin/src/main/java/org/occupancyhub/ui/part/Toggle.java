package org.occupancyhub.ui.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.occupancyhub.words.Words;

/**
 * Swaps a picture for the table behind it, and back. The table is there only while it is looked at, since most never are; while
 * it is, it stays the same one, with what is scrolled and in focus.
 */
public final class Toggle<T extends Component> extends NativeButton {

    private final Words words;
    private final Supplier<T> make;
    private final Consumer<T> fill;
    private final Component[] picture;
    private final Div place = new Div();
    private final Text text = new Text("");
    private T table;

    /**
     * @param make makes an empty table
     * @param fill puts what is known now into it, in place of what was
     */
    public Toggle(Words words, Supplier<T> make, Consumer<T> fill, Component... picture) {
        this.words = words;
        this.make = make;
        this.fill = fill;
        this.picture = picture;
        setClassName("oh-btn oh-btn--quiet");
        add(new Glyph("table"), text);
        addClickListener(click -> swap());
        show();
    }

    /** Where the table stands. */
    public Component place() {
        return place;
    }

    public boolean asTable() {
        return table != null;
    }

    /** The numbers are others now. */
    public void renew() {
        if (table != null) {
            fill.accept(table);
        }
    }

    private void swap() {
        place.removeAll();
        table = table == null ? make.get() : null;
        if (table != null) {
            place.add(table);
        }
        show();
        renew();
    }

    private void show() {
        text.setText(words.say(asTable() ? "chart.as-chart" : "chart.as-table"));
        getElement().setAttribute("aria-pressed", String.valueOf(asTable()));
        place.setVisible(asTable());
        for (Component part : picture) {
            part.setVisible(!asTable());
        }
    }
}
