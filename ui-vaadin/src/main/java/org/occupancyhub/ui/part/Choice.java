package org.occupancyhub.ui.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import elemental.json.JsonValue;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * One out of a list. A session holds one element of it, however long the list is; the browser makes the rest in
 * {@code oh/choice.js}, and opens the list of the device at hand.
 */
@Tag("oh-choice")
@JavaScript("context://oh/choice.js")
public final class Choice<T> extends Component {

    private static final String INDEX = "index";
    private static final String TEXT = "element.text";
    private static final int NONE = -1;

    private final Function<T, String> text;
    private final Consumer<T> chosen;
    private List<T> items = List.of();
    private int index = NONE;

    /** @param chosen gets what a person chose, never what was only shown */
    public Choice(String label, Function<T, String> text, Consumer<T> chosen) {
        this.text = text;
        this.chosen = chosen;
        getElement().setAttribute("label", label);
        getElement()
                .addEventListener(
                        "change",
                        change -> hear(
                                getElement().getProperty(INDEX, NONE),
                                change.getEventData().get(TEXT)))
                .synchronizeProperty(INDEX)
                .addEventData(TEXT);
    }

    /** Its label is seen, too, before what is chosen. */
    public Choice<T> named() {
        getElement().setAttribute("named", true);
        return this;
    }

    /** What there is to choose from; what was chosen stays so if it is among it. */
    public void items(Collection<T> offered) {
        T before = shown();
        List<String> was = texts();
        items = List.copyOf(offered);
        if (!texts().equals(was)) {
            getElement().setPropertyList("options", texts());
        }
        show(before);
    }

    /** @param item nothing is shown where it is not among the items */
    public void show(T item) {
        index = item == null ? NONE : items.indexOf(item);
        getElement().setProperty(INDEX, index);
    }

    /** @return null while it is nothing */
    public T shown() {
        return index == NONE ? null : items.get(index);
    }

    /** It comes from outside, and may be of a list that was another: what is not offered like that is not chosen. */
    private void hear(int heard, JsonValue said) {
        boolean offered = heard >= 0
                && heard < items.size()
                && said != null
                && text.apply(items.get(heard)).equals(said.asString());
        if (offered) {
            index = heard;
            chosen.accept(shown());
        } else {
            getElement().setProperty(INDEX, index);
        }
    }

    private List<String> texts() {
        return items.stream().map(text).toList();
    }
}
