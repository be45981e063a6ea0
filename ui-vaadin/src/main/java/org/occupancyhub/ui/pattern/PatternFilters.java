package org.occupancyhub.ui.pattern;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePickerVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.ui.part.Choice;
import org.occupancyhub.ui.part.FieldName;
import org.occupancyhub.ui.words.CalendarWords;
import org.occupancyhub.words.Words;

/** Which site, how many weeks until when, and in what it is shown; and on how much all of it rests. */
final class PatternFilters extends Div {

    private final Words words;
    private final Choice<Site> site;
    private final Choice<Integer> weeks;
    private final DatePicker until = new DatePicker();
    private final Div measure = new Div();
    private final Map<Boolean, NativeButton> measures = new TreeMap<>();
    private final Span rests = new Span();
    private PatternChoice choice = PatternChoice.START;

    PatternFilters(Words words, Consumer<PatternChoice> wish) {
        this.words = words;
        setClassName("oh-filters oh-pattern-filters");
        site = new Choice<>(words.say("patterns.site"), Site::name, one -> wish.accept(choice.withSite(one.id())));
        weeks = new Choice<>(
                words.say("patterns.weeks"),
                number -> words.say("patterns.weeks.last", number),
                number -> wish.accept(choice.withWeeks(number)));
        weeks.items(PatternChoice.WEEKS);
        until.setAriaLabel(words.say("patterns.until"));
        until.setPrefixComponent(new FieldName(words.say("patterns.until")));
        until.setLocale(words.locale());
        until.setI18n(CalendarWords.of(words));
        until.addThemeVariants(DatePickerVariant.LUMO_SMALL);
        until.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                wish.accept(choice.withUntil(change.getValue()));
            }
        });
        measure.setClassName("oh-segments");
        measure.getElement().setAttribute("role", "group");
        measure.getElement().setAttribute("aria-label", words.say("patterns.measure"));
        for (boolean people : List.of(false, true)) {
            NativeButton button = new NativeButton(
                    words.say(people ? "patterns.measure.people" : "patterns.measure.share"),
                    click -> wish.accept(choice.withPeople(people)));
            measures.put(people, button);
            measure.add(button);
        }
        rests.setClassName("oh-hint oh-num");
        add(site.named(), weeks.named(), until, measure, rests);
    }

    void show(PatternPage page) {
        choice = page.choice();
        site.items(page.sites());
        site.show(page.site());
        weeks.show(choice.weeks());
        until.setVisible(!page.neverCounted());
        if (!page.neverCounted()) {
            until.setMax(
                    page.readAt().atZone(page.site().timeZone()).toLocalDate().minusDays(1));
            until.setValue(page.period().last());
        }
        measure.setVisible(page.site().capacity() != null);
        measures.forEach((people, button) ->
                button.getElement().setAttribute("aria-pressed", String.valueOf(people == choice.people())));
        rests.setText(page.neverCounted() ? "" : rests(page));
    }

    private String rests(PatternPage page) {
        String readings = words.many("patterns.readings", page.readings());
        long closed = page.year().closedDays(page.period());
        return closed == 0 ? readings : readings + ", " + words.many("patterns.closed-days", closed);
    }
}
