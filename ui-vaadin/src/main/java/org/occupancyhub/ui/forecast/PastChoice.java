package org.occupancyhub.ui.forecast;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.occupancyhub.models.accuracy.Ahead;
import org.occupancyhub.words.Words;

/** How long before, and how many days. */
final class PastChoice extends Div {

    private final Words words;
    private final Map<Ahead, NativeButton> ahead;
    private final Map<Integer, NativeButton> days;
    private ForecastChoice choice = ForecastChoice.START;

    PastChoice(Words words, Consumer<ForecastChoice> wish) {
        this.words = words;
        setClassName("oh-filters oh-past-choice");
        ahead = segments(
                "past.ahead",
                List.of(Ahead.values()),
                one -> words.say("past.ahead." + one.word()),
                one -> wish.accept(choice.withAhead(one)));
        days = segments(
                "past.days",
                ForecastChoice.DAYS,
                one -> words.say("past.days.last", one),
                one -> wish.accept(choice.withDays(one)));
    }

    void show(ForecastChoice shown) {
        choice = shown;
        press(ahead, shown.ahead());
        press(days, shown.days());
    }

    private <T> Map<T, NativeButton> segments(String label, List<T> all, Function<T, String> name, Consumer<T> chosen) {
        Map<T, NativeButton> buttons = new LinkedHashMap<>();
        all.forEach(one -> buttons.put(one, new NativeButton(name.apply(one), click -> chosen.accept(one))));
        Div group = new Div(buttons.values().toArray(NativeButton[]::new));
        group.setClassName("oh-segments");
        group.getElement().setAttribute("role", "group");
        group.getElement().setAttribute("aria-label", words.say(label));
        add(group);
        return buttons;
    }

    private static <T> void press(Map<T, NativeButton> buttons, T chosen) {
        buttons.forEach(
                (one, button) -> button.getElement().setAttribute("aria-pressed", String.valueOf(one.equals(chosen))));
    }
}
