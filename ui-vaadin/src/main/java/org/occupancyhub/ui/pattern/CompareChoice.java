package org.occupancyhub.ui.pattern;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.ui.part.Choice;
import org.occupancyhub.ui.pattern.PatternChoice.Against;
import org.occupancyhub.words.Words;

/** What is compared: with the weeks before, with the year before, or with another site; and which days. */
final class CompareChoice extends Div {

    private final Map<Against, NativeButton> against = new EnumMap<>(Against.class);
    private final Choice<Site> site;
    private final Choice<DayGroup> days;
    private PatternChoice choice = PatternChoice.START;

    CompareChoice(Words words, Consumer<PatternChoice> wish) {
        PatternWords names = new PatternWords(words);
        setClassName("oh-filters oh-compare-choice");
        Div segments = new Div();
        segments.setClassName("oh-segments");
        segments.getElement().setAttribute("role", "group");
        segments.getElement().setAttribute("aria-label", words.say("patterns.against"));
        for (Against one : Against.values()) {
            NativeButton button = new NativeButton(
                    words.say("patterns.against." + one.word() + ".button"), click -> wish.accept(choice.against(one)));
            against.put(one, button);
            segments.add(button);
        }
        site = new Choice<>(
                words.say("patterns.other-site"), Site::name, one -> wish.accept(choice.againstSite(one.id())));
        days = new Choice<>(words.say("patterns.days"), names::days, one -> wish.accept(choice.withDays(one)));
        days.items(List.of(DayGroup.values()));
        add(segments, site, days);
    }

    void show(PatternPage page) {
        choice = page.choice();
        against.forEach((one, button) ->
                button.getElement().setAttribute("aria-pressed", String.valueOf(one == choice.against())));
        List<Site> others = page.sites().stream()
                .filter(one -> !one.id().equals(page.site().id()))
                .toList();
        against.get(Against.SITE).setVisible(!others.isEmpty());
        site.items(others);
        site.setVisible(choice.against() == Against.SITE && page.comparison() != null);
        if (site.isVisible()) {
            site.show(page.comparison().other().site());
        }
        days.show(choice.days());
    }
}
