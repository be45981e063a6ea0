package org.occupancyhub.ui.part;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;

/** A text that what is shown must hold. */
public final class SearchField extends Div {

    private static final int LONGEST = 200;

    private final TextField text = new TextField();

    /** @param search gets the text when it has changed */
    public SearchField(String label, Consumer<String> search) {
        setClassName("oh-search");
        text.setAriaLabel(label);
        text.setPlaceholder(label);
        text.setPrefixComponent(new Glyph("search"));
        text.setClearButtonVisible(true);
        text.setMaxLength(LONGEST);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addThemeVariants(TextFieldVariant.LUMO_SMALL);
        text.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                search.accept(change.getValue());
            }
        });
        add(text);
    }

    public void show(String wished) {
        if (!text.getValue().strip().equals(wished)) {
            text.setValue(wished);
        }
    }
}
