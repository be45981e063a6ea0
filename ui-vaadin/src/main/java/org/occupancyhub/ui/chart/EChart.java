package org.occupancyhub.ui.chart;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import org.occupancyhub.ui.refresh.Alike;

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

    private static final String SPECIFICATION = "specification";
    private static final String CHANGE = "change";

    /** Those of a year are long. */
    private static final Alike<String> WHOLE = new Alike<>();

    public EChart() {
        getElement().setAttribute("aria-hidden", "true"); // the figure around it says what is seen
    }

    public void show(Spec specification) {
        Drawing whole = new Sketch().draw(specification);
        show(new Drawing(WHOLE.same(whole.specification()), whole.change()));
    }

    /** Draws anew; what the page has already costs nothing. */
    public void show(Drawing drawing) {
        getElement().setProperty(SPECIFICATION, drawing.specification());
        getElement().setProperty(CHANGE, drawing.change());
    }

    /** Lets the browser keep the picture as it stands, in the theme that is seen. */
    public void save(String fileName) {
        getElement().callJsFunction("save", fileName);
    }
}
