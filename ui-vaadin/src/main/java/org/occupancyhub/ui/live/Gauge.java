package org.occupancyhub.ui.live;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import org.occupancyhub.models.site.Level;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.models.site.Thresholds;
import org.occupancyhub.words.Words;

/** Where a count stands between empty and full: a half ring of the levels, parted at their thresholds, with a mark. */
final class Gauge extends Div {

    private final Words words;

    Gauge(Words words) {
        this.words = words;
        setClassName("oh-gauge");
        getElement()
                .setAttribute("role", "meter")
                .setAttribute("aria-valuemin", "0")
                .setAttribute("aria-valuemax", "100");
    }

    /** @param people null where that is not known: then, and without a capacity, there is no gauge */
    void show(Site site, Integer people) {
        Double share = site.utilization(people == null ? null : people.doubleValue());
        setVisible(share != null);
        if (share == null) {
            return;
        }
        Level level = site.level(people.doubleValue());
        double within = Math.min(1, Math.max(0, share));
        Element element = getElement();
        element.setAttribute("aria-valuenow", String.valueOf(Math.round(within * 100)));
        element.setAttribute("aria-label", words.say("gauge.label", site.name()));
        element.setAttribute(
                "aria-valuetext",
                words.say(
                        "gauge.value",
                        words.count(people),
                        words.count(site.capacity()),
                        words.percent(share),
                        words.level(level)));
        Thresholds at = site.thresholds();
        double[] steps = {at.moderate(), at.busy(), at.veryBusy(), at.full()};
        for (int i = 0; i < steps.length; i++) {
            getStyle().set("--oh-step-" + (i + 1), String.valueOf(Math.min(1, steps[i])));
        }
        getStyle().set("--oh-at", String.valueOf(Math.round(within * 1000) / 1000.0));
    }
}
