package org.occupancyhub.ui.chart;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import java.io.UncheckedIOException;

/**
 * One chart. The specification is what {@code oh/chart.js} describes: ECharts options in which colours are named by
 * their role in {@code echarts-theme.json}. It is sent as a property, not as a call, so that it waits for scripts that
 * are still on their way. The browser redraws on resize and on a change of theme by itself and lets go of everything
 * when the element leaves the page.
 */
@Tag("oh-chart")
@JavaScript("context://webjars/echarts/5.5.0/echarts.min.js")
@JavaScript("context://oh/chart.js")
public final class EChart extends Component {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SPECIFICATION = "specification";

    public EChart() {
        getElement().setAttribute("aria-hidden", "true"); // the figure around it says what is seen
    }

    /** Draws anew; the same specification again costs nothing. */
    public void show(Spec specification) {
        try {
            getElement().setProperty(SPECIFICATION, JSON.writeValueAsString(specification));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a chart specification must consist of maps, lists and plain values", e);
        }
    }

    /** Lets the browser keep the picture as it stands, in the theme that is seen. */
    public void save(String fileName) {
        getElement().callJsFunction("save", fileName);
    }
}
