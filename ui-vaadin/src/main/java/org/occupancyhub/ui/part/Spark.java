package org.occupancyhub.ui.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import java.util.List;
import java.util.stream.Collectors;

/** The curve of the last hours, without axes; an ornament to the trend that is said in words beside it. */
@Tag("oh-spark")
@JavaScript("context://oh/spark.js")
public final class Spark extends Component {

    public Spark() {
        getElement().setAttribute("aria-hidden", "true");
    }

    /** @param old drawn grey and dashed: not current */
    public void show(List<Double> values, boolean old) {
        String text = values.stream()
                .map(value -> String.valueOf(Math.round(value * 10) / 10.0))
                .collect(Collectors.joining(","));
        if (!text.equals(getElement().getAttribute("values"))) {
            getElement().setAttribute("values", text);
        }
        getElement().setAttribute("old", old);
    }
}
