package org.occupancyhub.ui.pattern;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.select.SelectVariant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.ui.pattern.PatternChoice.Against;
import org.occupancyhub.words.Words;

/** What is compared: with the weeks before, with the year before, or with another site; and which days. */
final class CompareChoice extends Div {

    private final Map<Against, NativeButton> against = new EnumMap<>(Against.class);
    private final Select<Site> site = new Select<>();
    private final Select<DayGroup> days = new Select<>();
    private PatternChoice choice = PatternChoice.START;
    private List<Site> others = List.of();

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
        site.setAriaLabel(words.say("patterns.other-site"));
        site.setItemLabelGenerator(Site::name);
        site.addThemeVariants(SelectVariant.LUMO_SMALL);
        site.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                wish.accept(choice.againstSite(change.getValue().id()));
            }
        });
        days.setAriaLabel(words.say("patterns.days"));
        days.setItemLabelGenerator(names::days);
        days.setItems(DayGroup.values());
        days.addThemeVariants(SelectVariant.LUMO_SMALL);
        days.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                wish.accept(choice.withDays(change.getValue()));
            }
        });
        add(segments, site, days);
    }

    void show(PatternPage page) {
        choice = page.choice();
        against.forEach((one, button) ->
                button.getElement().setAttribute("aria-pressed", String.valueOf(one == choice.against())));
        List<Site> next = page.sites().stream()
                .filter(one -> !one.id().equals(page.site().id()))
                .toList();
        against.get(Against.SITE).setVisible(!next.isEmpty());
        if (!next.equals(others)) {
            others = next;
            site.setItems(next);
        }
        site.setVisible(choice.against() == Against.SITE && page.comparison() != null);
        if (site.isVisible()) {
            site.setValue(page.comparison().other().site());
        }
        days.setValue(choice.days());
    }
}
