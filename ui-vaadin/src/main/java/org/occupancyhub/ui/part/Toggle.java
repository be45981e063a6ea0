package org.occupancyhub.ui.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.function.Supplier;
import org.occupancyhub.words.Words;

/** Swaps a picture for the table behind it, and back. The table is there only while it is looked at: most never are. */
public final class Toggle extends NativeButton {

    private final Words words;
    private final Supplier<? extends Component> table;
    private final Component[] picture;
    private final Div place = new Div();
    private final Text text = new Text("");
    private boolean asTable;

    /** @param table makes it, of what is known then */
    public Toggle(Words words, Supplier<? extends Component> table, Component... picture) {
        this.words = words;
        this.table = table;
        this.picture = picture;
        setClassName("oh-btn oh-btn--quiet");
        add(new Glyph("table"), text);
        addClickListener(click -> {
            asTable = !asTable;
            show();
            renew();
        });
        show();
    }

    /** Where the table stands. */
    public Component place() {
        return place;
    }

    public boolean asTable() {
        return asTable;
    }

    /** Makes the table anew where it is looked at, since its numbers are others. */
    public void renew() {
        place.removeAll();
        if (asTable) {
            place.add(table.get());
        }
    }

    private void show() {
        text.setText(words.say(asTable ? "chart.as-chart" : "chart.as-table"));
        getElement().setAttribute("aria-pressed", String.valueOf(asTable));
        place.setVisible(asTable);
        for (Component part : picture) {
            part.setVisible(!asTable);
        }
    }
}
