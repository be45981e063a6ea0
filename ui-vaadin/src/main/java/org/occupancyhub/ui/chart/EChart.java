package org.occupancyhub.ui.chart;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import org.occupancyhub.ui.refresh.Alike;

/**
 * One chart. The specification is what {@code oh/chart.js} describes: ECharts options in which colours are named by
 * their role in {@code echarts-theme.json}. The page is told its number, and fetches it: that of a year is as long as ten
 * pages without pictures, and a push is neither compressed nor soon forgotten by the server. What changes after that is
 * short, and pushed. The browser redraws on resize and on a change of theme by itself and lets go of everything when the
 * element leaves the page.
 */
@Tag("oh-chart")
@JavaScript("context://webjars/echarts/5.5.0/echarts.min.js")
@JavaScript("context://oh/chart.js")
public final class EChart extends Component {

    private static final String HEADER = "Chart-Number";

    /** Those of a year are long. */
    private static final Alike<String> WHOLE = new Alike<>();

    /** @param number by which the page tells it from the one before */
    private record Numbered(int number, String specification) implements Serializable {}

    private volatile Numbered whole = new Numbered(0, "");

    public EChart() {
        getElement().setAttribute("aria-hidden", "true"); // the figure around it says what is seen
        getElement().setAttribute("src", new Fetched());
    }

    public void show(Spec specification) {
        show(new Sketch().draw(specification));
    }

    /** Draws anew; what the page has already costs nothing. */
    public void show(Drawing drawing) {
        if (!drawing.specification().equals(whole.specification())) {
            whole = new Numbered(whole.number() + 1, WHOLE.same(drawing.specification()));
        }
        getElement().setProperty("number", whole.number());
        getElement().setProperty("change", drawing.change());
    }

    /** Lets the browser keep the picture as it stands, in the theme that is seen. */
    public void save(String fileName) {
        getElement().callJsFunction("save", fileName);
    }

    private final class Fetched implements DownloadHandler {

        private static final long serialVersionUID = 1;

        @Override
        public void handleDownloadRequest(DownloadEvent wanted) throws IOException {
            Numbered now = whole;
            wanted.getResponse().setHeader("Cache-Control", "no-store");
            wanted.getResponse().setHeader(HEADER, String.valueOf(now.number()));
            wanted.setContentType("application/json");
            wanted.getOutputStream().write(now.specification().getBytes(StandardCharsets.UTF_8));
        }

        /** Behind a dialog, too. */
        @Override
        public boolean isAllowInert() {
            return true;
        }
    }
}
