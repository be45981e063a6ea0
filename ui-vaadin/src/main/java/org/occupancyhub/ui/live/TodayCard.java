package org.occupancyhub.ui.live;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.LinkedHashMap;
import java.util.Map;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.ui.part.Update;
import org.occupancyhub.words.Words;
import org.occupancyhub.words.day.DayLines;

/** Today so far, in four numbers. */
final class TodayCard extends Article {

    private final Words words;
    private final DescriptionList list = new DescriptionList();
    private final Map<String, DescriptionList.Description> values = new LinkedHashMap<>();
    private Map<String, String> shown = Map.of();

    TodayCard(Words words) {
        this.words = words;
        setClassName("oh-card");
        Div head = new Div(new H2(words.say("facts.title")));
        head.setClassName("oh-card-head");
        list.setClassName("oh-num");
        add(head, list);
    }

    void show(Site site, DayLines lines, DaySoFar soFar) {
        Map<String, String> facts = new LinkedHashMap<>();
        String none = words.say("facts.none");
        facts.put(
                words.say("facts.peak"),
                soFar.peak() == null
                        ? none
                        : words.say(
                                "facts.peak-value",
                                words.count(soFar.peak().people()),
                                words.clock(lines.window().at(soFar.peak().x()), site.timeZone())));
        facts.put(
                words.say("facts.average"),
                soFar.average().isPresent() ? words.count(soFar.average().getAsDouble()) : none);
        facts.put(
                words.say("facts.against", words.weekday(lines.window().midnight())),
                soFar.againstUsual().isPresent() ? against(soFar.againstUsual().getAsDouble()) : none);
        facts.put(words.say("facts.readings"), words.count(soFar.readings()));
        if (!facts.equals(shown)) {
            shown = facts;
            draw();
        }
    }

    private String against(double share) {
        if (Math.round(Math.abs(share) * 100) < 1) {
            return words.say("facts.same");
        }
        return words.say(share < 0 ? "facts.fewer" : "facts.more", words.percent(Math.abs(share)));
    }

    /** The names change with the day, the values with every reading. */
    private void draw() {
        if (!values.keySet().equals(shown.keySet())) {
            values.clear();
            list.removeAll();
            shown.keySet().forEach(this::line);
        }
        shown.forEach((name, value) -> Update.text(values.get(name), value));
    }

    private void line(String name) {
        DescriptionList.Description value = new DescriptionList.Description();
        Div fact = new Div(new DescriptionList.Term(name), value);
        fact.setClassName("oh-fact");
        list.getElement().appendChild(fact.getElement());
        values.put(name, value);
    }
}
